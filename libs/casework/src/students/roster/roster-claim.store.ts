import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Claim } from './roster-claims.js';

/** What the file has said so far, kept in the database so that memory stays flat whatever the file's length. */
@Injectable()
export class RosterClaimStore {
  async find(tx: Transaction, importId: string, keys: readonly string[]): Promise<Claim[]> {
    return tx.manager.query(
      'select key, line, facts from coop.roster_claim where import_id = $1 and key = any($2)',
      [importId, keys],
    );
  }

  async keep(tx: Transaction, importId: string, claims: readonly Claim[]): Promise<void> {
    await tx.manager.query(
      `insert into coop.roster_claim (import_id, key, line, facts)
       select $1, key, line, facts from jsonb_to_recordset($2) as c (key text, line int, facts jsonb)
       on conflict (import_id, key) do update set facts = excluded.facts`,
      [importId, JSON.stringify(claims)],
    );
  }

  /** Numbers of current students of whom the file says nothing, after a number, in order. */
  async absentAfter(
    tx: Transaction,
    importId: string,
    afterNumber: string,
    limit: number,
  ): Promise<string[]> {
    // A difference of sets, whatever the planner believes of a table that was filled a moment ago.
    const rows: { n: string }[] = await tx.manager.query(
      `select s.student_number as n from coop.student s
        where s.student_number > $2 and s.completed_on is null and s.de_enrolled_on is null
       except select substr(c.key, 9) from coop.roster_claim c where c.import_id = $1 and c.key like 'student/%'
       order by n limit $3`,
      [importId, afterNumber, limit],
    );
    return rows.map(({ n }) => n);
  }

  async forget(tx: Transaction, importId: string): Promise<void> {
    await tx.manager.query('delete from coop.roster_claim where import_id = $1', [importId]);
  }
}
