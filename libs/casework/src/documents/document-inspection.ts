import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Logger } from '#platform/logging/logger.js';
import { ScannerUnavailableError } from '#platform/scanner/scanner.js';
import { PersonKeys } from '../audit/person-keys.js';
import type { DocumentFileRow } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentPageStore } from './document-page.store.js';
import { DocumentStore } from './document.store.js';
import { FileExamination, type FileFinding } from './file-examination.js';
import { InspectionSettlement } from './inspection-settlement.js';
import { UPLOAD_LIMITS } from './upload-limits.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const MINUTE = 60_000;
const A_FEW = 20;

/** Finds out what the files of a document really are. Until then nobody is shown them. Run again, it does nothing twice. */
@Injectable()
export class DocumentInspection {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly pages: DocumentPageStore,
    private readonly keys: PersonKeys,
    private readonly examination: FileExamination,
    private readonly settlement: InspectionSettlement,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @throws ScannerUnavailableError while no verdict can be had: the document stays received, and is tried again */
  async inspect(documentId: string): Promise<void> {
    const waiting = await this.transactions.run(WORKER, async (tx) => {
      const document = await this.documents.byId(tx, documentId);
      if (document?.state !== 'received') return null;
      const files = await this.files.ofDocuments(tx, [documentId]);
      return { files, personKey: await this.keys.fileKeyOf(tx, document.studentId) };
    });
    if (!waiting) return;
    if (!(await this.examination.canJudge())) throw new ScannerUnavailableError('it does not answer');
    const findings: FileFinding[] = [];
    for (const file of waiting.files) findings.push(await this.examination.examine(file, waiting.personKey));
    await this.transactions.run(WORKER, (tx) =>
      this.settlement.settle(tx, documentId, withinPages(findings)),
    );
  }

  /**
   * Inspects what lost its job or waits for the scanner (the row is the truth, the queue only a hint), and draws the
   * pages of files that were accepted before there were page images. With the scanner away it waits for the next turn.
   */
  async inspectLeft(
    stop: AbortSignal,
  ): Promise<{ readonly inspected: number; readonly drawn: number; readonly waiting: number }> {
    const before = new Date(this.clock.now().getTime() - MINUTE);
    const { left, undrawn } = await this.transactions.run(WORKER, async (tx) => ({
      left: await this.documents.waitingSince(tx, before),
      undrawn: await this.files.undrawn(tx, A_FEW),
    }));
    if (!(await this.examination.canJudge())) return { inspected: 0, drawn: 0, waiting: left.length };
    const inspected = await this.each(left, stop, (documentId) => this.inspect(documentId));
    const drawn = await this.each(undrawn, stop, (file) => this.draw(file));
    return { inspected, drawn, waiting: left.length - inspected };
  }

  /** One that fails (its file is missing or damaged: the scrubber tells a person) must not keep the others waiting. */
  private async each<Item>(
    items: readonly Item[],
    stop: AbortSignal,
    work: (item: Item) => Promise<void>,
  ): Promise<number> {
    let succeeded = 0;
    for (const item of items) {
      if (stop.aborted) break;
      try {
        await work(item);
        succeeded += 1;
      } catch (error) {
        this.logger.error('a document could not be inspected', error);
      }
    }
    return succeeded;
  }

  /** A file that would be refused today stays as it was decided; people then have its download alone. */
  private async draw(file: DocumentFileRow): Promise<void> {
    const personKey = await this.transactions.run(WORKER, (tx) => this.keys.fileKeyOf(tx, file.studentId));
    const { images } = await this.examination.examine(file, personKey);
    await this.transactions.run(WORKER, (tx) => this.pages.insert(tx, file.id, images));
  }
}

/** Several files make one document: its pages are counted together, and the file that goes over is the one to leave out. */
function withinPages(findings: readonly FileFinding[]): FileFinding[] {
  let pages = 0;
  return findings.map((finding) => {
    pages += finding.inspection === 'accepted' ? (finding.pages ?? 0) : 0;
    return finding.inspection === 'accepted' && pages > UPLOAD_LIMITS.pagesPerDocument
      ? { ...finding, inspection: 'refused', refusal: 'too_many_pages', images: [] }
      : finding;
  });
}
