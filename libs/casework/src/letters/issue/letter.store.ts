import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import type { LetterRow } from './letter.js';

const COLUMNS = `l.id, l.student_id as "studentId", l.request_id as "requestId", l.template_id as "templateId",
  r.reference as "requestReference", l.number, l.kind,
  (select json_build_object('en', k.name_en, 'fr', k.name_fr) from coop.letter_kind k where k.code = l.kind) as "kindNames",
  l.language, l.facts, l.state, l.storage_key as "storageKey", encode(l.sha256, 'hex') as sha256, l.bytes,
  l.issued_on::text as "issuedOn", l.issued_at as "issuedAt", l.supersedes_id as "supersedesId",
  (select n.id from coop.letter n where n.supersedes_id = l.id and n.state <> 'revoked') as "replacedById", l.voided_on::text as "voidedOn", l.void_reason as "voidReason",
  l.problem, l.created_at as "createdAt", l.version`;
const FROM = 'from coop.letter l join coop.letter_request r on r.id = l.request_id';

/** What a letter is made from, before it has a page. */
export interface MadeAgain {
  readonly facts: LetterFacts;
  readonly templateId: string;
  /** SHA-256 of the printed code. */
  readonly verificationHash: Buffer;
}

export interface NewLetter extends MadeAgain {
  readonly studentId: string;
  readonly requestId: string;
  readonly supersedesId: string | null;
}

@Injectable()
export class LetterStore {
  async insert(tx: Transaction, letter: NewLetter): Promise<string> {
    const { number, kind, language } = letter.facts;
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.letter (student_id, request_id, template_id, number, kind, language, facts, verification_hash, supersedes_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        letter.studentId,
        letter.requestId,
        letter.templateId,
        number,
        kind,
        language,
        JSON.stringify(letter.facts),
        letter.verificationHash,
        letter.supersedesId,
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

  async retry(tx: Transaction, id: string, made: MadeAgain): Promise<void> {
    await tx.manager.query(
      `update coop.letter set state = 'rendering', problem = null, number = $2, facts = $3, template_id = $4, verification_hash = $5,
         language = $6, version = version + 1 where id = $1 and state = 'failed'`,
      [
        id,
        made.facts.number,
        JSON.stringify(made.facts),
        made.templateId,
        made.verificationHash,
        made.facts.language,
      ],
    );
  }

  /** @param ended on which day it ceased to be good, and why */
  async end(
    tx: Transaction,
    id: string,
    version: number,
    ended: { readonly state: 'superseded' | 'revoked'; readonly on: string; readonly reason: string },
  ): Promise<void> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.letter set state = $5, voided_on = $3, void_reason = $4, version = version + 1 where id = $1 and version = $2`,
      [id, version, ended.on, ended.reason, ended.state],
    );
    if (count !== 1) throw new Error('A letter that was locked has another version.');
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
