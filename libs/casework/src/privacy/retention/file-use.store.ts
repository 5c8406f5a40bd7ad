import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { FileUse } from '#domain/retention/retention.js';

/** A person whose file has ended, with what decides whether it may go. */
export interface EndedFile extends FileUse {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string;
  readonly accountId: string | null;
  readonly hasNotes: boolean;
}

/** Graduation or withdrawal; where neither is known the end of the program, or of the last case of another pathway. */
const ENDED = `coalesce(greatest(s.completed_on, s.de_enrolled_on), s.program_ends_on,
  (select max(c.closed_at)::date from coop.pathway_case c where c.student_id = s.id having bool_and(c.closed_at is not null)))`;

/**
 * R60: the last use in a decision. A permit, a placement and a signed-off period are in use until they end; what was decided
 * once was used that day.
 */
const LAST_USED = `greatest(
  (select max(r.decided_at)::date from coop.letter_request r where r.student_id = s.id),
  (select max(coalesce(l.voided_on, l.issued_on)) from coop.letter l where l.student_id = s.id),
  (select max(d.decided_at)::date from coop.document d where d.student_id = s.id),
  (select max(c.decided_at)::date from coop.correction_request c where c.student_id = s.id),
  (select max(h.closed_at)::date from coop.hand_over h where h.student_id = s.id),
  (select max(coalesce(u.outcome_at, u.received_at))::date from coop.submission u where u.student_id = s.id),
  (select max(o.until_on) from coop.policy_sign_off o where o.student_id = s.id and o.withdrawn_at is null),
  (select max(w.to_on) from coop.work_term w where w.student_id = s.id and w.cancelled_at is null),
  (select max(least(p.expires_on, p.cancelled_on, p.taken_back_at::date)) from coop.permit p where p.student_id = s.id))`;

const OPEN_WORK = `(exists (select from coop.letter_request r where r.student_id = s.id and r.state = 'submitted')
  or exists (select from coop.document d where d.student_id = s.id and d.state in ('received', 'ready'))
  or exists (select from coop.hand_over h where h.student_id = s.id and h.closed_at is null)
  or exists (select from coop.correction_request c where c.student_id = s.id and c.state = 'open')
  or exists (select from coop.pathway_case c where c.student_id = s.id and c.closed_at is null))`;

const FILE = `s.id, s.given_name || ' ' || s.family_name as name, s.student_number as "studentNumber",
  (select a.id from coop.account a where a.student_id = s.id) as "accountId",
  f.ended_on::text as "endedOn", ${LAST_USED}::text as "lastUsedOn", ${OPEN_WORK} as "openWork",
  exists (select from coop.legal_hold h where h.student_id = s.id and h.lifted_at is null) as held,
  exists (select from coop.case_note n where n.student_id = s.id) as "hasNotes"`;
const FILES = `coop.student s, lateral (select ${ENDED} as ended_on) f`;

@Injectable()
export class FileUseStore {
  /** Everybody whose file has ended by the day, the longest ended first. */
  async ended(tx: Transaction, by: string): Promise<EndedFile[]> {
    return tx.manager.query(
      `select ${FILE} from ${FILES} where f.ended_on <= $1::date order by f.ended_on, s.id`,
      [by],
    );
  }

  /** One person, whether the file has ended or not. */
  async one(tx: Transaction, studentId: string): Promise<EndedFile | null> {
    const rows: EndedFile[] = await tx.manager.query(`select ${FILE} from ${FILES} where s.id = $1`, [
      studentId,
    ]);
    return rows[0] ?? null;
  }
}
