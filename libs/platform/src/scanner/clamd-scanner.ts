import type { Readable } from 'node:stream';
import { askClamd, type ClamdAddress, type ClamdTimeouts, ScanCutOffError } from './clamd-connection.js';
import {
  FileTooLargeToScanError,
  Scanner,
  type ScannerHealth,
  ScannerUnavailableError,
  type ScanResult,
} from './scanner.js';

/** ClamAV's daemon over TCP. It fails closed: anything but its plain "OK" or "FOUND" is no verdict. */
export class ClamdScanner extends Scanner {
  constructor(
    private readonly address: ClamdAddress,
    private readonly timeouts: ClamdTimeouts = { connectMs: 5_000, answerMs: 60_000 },
  ) {
    super();
  }

  override async scan(content: Readable): Promise<ScanResult> {
    const answer = await this.stream(content);
    if (/size limit exceeded/i.test(answer)) throw new FileTooLargeToScanError();
    const found = /^stream: (.+) FOUND$/.exec(answer);
    if (found === null && answer !== 'stream: OK')
      throw new ScannerUnavailableError('its answer is not understood');
    const engine = await this.version();
    if (found === null) return { verdict: 'clean', engine };
    return { verdict: 'infected', signature: found[1] ?? 'unnamed', engine };
  }

  /**
   * A file over clamd's limit makes it answer and hang up at once, and the broken connection often eats the
   * answer: a cut by a clamd that is alive right after means the same.
   */
  private async stream(content: Readable): Promise<string> {
    try {
      return await askClamd(this.address, 'INSTREAM', this.timeouts, content);
    } catch (error) {
      if (error instanceof ScanCutOffError && (await this.health()).state === 'ok')
        throw new FileTooLargeToScanError();
      throw error;
    }
  }

  override async health(): Promise<ScannerHealth> {
    try {
      return { state: 'ok', engine: await this.version() };
    } catch (error) {
      if (!(error instanceof ScannerUnavailableError)) throw error;
      return { state: 'unavailable', problem: error.message };
    }
  }

  private version(): Promise<string> {
    return askClamd(this.address, 'VERSION', this.timeouts);
  }
}
