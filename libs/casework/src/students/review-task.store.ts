import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export const REVIEW_TASK_KINDS = [
  'letter_request',
  'document',
  'file_problem',
  'submission',
  'roster_question',
  'letter_problem',
  'letter_flag',
  'mail_problem',
  'sign_off',
  'permit_order',
  'pathway_case',
  'evidence_lapsed',
  'second_reading',
  'readings_differ',
  'message',
] as const;
export type ReviewTaskKind = (typeof REVIEW_TASK_KINDS)[number];

@Injectable()
export class ReviewTaskStore {
  /** False when a task for this subject is open already. */
  async insert(
    tx: Transaction,
    task: {
      readonly kind: ReviewTaskKind;
      readonly subjectId: string;
      readonly studentId: string;
      readonly why: readonly string[];
      readonly dueOn: string;
      readonly assignedTo?: string;
    },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on, assigned_to, placed)
       select s.id, s.program_id, $2, $3, $4, $5, $6::uuid, $6 is not null from coop.student s where s.id = $1
       on conflict (kind, subject_id) where state = 'open' do nothing returning id`,
      [task.studentId, task.kind, task.subjectId, task.why, task.dueOn, task.assignedTo ?? null],
    );
    return rows.length === 1;
  }

  /** Adds reasons to an open task; the version moves only when there is something new. */
  async addReasons(
    tx: Transaction,
    kind: ReviewTaskKind,
    subjectId: string,
    why: readonly string[],
  ): Promise<void> {
    await tx.manager.query(
      `update coop.review_task t
          set why = t.why || (select array_agg(w) from unnest($3::text[]) w where not w = any(t.why)), version = version + 1
        where kind = $1 and subject_id = $2 and state = 'open' and not ($3::text[] <@ why)`,
      [kind, subjectId, why],
    );
  }

  /** One task a student, about the student; where one is open it gets the new reasons. */
  async insertMany(
    tx: Transaction,
    tasks: {
      readonly kind: ReviewTaskKind;
      readonly studentIds: readonly string[];
      readonly why: readonly string[];
      readonly dueOn: string;
    },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.review_task as t (student_id, program_id, kind, subject_id, why, due_on)
       select s.id, s.program_id, $2, s.id, $3, $4 from coop.student s where s.id = any($1)
       on conflict (kind, subject_id) where state = 'open' do update
         set why = t.why || (select array_agg(w) from unnest(excluded.why) w where not w = any(t.why)), version = t.version + 1
         where not (excluded.why <@ t.why)`,
      [tasks.studentIds, tasks.kind, tasks.why, tasks.dueOn],
    );
  }

  async closeMany(tx: Transaction, kind: ReviewTaskKind, subjectIds: readonly string[]): Promise<void> {
    await tx.manager.query(
      `update coop.review_task set state = 'done', closed_at = now(), version = version + 1
        where kind = $1 and subject_id = any($2) and state = 'open'`,
      [kind, subjectIds],
    );
  }

  async close(tx: Transaction, kind: ReviewTaskKind, subjectId: string): Promise<void> {
    await tx.manager.query(
      `update coop.review_task set state = 'done', closed_at = now(), version = version + 1
        where kind = $1 and subject_id = $2 and state = 'open'`,
      [kind, subjectId],
    );
  }

  async closeOthers(
    tx: Transaction,
    kind: ReviewTaskKind,
    studentIds: readonly string[],
    subjectIds: readonly string[],
  ): Promise<void> {
    await tx.manager.query(
      `update coop.review_task set state = 'done', closed_at = now(), version = version + 1
        where student_id = any($1) and kind = $2 and state = 'open' and not (subject_id = any($3::uuid[]))`,
      [studentIds, kind, subjectIds],
    );
  }
}
