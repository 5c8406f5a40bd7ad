import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../students/office.store.js';
import type { DocumentFileRow, DocumentFileView, DocumentRow, DocumentView, PageSize } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentPageStore } from './document-page.store.js';
import { DocumentStore } from './document.store.js';
import { wordFileRefusal } from './file-refusals.js';
import { ReturnReasonList } from './return-reason-list.js';

/** Documents as the API shows them: with files, words for every code, and the office's local times. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly pages: DocumentPageStore,
    private readonly office: OfficeStore,
    private readonly reasons: ReturnReasonList,
    private readonly zones: Zones,
  ) {}

  /** @throws when there is no such document: ask only for what was just written */
  async one(tx: Transaction, id: string): Promise<DocumentView> {
    const row = await this.documents.byId(tx, id);
    if (!row) throw new Error('A document that was just written is not there.');
    return (await this.all(tx, [row]))[0]!;
  }

  async all(tx: Transaction, rows: readonly DocumentRow[]): Promise<DocumentView[]> {
    const { timeZone } = await this.office.read(tx);
    const inWords = await this.reasons.inWords(tx);
    const ids = rows.map(({ id }) => id);
    const files = await this.files.ofDocuments(tx, ids);
    const sizes = await this.pages.sizesOf(tx, ids);
    const local = (at: Date): string => this.zones.toLocalIso(at.getTime(), timeZone);
    return rows.map((row) => ({
      id: row.id,
      studentId: row.studentId,
      purpose: row.purpose,
      state: row.state,
      submissionId: row.submissionId,
      createdAt: row.createdAt.toISOString(),
      createdAtLocal: local(row.createdAt),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedAtLocal: row.decidedAt && local(row.decidedAt),
      reasons: inWords(row.reasons),
      fields: row.fields,
      files: files
        .filter(({ documentId }) => documentId === row.id)
        .map((file) => fileView(file, sizes.get(file.id) ?? [])),
      version: row.version,
    }));
  }
}

function fileView(file: DocumentFileRow, pageImages: readonly PageSize[]): DocumentFileView {
  const { id, position, name, mediaType, bytes, pages, sha256, inspection, scan, refusal } = file;
  return {
    id,
    position,
    name,
    mediaType,
    bytes,
    pages,
    sha256,
    pageImages,
    inspection,
    scan,
    refusal: refusal ? wordFileRefusal(refusal) : null,
  };
}
