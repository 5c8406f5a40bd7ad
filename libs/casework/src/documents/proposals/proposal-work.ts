import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { readDocument } from '#domain/permits/reading/read-document.js';
import type { ReadPage } from '#domain/permits/reading/read-page.js';
import { Clock } from '#platform/clock/clock.js';
import { DocumentReader } from '#platform/document-reader/document-reader.js';
import { sealJson } from '#platform/encryption/sealed-json.js';
import { Logger } from '#platform/logging/logger.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { PersonKeys } from '../../audit/person-keys.js';
import type { DocumentFileRow } from '../document.js';
import { DocumentFileStore } from '../document-file.store.js';
import { DocumentPageStore, type PageRow } from '../document-page.store.js';
import { DocumentStore } from '../document.store.js';
import { DocumentProposalStore } from './document-proposal.store.js';
import { UciDigests } from './uci-digests.js';
import { type PagePlace, placed, type ProposedReading } from './proposed-reading.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const MINUTE = 60_000;
const A_FEW = 20;

interface Waiting {
  readonly studentId: string;
  readonly personKey: Buffer;
  readonly files: readonly { readonly file: DocumentFileRow; readonly pages: readonly PageRow[] }[];
}

/** Reads accepted documents and keeps what it proposes. Run again, it does nothing twice. */
@Injectable()
export class ProposalWork {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly pages: DocumentPageStore,
    private readonly proposals: DocumentProposalStore,
    private readonly keys: PersonKeys,
    private readonly sealed: SealedFiles,
    private readonly digests: UciDigests,
    private readonly reader: DocumentReader,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async read(documentId: string): Promise<void> {
    const waiting = await this.waiting(documentId);
    if (!waiting) return;
    const { studentId, personKey } = waiting;
    const reading = await this.reading(waiting);
    const uci = this.digests.of(reading?.fields.find(({ field }) => field === 'uci')?.value ?? null);
    const sealedValues = reading && sealJson(personKey, reading, sealContext(documentId));
    await this.transactions.run(WORKER, (tx) =>
      this.proposals.insert(tx, { documentId, studentId, readAt: this.clock.now(), sealedValues }, uci),
    );
  }

  /** Reads what lost its job: the rows are the truth, the queue only a hint. */
  async readLeft(stop: AbortSignal): Promise<{ readonly read: number; readonly failed: number }> {
    const before = new Date(this.clock.now().getTime() - MINUTE);
    const left = await this.transactions.run(WORKER, (tx) => this.proposals.unread(tx, before, A_FEW));
    let [read, failed] = [0, 0];
    for (const documentId of left) {
      if (stop.aborted) break;
      try {
        await this.read(documentId);
        read += 1;
      } catch (error) {
        failed += 1;
        this.logger.error('a document could not be read', error);
      }
    }
    return { read, failed };
  }

  private async waiting(documentId: string): Promise<Waiting | null> {
    return this.transactions.run(WORKER, async (tx) => {
      const document = await this.documents.byId(tx, documentId);
      if (document?.state !== 'ready' || (await this.proposals.of(tx, documentId))) return null;
      const { studentId } = document;
      const files = [];
      for (const file of await this.files.ofDocuments(tx, [documentId]))
        files.push({ file, pages: await this.pages.ofFile(tx, file.id) });
      return { studentId, files, personKey: await this.keys.fileKeyOf(tx, studentId) };
    });
  }

  /** @returns null when a file broke its reader: a person then types what stands there */
  private async reading({ files, personKey }: Waiting): Promise<ProposedReading | null> {
    const pages: ReadPage[] = [];
    const places: PagePlace[] = [];
    for (const { file, pages: images } of files) {
      const open = async (key: string): Promise<Buffer> => buffer(await this.sealed.get(key, personKey));
      const pdf = file.mediaType === 'application/pdf' ? await open(file.storageKey) : null;
      const pictures: Buffer[] = [];
      for (const { storageKey } of images) pictures.push(await open(storageKey));
      const text = await this.reader.readFile({ pdf, images: pictures });
      if (!text.ok) return null;
      for (const { number, turn = 0, lines } of text.pages) {
        places.push({ fileId: file.id, page: number, turn });
        pages.push({ number: places.length, lines });
      }
    }
    return placed(readDocument(pages), places);
  }
}

/** A sealed reading opens beside its own document alone. */
export const sealContext = (documentId: string): string => `document_proposal:${documentId}`;
