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

  /** Adds the term or corrects the one of this code. */
  async put(tx: Transaction, term: Term): Promise<void> {
    await tx.manager.query(
      `insert into coop.term (code, name, starts_on, ends_on) values ($1, $2, $3, $4)
       on conflict (code) do update set name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
      [term.code, term.name, term.startsOn, term.endsOn],
    );
  }
}
