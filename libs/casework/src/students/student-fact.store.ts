import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { StudentFact, StudentFactKind, StudentFacts } from './student-fact.js';

type Columns<Values> = { readonly [Key in keyof Values]: readonly [column: string, type: string] };

/** Field, column and SQL type of every table of student facts; the statements below are made from it. */
const TABLES: { readonly [K in StudentFactKind]: Columns<StudentFacts[K]> } = {
  course_enrolment: { courseCode: ['course_code', 'text'], term: ['term', 'text'], state: ['state', 'text'] },
  study_enrolment: {
    from: ['from_on', 'date'],
    to: ['to_on', 'date'],
    load: ['load', 'text'],
    finalSession: ['final_session', 'boolean'],
  },
  work_term: {
    term: ['term', 'text'],
    from: ['from_on', 'date'],
    to: ['to_on', 'date'],
    employer: ['employer', 'text'],
    setting: ['setting', 'text'],
    hoursPerWeek: ['hours_per_week', 'numeric'],
    approvedByDli: ['approved_by_dli', 'boolean'],
    cancelledAt: ['cancelled_at', 'timestamptz'],
  },
};

/** An instant of a column as JSON writes it: UTC with milliseconds. */
export const instantJson = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A fact as JSON, from a row `f` of its table. */
export const factJson = (kind: StudentFactKind): string =>
  `json_build_object('id', f.id, ${jsonPairs(kind)}, 'version', f.version)`;

const jsonPairs = (kind: StudentFactKind): string =>
  columnsOf(kind)
    .map(
      ([field, column, type]) =>
        `'${field}', ${type === 'timestamptz' ? instantJson(`f.${column}`) : `f.${column}`}`,
    )
    .join(', ');

const columnsOf = (kind: StudentFactKind) =>
  Object.entries(TABLES[kind]).map(([field, [column, type]]) => [field, column, type] as const);

@Injectable()
export class StudentFactStore {
  async byId<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    studentId: string,
    id: string,
  ): Promise<StudentFact<K> | null> {
    const rows: { fact: StudentFact<K> }[] = await tx.manager.query(
      `select ${factJson(kind)} as fact from coop.${kind} f where f.id = $1 and f.student_id = $2`,
      [id, studentId],
    );
    return rows[0]?.fact ?? null;
  }

  async ofStudent<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    studentId: string,
  ): Promise<StudentFact<K>[]> {
    const rows: { fact: StudentFact<K> }[] = await tx.manager.query(
      `select ${factJson(kind)} as fact from coop.${kind} f where f.student_id = $1 order by f.id`,
      [studentId],
    );
    return rows.map(({ fact }) => fact);
  }

  /** The facts of many students, each with its student. */
  async ofStudents<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    studentIds: readonly string[],
  ): Promise<
    {
      readonly studentId: string;
      readonly id: string;
      readonly version: number;
      readonly values: StudentFacts[K];
    }[]
  > {
    return tx.manager.query(
      `select f.student_id as "studentId", f.id, f.version, json_build_object(${jsonPairs(kind)}) as values
         from coop.${kind} f where f.student_id = any($1)`,
      [studentIds],
    );
  }

  /** Adds many at once, under ids of the caller. */
  async insertMany<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    facts: readonly (StudentFacts[K] & { readonly id: string; readonly studentId: string })[],
    recordedBy: string | null,
  ): Promise<void> {
    if (facts.length === 0) return;
    const columns = columnsOf(kind);
    await tx.manager.query(
      `insert into coop.${kind} (id, student_id, recorded_by, ${columns.map(([, column]) => column).join(', ')})
       select r.id, r."studentId", $1, ${columns.map(([field]) => `r."${field}"`).join(', ')}
         from jsonb_to_recordset($2) as ${recordOf(columns, 'id uuid, "studentId" uuid')}`,
      [recordedBy, JSON.stringify(facts)],
    );
  }

  /** Compare-and-set of many; how many still had the version that was seen. */
  async changeMany<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    facts: readonly StudentFact<K>[],
    recordedBy: string | null,
  ): Promise<number> {
    if (facts.length === 0) return 0;
    const columns = columnsOf(kind);
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.${kind} f set ${columns.map(([field, column]) => `${column} = r."${field}"`).join(', ')},
         version = f.version + 1, recorded_at = now(), recorded_by = $1
       from jsonb_to_recordset($2) as ${recordOf(columns, 'id uuid, version int')}
       where f.id = r.id and f.version = r.version`,
      [recordedBy, JSON.stringify(facts)],
    );
    return count;
  }

  /** Null when the same course, period or term is on file already. */
  async insert<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    studentId: string,
    values: StudentFacts[K],
    recordedBy: string | null,
  ): Promise<StudentFact<K> | null> {
    const columns = columnsOf(kind);
    const rows: { fact: StudentFact<K> }[] = await tx.manager.query(
      `insert into coop.${kind} as f (student_id, recorded_by, ${columns.map(([, column]) => column).join(', ')})
       select $1, $2, ${columns.map(([field]) => `r."${field}"`).join(', ')} from jsonb_to_record($3) as ${recordOf(columns)}
       on conflict do nothing returning ${factJson(kind)} as fact`,
      [studentId, recordedBy, JSON.stringify(values)],
    );
    return rows[0]?.fact ?? null;
  }

  /** Compare-and-set; null when the version is no longer the one seen. */
  async change<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    fact: StudentFact<K>,
    recordedBy: string | null,
  ): Promise<StudentFact<K> | null> {
    const columns = columnsOf(kind);
    const [rows]: [{ fact: StudentFact<K> }[], number] = await tx.manager.query(
      `update coop.${kind} f set ${columns.map(([field, column]) => `${column} = r."${field}"`).join(', ')},
         version = version + 1, recorded_at = now(), recorded_by = $1
       from jsonb_to_record($2) as ${recordOf(columns)}
       where f.id = $3 and f.version = $4 returning ${factJson(kind)} as fact`,
      [recordedBy, JSON.stringify(fact), fact.id, fact.version],
    );
    return rows[0]?.fact ?? null;
  }
}

const recordOf = (columns: ReturnType<typeof columnsOf>, more = ''): string =>
  `r (${[...(more ? [more] : []), ...columns.map(([field, , type]) => `"${field}" ${type}`)].join(', ')})`;
