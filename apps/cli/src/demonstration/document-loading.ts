import { Readable } from 'node:stream';
import type { PersonKeys } from '#casework/audit/person-keys.js';
import { DOCUMENT_PREFIX } from '#casework/documents/file-intake.js';
import { INSPECT_DOCUMENT } from '#casework/documents/documents.jobs.js';
import type { Transaction } from '#database/transaction.js';
import { publish } from '#platform/queue/publish.js';
import type { SealedFiles } from '#platform/storage/sealed-files.js';
import type { DocumentRow } from './case-rows.js';
import type { DemonstrationCase } from './demonstration-case.js';
import type { DemonstrationStore, Row } from './demonstration.store.js';
import type { LoadedOffice } from './office-loading.js';
import { rowsOf } from './people-loading.js';
import { titleOf } from './permits.js';
import { specimenPdf } from './specimen.js';

/** Documents with their files in the store, then the permits and applications that were read from them. */
export async function loadDocuments(
  tx: Transaction,
  {
    store,
    keys,
    files,
  }: {
    readonly store: DemonstrationStore;
    readonly keys: PersonKeys;
    readonly files: SealedFiles;
  },
  { cases, office }: { readonly cases: readonly DemonstrationCase[]; readonly office: LoadedOffice },
): Promise<void> {
  const documents = rowsOf(cases, (story) => story.documents);
  const locks = await keys.locksOf(tx, [...new Set(documents.map(({ studentId }) => studentId))]);
  const kept = await Promise.all(
    documents.map(async (document) => {
      const key = `${DOCUMENT_PREFIX}${document.id}`;
      const pdf = specimenPdf(titleOf(document.purpose), document.printed);
      const stored = await files.put(key, locks.get(document.studentId)!, Readable.from([pdf]));
      return fileRow(document, key, stored);
    }),
  );
  await store.insert(
    tx,
    'coop.document',
    documents.map(({ printed: _printed, ...document }) => ({
      ...document,
      decidedBy: document.decidedAt ? office.reviewerId : null,
      version: document.decidedAt ? 2 : 1,
    })),
  );
  await store.insert(tx, 'coop.document_file', kept);
  await store.insert(
    tx,
    'coop.permit',
    rowsOf(cases, ({ permits }) => permits).map((permit) => ({
      ...permit,
      verifiedBy: permit.verified ? office.reviewerId : null,
      verifiedAt: permit.verified ? new Date() : null,
    })),
  );
  await store.insert(
    tx,
    'coop.submission',
    rowsOf(cases, ({ submissions }) => submissions),
  );
  for (const { id, state } of documents)
    if (state === 'received') await publish(tx.manager, INSPECT_DOCUMENT, { documentId: id });
}

function fileRow(
  document: DocumentRow & { readonly studentId: string },
  storageKey: string,
  stored: { readonly bytes: number; readonly sha256: string },
): Row {
  const seen = document.state !== 'received';
  const refused = document.state === 'refused';
  return {
    documentId: document.id,
    studentId: document.studentId,
    position: 1,
    originalName: `${document.purpose.replaceAll('_', '-')}.pdf`,
    mediaType: 'application/pdf',
    bytes: stored.bytes,
    sha256: Buffer.from(stored.sha256, 'hex'),
    storageKey,
    pages: seen && !refused ? 1 : null,
    inspection: refused ? 'refused' : seen ? 'accepted' : 'waiting',
    scan: seen ? 'not_scanned' : 'waiting',
    refusal: refused ? 'locked_pdf' : null,
    inspectedAt: seen ? document.createdAt : null,
  };
}
