import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { WaitingRow } from '../../row-by-row.store.js';
import type { TaskBefore } from '../task-step.js';
import type { StudentBefore } from './student-step.js';
import {
  type BatchStepKind,
  type ChosenStudent,
  type ChosenTask,
  type DoneRow,
  type HeldRow,
  TASK_BATCH_OUTCOMES,
  type TaskBatch,
  type TaskBatchOutcome,
  type TaskBatchRow,
} from './task-batch.js';

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const OUTCOME = `case when r.state = 'waiting' and b.state = 'stopped' then 'stopped' else r.state end`;
const COUNTS = TASK_BATCH_OUTCOMES.map(
  (outcome) => `'${outcome}', count(*) filter (where c.outcome = '${outcome}')`,
).join(', ');

const BATCH = `json_build_object('id', b.id, 'step', b.step, 'undoes', b.undoes,
  'ofStudents', exists (select from coop.task_batch_row r where r.batch_id = b.id and r.task_id is null), 'state', b.state, 'total', b.total,
  'undoneBy', (select u.id from coop.task_batch u where u.undoes = b.id), 'startedBy', b.started_by,
  'startedAt', ${instant('b.started_at')}, 'finishedAt', ${instant('b.finished_at')},
  'counts', (select json_build_object(${COUNTS})
               from (select ${OUTCOME} as outcome from coop.task_batch_row r where r.batch_id = b.id) c)) as batch`;

@Injectable()
export class TaskBatchStore {
  /**
   * Begins a batch; its rows are added next.
   * @returns its id
   */
  async insert(
    tx: Transaction,
    batch: {
      readonly step: BatchStepKind;
      readonly undoes: string | null;
      readonly total: number;
      readonly by: string;
      readonly byId: string;
      readonly at: Date;
    },
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.task_batch (step, undoes, total, started_by, started_by_id, started_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [batch.step, batch.undoes, batch.total, batch.by, batch.byId, batch.at],
    );
    return rows[0]!.id;
  }

  /** The tasks, in their order. @returns how many of them are there */
  async addTasks(tx: Transaction, id: string, chosen: readonly ChosenTask[]): Promise<number> {
    const found: unknown[] = await tx.manager.query(
      `insert into coop.task_batch_row (batch_id, position, task_id, student_id, task_version, step)
       select $1, c.position, t.id, t.student_id, c.version, c.step
         from rows from (jsonb_to_recordset($2) as (id uuid, version int, step jsonb)) with ordinality
              as c (id, version, step, position)
         join coop.review_task t on t.id = c.id returning position`,
      [id, JSON.stringify(chosen)],
    );
    return found.length;
  }

  /** The students, in their order. @returns how many of them are there */
  async addStudents(tx: Transaction, id: string, chosen: readonly ChosenStudent[]): Promise<number> {
    const found: unknown[] = await tx.manager.query(
      `insert into coop.task_batch_row (batch_id, position, student_id, step)
       select $1, c.position, s.id, c.step
         from rows from (jsonb_to_recordset($2) as ("studentId" uuid, step jsonb)) with ordinality
              as c (student_id, step, position)
         join coop.student s on s.id = c.student_id returning position`,
      [id, JSON.stringify(chosen)],
    );
    return found.length;
  }

  async byId(tx: Transaction, id: string): Promise<TaskBatch | null> {
    const rows: { batch: TaskBatch }[] = await tx.manager.query(
      `select ${BATCH} from coop.task_batch b where b.id = $1`,
      [id],
    );
    return rows[0]?.batch ?? null;
  }

  /** The latest twenty. */
  async latest(tx: Transaction): Promise<TaskBatch[]> {
    const rows: { batch: TaskBatch }[] = await tx.manager.query(
      `select ${BATCH} from coop.task_batch b order by b.started_at desc, b.id desc limit 20`,
    );
    return rows.map(({ batch }) => batch);
  }

  /** Does nothing to a batch that has ended. */
  async stop(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.manager.query(
      `update coop.task_batch set state = 'stopped', finished_at = $2 where id = $1 and state = 'running'`,
      [id, at],
    );
  }

  /** In the order in which they were chosen. */
  async rows(
    tx: Transaction,
    id: string,
    page: { readonly outcome: TaskBatchOutcome | null; readonly after: number; readonly limit: number },
  ): Promise<TaskBatchRow[]> {
    const rows: { row: TaskBatchRow }[] = await tx.manager.query(
      `select json_build_object('position', r.position, 'task', case when t.id is not null then json_build_object('id', t.id, 'kind', t.kind) end,
         'student', json_build_object('id', s.id, 'studentNumber', s.student_number, 'name', s.given_name || ' ' || s.family_name),
         'outcome', ${OUTCOME}, 'leftFor', r.left_for, 'doneAt', ${instant('r.done_at')}) as row
         from coop.task_batch_row r join coop.task_batch b on b.id = r.batch_id
         left join coop.review_task t on t.id = r.task_id join coop.student s on s.id = r.student_id
        where r.batch_id = $1 and r.position > $3 and ($2::text is null or ${OUTCOME} = $2) order by r.position limit $4`,
      [id, page.outcome, page.after, page.limit],
    );
    return rows.map(({ row }) => row);
  }

  /** Those that were carried out, the last first. */
  async doneRows(tx: Transaction, id: string): Promise<DoneRow[]> {
    return tx.manager.query(
      `select r.task_id as id, r.student_id as "studentId", r.after_version as version, r.step, r.before from coop.task_batch_row r
        where r.batch_id = $1 and r.state = 'done' and r.before is not null order by r.position desc`,
      [id],
    );
  }

  /** The row, held until the transaction ends; null when another worker has it, it is done, or its batch was stopped. */
  async hold(tx: Transaction, { batchId, position }: WaitingRow): Promise<HeldRow | null> {
    const rows: HeldRow[] = await tx.manager.query(
      `select r.task_id as id, r.task_version as version, r.student_id as "studentId", r.step
         from coop.task_batch_row r join coop.task_batch b on b.id = r.batch_id
        where r.batch_id = $1 and r.position = $2 and r.state = 'waiting' and b.state = 'running'
          for update of r skip locked`,
      [batchId, position],
    );
    return rows[0] ?? null;
  }

  async carriedOut(
    tx: Transaction,
    { batchId, position }: WaitingRow,
    {
      before,
      version,
    }: { readonly before: TaskBefore | StudentBefore | null; readonly version: number | null },
    at: Date,
  ): Promise<void> {
    await tx.manager.query(
      `update coop.task_batch_row set state = 'done', before = $3, after_version = $4, done_at = $5
        where batch_id = $1 and position = $2`,
      [batchId, position, before && JSON.stringify(before), version, at],
    );
  }

  async left(tx: Transaction, { batchId, position }: WaitingRow, code: string, at: Date): Promise<void> {
    await tx.manager.query(
      `update coop.task_batch_row set state = 'left', left_for = $3, done_at = $4
        where batch_id = $1 and position = $2 and state = 'waiting'`,
      [batchId, position, code, at],
    );
  }
}
