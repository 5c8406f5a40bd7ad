import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { FileInspector } from '#platform/inspection/file-inspector.js';
import { FileTooLargeToScanError, Scanner } from '#platform/scanner/scanner.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { PersonKeys } from '../audit/person-keys.js';
import type { DocumentFileRow } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentStore } from './document.store.js';
import { type FileFinding, InspectionSettlement } from './inspection-settlement.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

/** Finds out what the files of a document really are. Until then nobody is shown them. Run again, it does nothing twice. */
@Injectable()
export class DocumentInspection {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly sealed: SealedFiles,
    private readonly keys: PersonKeys,
    private readonly inspector: FileInspector,
    private readonly scanner: Scanner,
    private readonly settlement: InspectionSettlement,
  ) {}

  /** @throws ScannerUnavailableError while no verdict can be had: the document stays received, and the queue tries again */
  async inspect(documentId: string): Promise<void> {
    const waiting = await this.transactions.run(WORKER, async (tx) => {
      const document = await this.documents.byId(tx, documentId);
      if (document?.state !== 'received') return null;
      const files = await this.files.ofDocuments(tx, [documentId]);
      return { files, personKey: await this.keys.keyOf(tx, document.studentId) };
    });
    if (!waiting) return;
    const findings: FileFinding[] = [];
    for (const file of waiting.files) findings.push(await this.examine(file, waiting.personKey));
    await this.transactions.run(WORKER, (tx) => this.settlement.settle(tx, documentId, findings));
  }

  private async examine(file: DocumentFileRow, personKey: Buffer): Promise<FileFinding> {
    const bytes = await buffer(await this.sealed.get(file.storageKey, personKey));
    const { id } = file;
    const inspection = await this.inspector.inspectFile(bytes, file.name, file.mediaType);
    if (!inspection.ok)
      return { id, inspection: 'refused', scan: 'not_scanned', refusal: inspection.code, pages: null };
    const { pages } = inspection;
    try {
      const { verdict } = await this.scanner.scan(Readable.from([bytes]));
      if (verdict === 'infected')
        return { id, inspection: 'refused', scan: verdict, refusal: 'infected', pages };
      return { id, inspection: 'accepted', scan: verdict, refusal: null, pages };
    } catch (error) {
      if (!(error instanceof FileTooLargeToScanError)) throw error;
      return { id, inspection: 'refused', scan: 'not_scanned', refusal: 'too_large', pages };
    }
  }
}
