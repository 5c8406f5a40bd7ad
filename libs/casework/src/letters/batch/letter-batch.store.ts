import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterFinding } from '#domain/letters/finding.js';
import { WORTH_TRYING_AGAIN } from './batch-problem.js';
import type { BatchOutcome, ChosenRequest, LetterBatch, RowOfStudent } from './letter-batch.js';

/** A row as it is kept; `code` names the problem. */
export interface KeptRow extends RowOfStudent {
  readonly outcome: BatchOutcome;
  readonly letter: { readonly id: string; readonly number: string; readonly state: string } | null;
  readonly code: string | null;
  readonly findings: readonly LetterFinding[];
  readonly doneAt: string | null;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// The letter's own row is the truth: one that failed and was made again later reads as issued here too.
const OUTCOME = `case when r.state = 'refused' then 'refused'
  when r.state = 'waiting' then case when b.state = 'stopped' then 'stopped' else 'waiting' end
  when l.issued_on is not null then 'issued' when l.state = 'rendering' then 'making' else 'failed' end`;
const FROM = `coop.letter_batch_row r join coop.letter_batch b on b.id = r.batch_id left join coop.letter l on l.id = r.letter_id`;

const BATCH = `json_build_object('id', b.id, 'state', b.state, 'total', b.total, 'startedBy', b.started_by,
  'startedAt', ${instant('b.started_at')}, 'finishedAt', ${instant('b.finished_at')},
  'counts', (select json_build_object(${['waiting', 'making', 'issued', 'failed', 'refused', 'stopped']
    .map((outcome) => `'${outcome}', count(*) filter (where c.outcome = '${outcome}')`)
    .join(
      ', ',
    )}) from (select ${OUTCOME} as outcome from coop.letter_batch_row r left join coop.letter l on l.id = r.letter_id
                         where r.batch_id = b.id) c))`;

@Injectable()
export class LetterBatchStore {
  /**
   * Begins a batch of the requests, in their order.
   * @returns its id and how many of the requests are there
   */
  async insert(
    tx: Transaction,
    started: { readonly by: string; readonly byId: string; readonly at: Date },
    chosen: readonly ChosenRequest[],
  ): Promise<{ readonly id: string; readonly found: number }> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.letter_batch (total, started_by, started_by_id, started_at) values ($1, $2, $3, $4) returning id`,
      [chosen.length, started.by, started.byId, started.at],
    );
    const { id } = rows[0]!;
    const found: unknown[] = await tx.manager.query(
      `insert into coop.letter_batch_row (batch_id, position, request_id, student_id, request_version, seen)
       select $1, c.position, r.id, r.student_id, c.version, coalesce(c.seen, '{}')
         from rows from (jsonb_to_recordset($2) as ("requestId" uuid, version int, seen text[])) with ordinality
              as c ("requestId", version, seen, position)
         join coop.letter_request r on r.id = c."requestId" returning position`,
      [id, JSON.stringify(chosen)],
    );
    return { id, found: found.length };
  }

  /**
   * A batch of what was left of another: letters that failed, and requests that wait still. Null where nothing was.
   */
  async insertAgain(
    tx: Transaction,
    started: { readonly by: string; readonly byId: string; readonly at: Date },
    of: string,
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `with left_over as (
         select r.*, row_number() over (order by r.position)::int as place, case when l.state = 'failed' then l.id end as failed
           from coop.letter_batch_row r join coop.letter_request q on q.id = r.request_id
           left join coop.letter l on l.id = coalesce(r.letter_id, r.retries)
          where r.batch_id = $1
            and (l.state = 'failed' or r.state = 'refused' and q.state = 'submitted' and r.problem ->> 'code' = any($2))),
       made as (
         insert into coop.letter_batch (total, started_by, started_by_id, started_at)
         select count(*), $3, $4, $5 from left_over having count(*) > 0 returning id),
       filled as (
         insert into coop.letter_batch_row (batch_id, position, request_id, student_id, request_version, seen, retries)
         select m.id, o.place, o.request_id, o.student_id, o.request_version, o.seen, o.failed from made m, left_over o)
       select id from made`,
      [of, WORTH_TRYING_AGAIN, started.by, started.byId, started.at],
    );
    return rows[0]?.id ?? null;
  }

  async byId(tx: Transaction, id: string): Promise<LetterBatch | null> {
    const rows: { batch: LetterBatch }[] = await tx.manager.query(
      `select ${BATCH} as batch from coop.letter_batch b where b.id = $1`,
      [id],
    );
    return rows[0]?.batch ?? null;
  }

  /** The latest twenty. */
  async latest(tx: Transaction): Promise<LetterBatch[]> {
    const rows: { batch: LetterBatch }[] = await tx.manager.query(
      `select ${BATCH} as batch from coop.letter_batch b order by b.started_at desc, b.id desc limit 20`,
    );
    return rows.map(({ batch }) => batch);
  }

  /** Does nothing to a batch that has ended. */
  async stop(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.manager.query(
      `update coop.letter_batch set state = 'stopped', finished_at = $2 where id = $1 and state = 'running'`,
      [id, at],
    );
  }

  /** In the order in which they were chosen. */
  async rows(
    tx: Transaction,
    id: string,
    page: { readonly outcome: BatchOutcome | null; readonly after: number; readonly limit: number },
  ): Promise<KeptRow[]> {
    const rows: { row: KeptRow }[] = await tx.manager.query(
      `select json_build_object('position', t.position, 'requestId', t.request_id, 'reference', q.reference, 'kind', q.kind,
         'kindNames', json_build_object('en', k.name_en, 'fr', k.name_fr), 'studentId', s.id, 'studentNumber', s.student_number,
         'givenName', s.given_name, 'familyName', s.family_name, 'outcome', t.outcome,
         'letter', case when t.letter_id is not null then json_build_object('id', t.letter_id, 'number', t.number, 'state', t.letter_state) end,
         'code', coalesce(t.problem ->> 'code', case when t.outcome = 'failed' then t.letter_problem end),
         'findings', coalesce(t.problem -> 'findings', '[]'), 'doneAt', ${instant('t.done_at')}) as row
         from (select r.*, l.number, l.state as letter_state, l.problem as letter_problem, ${OUTCOME} as outcome from ${FROM}
                where r.batch_id = $1 and r.position > $3) t
         join coop.letter_request q on q.id = t.request_id join coop.letter_kind k on k.code = q.kind
         join coop.student s on s.id = t.student_id
        where $2::text is null or t.outcome = $2 order by t.position limit $4`,
      [id, page.outcome, page.after, page.limit],
    );
    return rows.map(({ row }) => row);
  }
}
