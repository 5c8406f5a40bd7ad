import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { StepValues } from '#domain/pathways/pathway.js';
import type { PathwayCaseRow, PathwayStepRow } from './pathway-case.js';

const at = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const CASE = `select c.id, c.student_id as "studentId", c.pathway, c.stage, c.facts, c.version, ${at('c.opened_at')} as "openedAt",
    ${at('c.closed_at')} as "closedAt",
    json_build_object('reference', s.student_number, 'name', s.given_name || ' ' || s.family_name, 'email', s.email,
      'language', s.language) as person
  from coop.pathway_case c join coop.student s on s.id = c.student_id`;

const STEPS = `select case_id as "caseId", id, step, from_stage as "from", to_stage as "to", answers as "values", done_by as "doneBy",
    recorded_by_name as "recordedByName", ${at('recorded_at')} as "recordedAt", ${at('taken_back_at')} as "takenBackAt",
    taken_back_by as "takenBackBy", taken_back_reason as "takenBackReason"
  from coop.pathway_step`;

export interface CaseFilter {
  readonly pathway: string | null;
  readonly stage: string | null;
  /** A part of the name or the reference. */
  readonly text: string | null;
  readonly studentId: string | null;
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class PathwayCaseStore {
  async list(tx: Transaction, filter: CaseFilter): Promise<PathwayCaseRow[]> {
    return tx.manager.query(
      `${CASE} where ($1::text is null or c.pathway = $1) and ($2::text is null or c.stage = $2)
          and ($3::text is null or strpos(s.search_name, lower($3)) > 0 or strpos(lower(s.student_number), lower($3)) > 0)
          and ($4::uuid is null or c.student_id = $4) and ($5::uuid is null or c.id < $5)
        order by c.id desc limit $6`,
      [filter.pathway, filter.stage, filter.text, filter.studentId, filter.after, filter.limit],
    );
  }

  async open(tx: Transaction, pathway: string, limit: number): Promise<PathwayCaseRow[]> {
    return tx.manager.query(
      `${CASE} where c.pathway = $1 and c.closed_at is null order by c.id desc limit $2`,
      [pathway, limit],
    );
  }

  async byId(tx: Transaction, id: string): Promise<PathwayCaseRow | null> {
    const rows: PathwayCaseRow[] = await tx.manager.query(`${CASE} where c.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The case that is open, else the latest. */
  async ofStudent(tx: Transaction, studentId: string): Promise<PathwayCaseRow | null> {
    const rows: PathwayCaseRow[] = await tx.manager.query(
      `${CASE} where c.student_id = $1 order by c.closed_at is null desc, c.id desc limit 1`,
      [studentId],
    );
    return rows[0] ?? null;
  }

  /** Nothing where the person has an open case already. */
  async insert(
    tx: Transaction,
    wish: {
      readonly studentId: string;
      readonly pathway: string;
      readonly stage: string;
      readonly facts: object;
      readonly at: Date;
    },
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.pathway_case (student_id, pathway, stage, facts, opened_at) values ($1, $2, $3, $4, $5)
       on conflict (student_id) where closed_at is null do nothing returning id`,
      [wish.studentId, wish.pathway, wish.stage, JSON.stringify(wish.facts), wish.at],
    );
    return rows[0]?.id ?? null;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async change(
    tx: Transaction,
    { id, version }: Pick<PathwayCaseRow, 'id' | 'version'>,
    to: { readonly stage: string; readonly facts: object; readonly closedAt: Date | null },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.pathway_case set stage = $3, facts = $4, closed_at = $5, version = version + 1
        where id = $1 and version = $2`,
      [id, version, to.stage, JSON.stringify(to.facts), to.closedAt],
    );
    return count === 1;
  }

  async stepsOf(tx: Transaction, caseIds: readonly string[]): Promise<Map<string, PathwayStepRow[]>> {
    const rows: (PathwayStepRow & { caseId: string })[] = await tx.manager.query(
      `${STEPS} where case_id = any($1) order by id`,
      [caseIds],
    );
    const byCase = new Map<string, PathwayStepRow[]>(caseIds.map((id) => [id, []]));
    for (const { caseId, ...step } of rows) byCase.get(caseId)?.push(step);
    return byCase;
  }

  async addStep(
    tx: Transaction,
    step: {
      readonly caseId: string;
      readonly studentId: string;
      readonly step: string;
      readonly from: string;
      readonly to: string;
      readonly values: StepValues;
      readonly doneBy: 'candidate' | 'office';
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.pathway_step (case_id, student_id, step, from_stage, to_stage, answers, done_by, recorded_by_name, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        step.caseId,
        step.studentId,
        step.step,
        step.from,
        step.to,
        JSON.stringify(step.values),
        step.doneBy,
        step.by,
        step.at,
      ],
    );
    return rows[0]!.id;
  }

  async takeBack(
    tx: Transaction,
    id: string,
    how: { readonly at: Date; readonly by: string; readonly reason: string },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.pathway_step set taken_back_at = $2, taken_back_by = $3, taken_back_reason = $4 where id = $1`,
      [id, how.at, how.by, how.reason],
    );
  }

  /** Which way through the house a person goes; null when the actor may not see them. */
  async pathwayOf(tx: Transaction, studentId: string): Promise<string | null> {
    const rows: { pathway: string }[] = await tx.manager.query(
      'select pathway from coop.student where id = $1',
      [studentId],
    );
    return rows[0]?.pathway ?? null;
  }

  async sendDown(tx: Transaction, studentId: string, pathway: string): Promise<void> {
    await tx.manager.query('update coop.student set pathway = $2 where id = $1', [studentId, pathway]);
  }
}
