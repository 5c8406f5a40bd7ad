import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterAnswers } from '#domain/letters/answers.js';
import type { RequestState } from '#domain/letters/request-states.js';
import type { GivenReason } from '../../documents/return-reasons.js';
import type { LetterRequestRow } from './letter-request.js';

const COLUMNS = `r.id, r.student_id as "studentId", r.reference, r.kind,
  (select json_build_object('en', k.name_en, 'fr', k.name_fr) from coop.letter_kind k where k.code = r.kind) as "kindNames",
  (select json_build_object('promised', k.turnaround_days, 'lately', t.p80_days)
     from coop.letter_kind k left join coop.letter_turnaround t on t.kind = k.code where k.code = r.kind) as days, r.state, r.answers, r.notice_version as "noticeVersion",
  r.submitted_at as "submittedAt", r.due_on::text as "dueOn", r.decided_at as "decidedAt", r.reasons, r.created_at as "createdAt",
  r.updated_at as "updatedAt", r.version, (select l.id from coop.letter l where l.request_id = r.id order by l.id desc limit 1) as "letterId"`;

@Injectable()
export class LetterRequestStore {
  /** Null when the reference is taken already: draw another. */
  async insert(
    tx: Transaction,
    draft: { readonly studentId: string; readonly kind: string; readonly reference: string },
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.letter_request (student_id, kind, reference) values ($1, $2, $3)
       on conflict (reference) do nothing returning id`,
      [draft.studentId, draft.kind, draft.reference],
    );
    return rows[0]?.id ?? null;
  }

  async byId(tx: Transaction, id: string): Promise<LetterRequestRow | null> {
    const rows: LetterRequestRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.letter_request r where r.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The row is held until the transaction ends, so that two steps follow one another. */
  async lock(tx: Transaction, id: string): Promise<LetterRequestRow | null> {
    const rows: LetterRequestRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.letter_request r where r.id = $1 for update of r`,
      [id],
    );
    return rows[0] ?? null;
  }

  async ofStudent(tx: Transaction, studentId: string): Promise<LetterRequestRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.letter_request r where r.student_id = $1 order by r.created_at desc, r.id desc`,
      [studentId],
    );
  }

  async openOf(tx: Transaction, studentId: string, kind: string): Promise<LetterRequestRow | null> {
    const rows: LetterRequestRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.letter_request r
        where r.student_id = $1 and r.kind = $2 and r.state in ('draft', 'submitted', 'returned')`,
      [studentId, kind],
    );
    return rows[0] ?? null;
  }

  /** Compare-and-set on a row that the caller holds locked at this version: a miss is no refusal but a fault of ours, and throws. */
  async change(
    tx: Transaction,
    id: string,
    version: number,
    change: {
      readonly state: RequestState;
      readonly answers?: LetterAnswers;
      readonly submitted?: {
        readonly at: Date;
        readonly dueOn: string;
        readonly noticeCode: string;
        readonly noticeVersion: number;
      };
      readonly decided?: {
        readonly by: string | null;
        readonly at: Date;
        readonly reasons: readonly GivenReason[];
      };
    },
  ): Promise<void> {
    const { state, answers, submitted, decided } = change;
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.letter_request set state = $3, answers = coalesce($4, answers), submitted_at = coalesce($5, submitted_at),
         due_on = coalesce($6, due_on), notice_code = coalesce($7, notice_code), notice_version = coalesce($8, notice_version),
         decided_by = coalesce($9, decided_by), decided_at = coalesce($10, decided_at), reasons = coalesce($11, reasons),
         updated_at = now(), version = version + 1
       where id = $1 and version = $2`,
      [
        id,
        version,
        state,
        answers ? JSON.stringify(answers) : null,
        submitted?.at ?? null,
        submitted?.dueOn ?? null,
        submitted?.noticeCode ?? null,
        submitted?.noticeVersion ?? null,
        decided?.by ?? null,
        decided?.at ?? null,
        decided ? JSON.stringify(decided.reasons) : null,
      ],
    );
    if (count !== 1) throw new Error('A locked letter request was no longer at the version that was read.');
  }

  /**
   * Handed in before the instant, of a kind that is issued without a person, and not yet looked at as they are now.
   */
  async undecidedSince(tx: Transaction, before: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select r.id from coop.letter_request r join coop.letter_kind k on k.code = r.kind and k.issue_without_review
        where r.state = 'submitted' and r.submitted_at < $1 and r.looked_at_version is distinct from r.version
        order by r.submitted_at limit 1000`,
      [before],
    );
    return rows.map(({ id }) => id);
  }

  /** A person decides this version; the version itself stays, for nothing of the request has changed. */
  async leaveToAPerson(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query('update coop.letter_request set looked_at_version = version where id = $1', [id]);
  }
}
