import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { ApplicationKind } from '#domain/work-authorization/facts.js';
import type { Transaction } from '#database/transaction.js';
import { CLOSED_TO_ACTOR } from '../audit/reading-wall.store.js';
import { STANDING_ANSWER } from '../authorization/assessments/standing-answer.store.js';
import { COVERED_UNTIL } from './covered-until.store.js';
import { wordConditions } from './word-search.js';

export interface StudentListFilter {
  readonly q?: string | undefined;
  /** A program's id. */
  readonly program?: string | undefined;
  readonly status?: 'ready' | 'not_ready' | 'unknown' | undefined;
  /** The longest verified permit ends on this day, `YYYY-MM-DD`, or later. */
  readonly endsFrom?: string | undefined;
  /** Not included. */
  readonly endsBefore?: string | undefined;
  /** The code of a term in which they have a work term. */
  readonly term?: string | undefined;
  /** How that work term is covered, as last assessed. */
  readonly cover?: TermCover | undefined;
  /** Recorded an application of this kind. */
  readonly applied?: ApplicationKind | undefined;
  /** Whether IRCC has decided that application. */
  readonly decision?: DecisionState | undefined;
  /** Decided on this day of the office, `YYYY-MM-DD`, or later. */
  readonly decidedFrom?: string | undefined;
}

export const DECISION_STATES = ['waiting', 'decided'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const TERM_COVERS = ['covered', 'policy', 'gap', 'unknown'] as const;
export type TermCover = (typeof TERM_COVERS)[number];

export interface StudentListItem {
  readonly id: string;
  readonly studentNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly program: { readonly id: string; readonly code: string } | null;
  readonly readyForPostings: 'ready' | 'not_ready' | 'unknown';
  /** Last day of the longest verified permit, `YYYY-MM-DD`. */
  readonly coveredUntil: string | null;
}

/** As last assessed; an answer that does not stand any more is none. */
const READINESS = `case when ${STANDING_ANSWER} is not true or c.ready_for_postings is null then 'unknown'
  when c.ready_for_postings then 'ready' else 'not_ready' end`;

/** The engine's verdicts that each cover stands for; what it has not said, or said for a time that is over, is unknown. */
const VERDICTS: Readonly<Record<Exclude<TermCover, 'unknown'>, readonly string[]>> = {
  covered: ['covered'],
  policy: ['covered_policy'],
  gap: ['partly_covered', 'not_covered', 'blocked'],
};

/** That a student has a work term of a term, covered in that way. */
function inTerm({ term, cover }: StudentListFilter, parameters: Parameters): string[] {
  if (!term) return [];
  const verdict = `(select x ->> 'verdict' from coop.assessment m, jsonb_array_elements(m.result -> 'placements') x
    where m.id = c.assessment_id and ${STANDING_ANSWER} and x ->> 'id' = w.id::text)`;
  const known = (verdicts: readonly string[]): string => `${parameters.place(verdicts)}::text[]`;
  const covered =
    cover === undefined
      ? []
      : cover === 'unknown'
        ? [`coalesce(${verdict}, '') <> all(${known(Object.values(VERDICTS).flat())})`]
        : [`${verdict} = any(${known(VERDICTS[cover])})`];
  const conditions = [
    'w.student_id = s.id',
    'w.cancelled_at is null',
    `w.term = ${parameters.place(term)}`,
    ...covered,
  ];
  return [`exists (select from coop.work_term w where ${conditions.join(' and ')})`];
}

const DECISIONS: Readonly<Record<DecisionState, string>> = {
  waiting: 'u.outcome is null',
  decided: 'u.outcome is not null',
};

/** That a student recorded an application of a kind, waiting or decided since a day. */
function applied(
  { applied: kind, decision, decidedFrom }: StudentListFilter,
  parameters: Parameters,
): string[] {
  if (!kind) return [];
  const conditions = [
    'u.student_id = s.id',
    `u.kind = ${parameters.place(kind)}`,
    ...(decision ? [DECISIONS[decision]] : []),
    ...(decidedFrom
      ? [
          `u.outcome_at >= ${parameters.place(decidedFrom)}::date::timestamp at time zone (select o.time_zone from coop.office o)`,
        ]
      : []),
  ];
  // Who reads a document a second time is not told what the case holds.
  return [
    `s.id <> all(${CLOSED_TO_ACTOR})`,
    `exists (select from coop.submission u where ${conditions.join(' and ')})`,
  ];
}

function conditionsOf(filter: StudentListFilter, parameters: Parameters): string[] {
  const { q, program, status, endsFrom, endsBefore } = filter;
  return [
    // Candidates of other pathways have a list of their own.
    `s.pathway = 'coop'`,
    ...(program ? [`s.program_id = ${parameters.place(program)}`] : []),
    ...(status ? [`${READINESS} = ${parameters.place(status)}`] : []),
    ...(endsFrom ? [`${COVERED_UNTIL} >= ${parameters.place(endsFrom)}`] : []),
    ...(endsBefore ? [`${COVERED_UNTIL} < ${parameters.place(endsBefore)}`] : []),
    ...inTerm(filter, parameters),
    ...applied(filter, parameters),
    ...(q ? wordConditions(q, 's.id', parameters) : []),
  ];
}

@Injectable()
export class StudentListStore {
  async page(
    tx: Transaction,
    filter: StudentListFilter,
    afterNumber: string | null,
    limit: number,
  ): Promise<StudentListItem[]> {
    const parameters = new Parameters();
    const where = [
      ...conditionsOf(filter, parameters),
      ...(afterNumber === null ? [] : [`s.student_number > ${parameters.place(afterNumber)}`]),
    ];
    return tx.manager.query(
      `select s.id, s.student_number as "studentNumber", s.given_name as "givenName", s.family_name as "familyName", s.email,
              case when p.id is not null then json_build_object('id', p.id, 'code', p.code) end as program,
              ${READINESS} as "readyForPostings",
              case when s.id <> all(${CLOSED_TO_ACTOR}) then ${COVERED_UNTIL}::text end as "coveredUntil"
         from coop.student s left join coop.program p on p.id = s.program_id
              left join coop.current_assessment c on c.student_id = s.id
        where ${where.join(' and ')} order by s.student_number limit ${parameters.place(limit)}`,
      parameters.values,
    );
  }

  /** Ids in the order of the list. */
  async selection(tx: Transaction, filter: StudentListFilter, limit: number): Promise<string[]> {
    const parameters = new Parameters();
    const where = conditionsOf(filter, parameters).join(' and ');
    const rows: { id: string }[] = await tx.manager.query(
      `select s.id from coop.student s left join coop.current_assessment c on c.student_id = s.id
        where ${where} order by s.student_number limit ${parameters.place(limit)}`,
      parameters.values,
    );
    return rows.map(({ id }) => id);
  }
}
