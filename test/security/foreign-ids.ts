import type { TestDatabase } from '#testing/test-database.js';
import type { Operation } from './operations.js';
import type { Person } from './population.js';

/** Tables whose rows have an id and belong to a student. */
async function tablesWithIds(database: TestDatabase): Promise<string[]> {
  const { rows } = await database.inspect.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'coop' and c.relkind = 'r'
        and 2 = (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('id', 'student_id') and not a.attisdropped)`,
  );
  return rows.map(({ name }) => name);
}

/** Every id and every name by which anything of a person could be asked for. */
export async function idsOf(database: TestDatabase, person: Person): Promise<string[]> {
  const { studentId, accountId, studentNumber, email, canary } = person;
  const found: string[] = [
    studentId,
    accountId,
    studentNumber,
    email,
    `R${canary}`,
    `L${canary}`,
    `K${canary}`,
  ];
  for (const table of await tablesWithIds(database)) {
    const { rows } = await database.inspect.query<{ id: string }>(
      `select id::text from ${table} where student_id = $1`,
      [studentId],
    );
    found.push(...rows.map(({ id }) => id));
  }
  return [...new Set(found)];
}

/** What a name in a path means, by what stands before it. */
const TABLES: Readonly<Record<string, string>> = {
  'letter-requests': 'letter_request',
  letters: 'letter',
  documents: 'document',
  files: 'document_file',
  uploads: 'upload',
  submissions: 'submission',
  travel: 'travel',
  queue: 'review_task',
  'course-enrolments': 'course_enrolment',
  'study-enrolments': 'study_enrolment',
  'work-terms': 'work_term',
  'sign-offs': 'policy_sign_off',
  'employer-statements': 'employer_statement',
  'pathway-cases': 'pathway_case',
  cases: 'pathway_case',
  mail: 'notification',
  'second-readings': 'second_reading',
  'hand-overs': 'hand_over',
  corrections: 'correction_request',
  'legal-holds': 'legal_hold',
  approvals: 'approval_request',
};

/** The ids of a person's own things for each name in the path of a route. */
export async function ownIdsFor(
  database: TestDatabase,
  person: Person,
  { path, method }: Operation,
): Promise<string[]> {
  const segments = path.split('/');
  const ids: string[] = [];
  for (const [at, segment] of segments.entries()) {
    if (!segment.startsWith('{')) continue;
    const before = segments[at - 1]!;
    const table = TABLES[before];
    if (before === 'coop-status') ids.push(person.studentNumber);
    else if (before === 'programs') ids.push(person.programId);
    else if (before === 'accounts' && path.endsWith('/scope'))
      ids.push(await theOne(database, 'account', `email = 'reviewer@kestrel.example'`));
    else if (before === 'accounts') ids.push(person.accountId);
    else if (before === 'pages' || before === 'reasons') ids.push('1');
    else if (before === 'drafts') ids.push('travel');
    else if (before === 'sign-in-provider-settings') ids.push('campus');
    else if (before === 'editions') ids.push('return_reasons');
    else if (before === '{setting}') ids.push('1');
    else if (before === 'permit-orders') ids.push(await theOrder(database));
    else if (before === 'letter-kinds') ids.push('own_kind');
    else if (before === 'mail-wordings') ids.push('passport_expiry');
    else if (before === 'letter-templates')
      ids.push(await theOne(database, 'letter_template', `kind = 'own_kind'`));
    else if (before === 'letter-batches') ids.push(await theOne(database, 'letter_batch', 'true'));
    else if (before === 'task-batches') ids.push(await theOne(database, 'task_batch', 'true'));
    else if (before === 'runs') ids.push(await theOne(database, 'retention_run', 'true'));
    else if (before === 'queue-views') ids.push(await theOne(database, 'queue_view', 'true'));
    else if (before === 'queue-delegations') ids.push(await theOne(database, 'queue_delegation', 'true'));
    else if (!table) ids.push(person.studentId);
    else ids.push(await oneOf(database, table, person, path.endsWith('/submit') || method === 'PATCH'));
  }
  return ids;
}

async function oneOf(
  database: TestDatabase,
  table: string,
  { studentId }: Person,
  draft: boolean,
): Promise<string> {
  const condition = table === 'letter_request' && draft ? `and state = 'draft'` : '';
  const { rows } = await database.inspect.query<{ id: string }>(
    `select id from coop.${table} where student_id = $1 ${condition} order by id limit 1`,
    [studentId],
  );
  return rows[0]!.id;
}

/** A row that is nobody's. */
async function theOne(database: TestDatabase, table: string, condition: string): Promise<string> {
  const { rows } = await database.inspect.query<{ id: string }>(
    `select id from coop.${table} where ${condition}`,
  );
  return rows[0]!.id;
}

/** Orders are the office's own and nobody's. */
async function theOrder(database: TestDatabase): Promise<string> {
  const { rows } = await database.inspect.query<{ id: string }>('select id from coop.permit_order');
  return rows[0]!.id;
}
