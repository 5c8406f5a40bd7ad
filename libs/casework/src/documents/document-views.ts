import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { OfficeStore } from '../students/office.store.js';
import type { DocumentFileRow, DocumentFileView, DocumentRow, DocumentView } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentPageStore, type SizedPage } from './document-page.store.js';
import { DocumentStore } from './document.store.js';
import { wordFileRefusal } from './file-refusals.js';
import { ReturnReasonList } from './return-reason-list.js';
import { type LetterEvidence, LetterEvidenceStore } from './lapses/letter-evidence.store.js';

/** Documents as the API shows them: with files, words for every code, and the office's local times. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly documents: DocumentStore,
    private readonly files: DocumentFileStore,
    private readonly pages: DocumentPageStore,
    private readonly letters: LetterEvidenceStore,
    private readonly calendar: OfficeCalendar,
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
    const letters = await this.letters.ofDocuments(tx, await this.calendar.today(tx), ids);
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
        .map((file) => fileView(file, sizes.get(file.id) ?? [], local)),
      evidence: evidenceOf(letters.find(({ documentId }) => documentId === row.id)),
      version: row.version,
    }));
  }
}

const evidenceOf = (letter: LetterEvidence | undefined): DocumentView['evidence'] =>
  letter ? { countsUntil: letter.countsUntil, lapsed: letter.lapsed } : null;

function fileView(
  file: DocumentFileRow,
  images: readonly SizedPage[],
  local: (at: Date) => string,
): DocumentFileView {
  const { id, position, name, mediaType, bytes, pages, sha256, inspection, scan, refusal } = file;
  return {
    id,
    position,
    name,
    mediaType,
    bytes,
    pages,
    sha256,
    pageImages: images.map(({ number, width, height }) => ({ number, width, height })),
    shrunk: images.some(({ shrunk }) => shrunk),
    removedAt: file.removedAt?.toISOString() ?? null,
    removedAtLocal: file.removedAt && local(file.removedAt),
    inspection,
    scan,
    refusal: refusal ? wordFileRefusal(refusal) : null,
  };
}
