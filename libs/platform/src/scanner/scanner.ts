import type { Readable } from 'node:stream';

export type Verdict = 'clean' | 'infected' | 'not_scanned';

export interface ScanResult {
  verdict: Verdict;
  /** Name of what was found, when infected. */
  signature?: string;
  /** Engine and age of its signatures, e.g. "ClamAV 1.4.6/27800/Fri Nov 20 09:12:33 2026". */
  engine?: string;
}

export type ScannerHealth =
  { state: 'ok'; engine: string } | { state: 'absent' } | { state: 'unavailable'; problem: string };

export abstract class Scanner {
  /**
   * Reads the stream to its end. Throws ScannerUnavailableError when no verdict can be had (ask again later, the
   * file stays in quarantine) and FileTooLargeToScanError when the engine refuses its size (refuse the file).
   */
  abstract scan(content: Readable): Promise<ScanResult>;
  abstract health(): Promise<ScannerHealth>;
}

export class ScannerUnavailableError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`The virus scanner gives no verdict: ${reason}.`, options);
    this.name = 'ScannerUnavailableError';
  }
}

export class FileTooLargeToScanError extends Error {
  constructor() {
    super('The file is larger than the virus scanner takes.');
    this.name = 'FileTooLargeToScanError';
  }
}
