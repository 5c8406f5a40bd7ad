import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FileInspector } from '#platform/inspection/file-inspector.js';
import type { PageImage } from '#platform/inspection/inspection-result.js';
import { FileTooLargeToScanError, Scanner, type Verdict } from '#platform/scanner/scanner.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import type { DocumentFileRow } from './document.js';
import type { KeptPage } from './document-page.store.js';
import { DOCUMENT_PREFIX } from './file-intake.js';
import type { FileRefusalCode } from './file-refusals.js';

/** What was found of a file, with the images of its pages safe in the store. */
export type FileFinding = Pick<DocumentFileRow, 'id' | 'inspection' | 'scan' | 'refusal' | 'pages'> & {
  readonly images: readonly KeptPage[];
};

/** Finds out what one file really is: its structure in a child process, then the scanner on it and on what was made of it. */
@Injectable()
export class FileExamination {
  constructor(
    private readonly sealed: SealedFiles,
    private readonly inspector: FileInspector,
    private readonly scanner: Scanner,
  ) {}

  /** Asked before any work is done for a verdict that cannot come. Where no scanner is set there is none to wait for. */
  async canJudge(): Promise<boolean> {
    return (await this.scanner.health()).state !== 'unavailable';
  }

  /** @throws ScannerUnavailableError while no verdict can be had */
  async examine(file: DocumentFileRow, personKey: Buffer): Promise<FileFinding> {
    const bytes = await buffer(await this.sealed.get(file.storageKey, personKey));
    const { id } = file;
    const inspection = await this.inspector.inspectFile(bytes, file.name, file.declaredType);
    if (!inspection.ok) return refusal(id, inspection.code, 'not_scanned', null);
    const { pages, unpacked, images } = inspection;
    try {
      const verdict = await this.scan([
        bytes,
        ...(unpacked?.length ? [unpacked] : []),
        ...images.map((image) => image.bytes),
      ]);
      if (verdict === 'infected') return refusal(id, 'infected', verdict, pages);
      const kept = await this.keep(images, personKey);
      return { id, inspection: 'accepted', scan: verdict, refusal: null, pages, images: kept };
    } catch (error) {
      if (!(error instanceof FileTooLargeToScanError)) throw error;
      return refusal(id, 'too_large', 'not_scanned', pages);
    }
  }

  /** The original, what a PDF packs (a scanner misses what is compressed inside one) and the images that people will see. */
  private async scan(contents: readonly Uint8Array[]): Promise<Verdict> {
    let verdict: Verdict = 'not_scanned';
    for (const content of contents) {
      const scanned = await this.scanner.scan(Readable.from([Buffer.from(content)]));
      verdict = scanned.verdict;
      if (verdict !== 'clean') return verdict;
    }
    return verdict;
  }

  private async keep(images: readonly PageImage[], personKey: Buffer): Promise<KeptPage[]> {
    const kept: KeptPage[] = [];
    for (const [at, { bytes, width, height }] of images.entries()) {
      const storageKey = `${DOCUMENT_PREFIX}${randomUUID()}`;
      const stored = await this.sealed.put(storageKey, personKey, Readable.from([Buffer.from(bytes)]));
      kept.push({ number: at + 1, width, height, storageKey, ...stored });
    }
    return kept;
  }
}

function refusal(id: string, code: FileRefusalCode, scan: Verdict, pages: number | null): FileFinding {
  return { id, inspection: 'refused', scan, refusal: code, pages, images: [] };
}
