import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** A term of the institution; dates `YYYY-MM-DD`, both included. */
export interface Term {
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

@Injectable()
export class TermStore {
  async list(tx: Transaction): Promise<Term[]> {
    return tx.manager.query(
      `select code, name, starts_on::text as "startsOn", ends_on::text as "endsOn" from coop.term t order by t.starts_on, t.code`,
    );
  }

  /** Adds the terms, or corrects those of the same codes. */
  async put(tx: Transaction, terms: readonly Term[]): Promise<void> {
    await tx.manager.query(
      `insert into coop.term (code, name, starts_on, ends_on)
       select code, name, "startsOn", "endsOn" from jsonb_to_recordset($1) as t (code text, name text, "startsOn" date, "endsOn" date)
       on conflict (code) do update set name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
      [JSON.stringify(terms)],
    );
  }

  async remove(tx: Transaction, codes: readonly string[]): Promise<void> {
    await tx.manager.query('delete from coop.term where code = any($1)', [codes]);
  }

  /** Those that a request which waits for the office names. */
  async inRequests(tx: Transaction, codes: readonly string[]): Promise<string[]> {
    const rows: { code: string }[] = await tx.manager.query(
      `select distinct r.answers->>'targetTerm' as code from coop.letter_request r
        where r.state = 'submitted' and r.answers->>'targetTerm' = any($1) order by 1`,
      [codes],
    );
    return rows.map(({ code }) => code);
  }
}
