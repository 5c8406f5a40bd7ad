import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** A legal hold overrides every schedule. */
const notHeld = (student: string): string =>
  `not exists (select from coop.legal_hold h where h.student_id = ${student} and h.lifted_at is null)`;

/**
 * R60: the last day on which a document was used. A permit is in use for as long as it stands: until it ends, or until
 * another took its place; what made no permit was used when it was decided.
 */
const LAST_USED = `greatest(d.decided_at, (
  select max(case when n.id is null or n.id = p.id then least(p.expires_on + 1, coalesce(p.taken_back_at::date, p.expires_on + 1))
                  else least(p.expires_on + 1, n.recorded_at::date) end)::timestamptz
    from coop.permit p left join coop.permit n on n.id = p.superseded_by where p.document_id = d.id))`;

/** Nobody waits for the pages any more: no decision, and no second reading. */
const SETTLED = `d.decided_at is not null and d.state in ('verified', 'returned', 'rejected', 'superseded')
  and not exists (select from coop.second_reading r where r.document_id = d.id and r.read_at is null and r.dropped_at is null)`;

const WHOLE_PAGES = `exists (select from coop.document_page g where g.document_id = d.id and g.shrunk_at is null)`;
const ORIGINALS = `exists (select from coop.document_file f where f.document_id = d.id and f.removed_at is null)`;

export interface DueDocument {
  readonly id: string;
  readonly studentId: string;
}

export interface WholePage {
  readonly fileId: string;
  readonly number: number;
  readonly sha256: string;
  readonly storageKey: string;
}

export interface ReplacingPage {
  readonly storageKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** What the office's schedule says is to be shrunk or removed. */
@Injectable()
export class ImagePolicyStore {
  /** Verified documents whose pages are shown whole yet, the longest decided first. */
  async toShrink(tx: Transaction, now: Date, limit: number): Promise<DueDocument[]> {
    return tx.manager.query(
      `select d.id, d.student_id as "studentId" from coop.document d, coop.document_policy o
        where d.state = 'verified' and ${SETTLED} and ${WHOLE_PAGES} and ${notHeld('d.student_id')}
          and d.decided_at < $1::timestamptz - make_interval(days => o.shrink_images_after_days)
        order by d.decided_at limit $2`,
      [now, limit],
    );
  }

  /** Documents whose originals have been kept for long enough after they were used last. */
  async toRemove(tx: Transaction, now: Date, limit: number): Promise<DueDocument[]> {
    return tx.manager.query(
      `select d.id, d.student_id as "studentId" from coop.document d, coop.document_policy o
        where ${SETTLED} and ${ORIGINALS} and ${notHeld('d.student_id')}
          and ${LAST_USED} < $1::timestamptz - make_interval(days => o.remove_originals_after_days)
        order by d.decided_at limit $2`,
      [now, limit],
    );
  }

  /** Held until the transaction ends. False when somebody reopened it, or a hold was set, meanwhile. */
  async stillDue(tx: Transaction, documentId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select from coop.document d where d.id = $1 and ${SETTLED} and ${notHeld('d.student_id')} for update of d`,
      [documentId],
    );
    return rows.length > 0;
  }

  async wholePages(tx: Transaction, documentId: string): Promise<WholePage[]> {
    return tx.manager.query(
      `select file_id as "fileId", number, encode(sha256, 'hex') as sha256, storage_key as "storageKey"
         from coop.document_page where document_id = $1 and shrunk_at is null order by file_id, number`,
      [documentId],
    );
  }

  async replacePage(
    tx: Transaction,
    { fileId, number, storageKey }: WholePage,
    by: ReplacingPage,
    at: Date,
  ): Promise<void> {
    await tx.manager.query(
      `update coop.document_page set storage_key = $4, sha256 = decode($5, 'hex'), bytes = $6, width = $7, height = $8, shrunk_at = $9
        where file_id = $1 and number = $2 and storage_key = $3`,
      [fileId, number, storageKey, by.storageKey, by.sha256, by.bytes, by.width, by.height, at],
    );
  }

  /** @returns where the originals lie whose rows now say that they are gone */
  async removeOriginals(tx: Transaction, documentId: string, at: Date): Promise<string[]> {
    const [rows]: [{ key: string }[], number] = await tx.manager.query(
      `update coop.document_file set removed_at = $2, problem = null where document_id = $1 and removed_at is null
       returning storage_key as key`,
      [documentId, at],
    );
    return rows.map(({ key }) => key);
  }
}
