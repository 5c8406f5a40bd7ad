import { Injectable } from '@nestjs/common';
import type { FollowUp, FollowUpKind } from '#domain/reminders/follow-ups.js';
import type { Transaction } from '#database/transaction.js';
import type { PlannedNotification } from './notification.js';

/** The step that each follow-up waits for, as SQL over the mail `n`: true once there is nothing left to remind of. */
const CAME: Readonly<Record<FollowUpKind, string>> = {
  request_untouched: `not exists (select from coop.letter_request r
     where r.id = n.subject_id and r.state = 'returned' and n.key like '%:v' || r.version || ':%')`,
  letter_waiting: `not exists (select from coop.letter l where l.id = n.subject_id and l.state = 'issued')
     or exists (select from coop.audit_entry a where a.student_id = n.student_id and a.action = 'letter.downloaded'
                   and a.actor_kind = 'student' and n.subject_id::text = any(a.subject_ids))`,
  evidence_missing: `not exists (select from coop.submission s
     where s.id = n.subject_id and s.evidence = 'declared' and s.outcome is null)`,
  approval_letter_waiting: `not exists (select from coop.permit p
     where p.document_id = n.subject_id and p.source = 'approval_letter' and p.superseded_by is null and p.expires_on > coop.present())`,
};

/** Follow-ups whose step came after they were planned. */
@Injectable()
export class FollowUpStore {
  /** Courtesies some days after the mail they follow, about the same row; `date` is the office's day of that mail. */
  async insert(
    tx: Transaction,
    { studentId, subjectType, subjectId, key }: PlannedNotification,
    { kind, afterDays }: FollowUp,
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, subject_id, details, due_at, keeps_hours)
       select $1 || ':' || $2 || ':' || days || 'd', $3, $2, 'courtesy', $4, $5, jsonb_build_object('date',
                (coop.present() at time zone (select time_zone from coop.office))::date),
              coop.present() + make_interval(days => days), true
         from unnest($6::int[]) days on conflict (key) do nothing`,
      [key, kind, studentId, subjectType, subjectId, afterDays],
    );
  }

  /** Of mails that a worker has claimed: these need not leave any more. */
  async standDownMoot(tx: Transaction, ids: readonly string[]): Promise<void> {
    const moot = Object.entries(CAME).map(([kind, came]) => `n.kind = '${kind}' and (${came})`);
    await tx.manager.query(
      `update coop.notification n set stood_down = 'done_meanwhile', updated_at = now()
        where n.id = any($1) and n.state = 'sending' and (${moot.join(' or ')})`,
      [ids],
    );
  }
}
