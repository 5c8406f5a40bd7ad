import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { DRAFT_DAYS, type DraftPlace, MOST_DRAFTS } from './draft.js';

interface DraftRow {
  readonly sealed: Buffer;
  readonly savedAt: Date;
}

@Injectable()
export class DraftStore {
  async read(tx: Transaction, studentId: string, { name, part }: DraftPlace): Promise<DraftRow | null> {
    const rows: DraftRow[] = await tx.manager.query(
      `select sealed_content as sealed, saved_at as "savedAt" from coop.portal_draft
        where student_id = $1 and name = $2 and part = $3`,
      [studentId, name, part],
    );
    return rows[0] ?? null;
  }

  /** The last one that is written counts: a draft has one writer. */
  async put(
    tx: Transaction,
    studentId: string,
    { name, part }: DraftPlace,
    { sealed, savedAt }: DraftRow,
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.portal_draft (student_id, name, part, sealed_content, saved_at) values ($1, $2, $3, $4, $5)
       on conflict (student_id, name, part)
         do update set sealed_content = excluded.sealed_content, saved_at = excluded.saved_at`,
      [studentId, name, part, sealed, savedAt],
    );
    await tx.manager.query(
      `delete from coop.portal_draft d using (select name, part from coop.portal_draft where student_id = $1
         order by saved_at desc, name, part offset ${MOST_DRAFTS}) old
        where d.student_id = $1 and d.name = old.name and d.part = old.part`,
      [studentId],
    );
  }

  /** With what is kept beneath it. */
  async remove(tx: Transaction, studentId: string, { name, part }: DraftPlace): Promise<void> {
    await tx.manager.query(
      `delete from coop.portal_draft where student_id = $1 and name = $2 and (part = $3 or starts_with(part, $3 || '.'))`,
      [studentId, name, part],
    );
  }

  /** @returns how many nobody came back to */
  async removeOld(tx: Transaction, now: Date): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `delete from coop.portal_draft where saved_at < $1::timestamptz - make_interval(days => ${DRAFT_DAYS})`,
      [now],
    );
    return count;
  }
}
