import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterKindValues } from '#domain/letters/letter-kind.js';
import type { LetterKind } from './letter-kind.js';

/** A kind as JSON, from a row `k` of coop.letter_kind. */
const KIND_JSON = `json_build_object('code', k.code, 'names', json_build_object('en', k.name_en, 'fr', k.name_fr), 'base', k.base,
  'studentsMayAsk', k.students_may_ask, 'staffMayAsk', k.staff_may_ask, 'issueWithoutReview', k.issue_without_review,
  'turnaroundDays', k.turnaround_days, 'builtIn', k.built_in,
  'lately', (select json_build_object('letters', t.letters, 'medianDays', t.median_days, 'p80Days', t.p80_days)
               from coop.letter_turnaround t where t.kind = k.code),
  'retiredAt', to_char(k.retired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'version', k.version)`;

const valuesOf = (kind: LetterKindValues): unknown[] => [
  kind.names.en,
  kind.names.fr,
  kind.base,
  kind.studentsMayAsk,
  kind.staffMayAsk,
  kind.issueWithoutReview,
  kind.turnaroundDays,
];

@Injectable()
export class LetterKindStore {
  /** All of them, the retired last, the built-in ones first. */
  async list(tx: Transaction): Promise<LetterKind[]> {
    const rows: { kind: LetterKind }[] = await tx.manager.query(
      `select ${KIND_JSON} as kind from coop.letter_kind k order by k.retired_at is not null, not k.built_in, k.created_at, k.code`,
    );
    return rows.map(({ kind }) => kind);
  }

  async byCode(tx: Transaction, code: string): Promise<LetterKind | null> {
    const rows: { kind: LetterKind }[] = await tx.manager.query(
      `select ${KIND_JSON} as kind from coop.letter_kind k where k.code = $1`,
      [code],
    );
    return rows[0]?.kind ?? null;
  }

  /** Null when the code is taken. */
  async insert(tx: Transaction, kind: LetterKindValues): Promise<LetterKind | null> {
    const rows: { kind: LetterKind }[] = await tx.manager.query(
      `insert into coop.letter_kind as k (code, name_en, name_fr, base, students_may_ask, staff_may_ask, issue_without_review,
         turnaround_days) values ($8, $1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing returning ${KIND_JSON} as kind`,
      [...valuesOf(kind), kind.code],
    );
    return rows[0]?.kind ?? null;
  }

  /** Compare-and-set; null when the version is no longer the one seen. */
  async change(tx: Transaction, version: number, kind: LetterKindValues): Promise<LetterKind | null> {
    const [rows]: [{ kind: LetterKind }[], number] = await tx.manager.query(
      `update coop.letter_kind k set name_en = $1, name_fr = $2, base = $3, students_may_ask = $4, staff_may_ask = $5,
         issue_without_review = $6, turnaround_days = $7, version = version + 1
       where code = $8 and version = $9 returning ${KIND_JSON} as kind`,
      [...valuesOf(kind), kind.code, version],
    );
    return rows[0]?.kind ?? null;
  }

  /** Compare-and-set; null when the version is no longer the one seen. */
  async retire(tx: Transaction, code: string, version: number, at: Date): Promise<LetterKind | null> {
    const [rows]: [{ kind: LetterKind }[], number] = await tx.manager.query(
      `update coop.letter_kind k set retired_at = $3, version = version + 1 where code = $1 and version = $2
       returning ${KIND_JSON} as kind`,
      [code, version, at],
    );
    return rows[0]?.kind ?? null;
  }
}
