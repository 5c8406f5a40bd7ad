import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import type { LetterRow } from './letter.js';

const COLUMNS = `l.id, l.student_id as "studentId", l.request_id as "requestId", l.template_id as "templateId",
  r.reference as "requestReference", l.number, l.kind,
  (select json_build_object('en', k.name_en, 'fr', k.name_fr) from coop.letter_kind k where k.code = l.kind) as "kindNames",
  l.language, l.facts, l.state, l.storage_key as "storageKey", encode(l.sha256, 'hex') as sha256, l.bytes,
  l.issued_on::text as "issuedOn", l.issued_at as "issuedAt", l.voided_on::text as "voidedOn", l.void_reason as "voidReason",
  l.problem, l.created_at as "createdAt", l.version`;
const FROM = 'from coop.letter l join coop.letter_request r on r.id = l.request_id';

@Injectable()
export class LetterStore {
  /** The next number of the year's series; the series is held until the transaction ends, so no number is left out. */
  async nextNumber(tx: Transaction, year: number): Promise<number> {
    const rows: { number: number }[] = await tx.manager.query(
      `insert into coop.letter_series as s (year, last_number) values ($1, 1)
       on conflict (year) do update set last_number = s.last_number + 1 returning last_number as number`,
      [year],
    );
    return rows[0]!.number;
  }

  async insert(
    tx: Transaction,
    letter: {
      readonly studentId: string;
      readonly requestId: string;
      readonly templateId: string;
      readonly facts: LetterFacts;
    },
  ): Promise<string> {
    const { number, kind, language } = letter.facts;
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.letter (student_id, request_id, template_id, number, kind, language, facts)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        letter.studentId,
        letter.requestId,
        letter.templateId,
        number,
        kind,
        language,
        JSON.stringify(letter.facts),
      ],
    );
    return rows[0]!.id;
  }

  async byId(tx: Transaction, id: string): Promise<LetterRow | null> {
    const rows: LetterRow[] = await tx.manager.query(`select ${COLUMNS} ${FROM} where l.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The row is held until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<LetterRow | null> {
    const rows: LetterRow[] = await tx.manager.query(
      `select ${COLUMNS} ${FROM} where l.id = $1 for update of l`,
      [id],
    );
    return rows[0] ?? null;
  }

  async ofStudent(tx: Transaction, studentId: string): Promise<LetterRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} ${FROM} where l.student_id = $1 order by l.created_at desc, l.id desc`,
      [studentId],
    );
  }

  async issue(
    tx: Transaction,
    id: string,
    issued: {
      readonly storageKey: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly on: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.letter set state = 'issued', storage_key = $2, sha256 = decode($3, 'hex'), bytes = $4, issued_on = $5, issued_at = $6,
         problem = null, version = version + 1 where id = $1 and state = 'rendering'`,
      [id, issued.storageKey, issued.sha256, issued.bytes, issued.on, issued.at],
    );
  }

  async fail(tx: Transaction, id: string, problem: string): Promise<void> {
    await tx.manager.query(
      `update coop.letter set state = 'failed', problem = $2, version = version + 1 where id = $1 and state = 'rendering'`,
      [id, problem],
    );
  }

  async retry(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query(
      `update coop.letter set state = 'rendering', problem = null, version = version + 1 where id = $1 and state = 'failed'`,
      [id],
    );
  }

  async void(
    tx: Transaction,
    id: string,
    version: number,
    voided: { readonly on: string; readonly reason: string },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.letter set state = 'voided', voided_on = $3, void_reason = $4, version = version + 1 where id = $1 and version = $2`,
      [id, version, voided.on, voided.reason],
    );
  }

  /** Letters that have been waiting to be rendered since before the instant. */
  async renderingSince(tx: Transaction, before: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select id from coop.letter where state = 'rendering' and created_at < $1 order by created_at limit 1000`,
      [before],
    );
    return rows.map(({ id }) => id);
  }
}
