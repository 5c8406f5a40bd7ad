import { readdirSync, readFileSync } from 'node:fs';
import type { TestDatabase } from '#testing/test-database.js';
import { productFolder } from '#platform/product-folder.js';

export type Who = 'visitor' | 'student' | 'candidate' | 'staff';

/** A page to visit: the route as the router names it, the name of its pictures and its address. */
export interface Place {
  readonly who: Who;
  readonly route: string;
  readonly name: string;
  readonly address: string;
}

const ROUTE_FILES = /(?:^router|-routes)\.tsx$/;

/** Every path that the router's files name, and who may see it. */
function routesOfRouter(): ReadonlyMap<string, Who> {
  const folder = productFolder('apps/web/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    ROUTE_FILES.test(file),
  );
  const routes = new Map<string, Who>();
  for (const file of files)
    for (const [, path] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\bpath: '(\/[^']*)'/g))
      routes.set(
        path!,
        path!.startsWith('/desk') ? 'staff' : file.includes('portal') ? 'student' : 'visitor',
      );
  return routes;
}

/** A name in an address is filled from the demonstration's data: by the first row of a query. */
const ROWS: Readonly<Record<string, string>> = {
  letterTask: `select id from coop.letter_request where state = 'submitted' order by reference limit 1`,
  documentTask: `select id from coop.document where state = 'ready' order by created_at, id limit 1`,
  submission: `select id from coop.submission where kind = 'study_permit_extension' order by received_at, id limit 1`,
  student: `select student_id as id from coop.account where email like 'mateusz.kowalski@%'`,
  candidate: `select student_id as id from coop.account where email like 'lena.hofmann@%'`,
  rosterImport: `select id from coop.roster_import limit 1`,
  program: `select id from coop.program order by code limit 1`,
  letterTemplate: `select id from coop.letter_template where kind = 'placement_confirmation' order by version limit 1`,
  rulePack: `select '2026-11-21' as id`,
  letterBatch: `select id from coop.letter_batch limit 1`,
  taskBatch: `select id from coop.task_batch limit 1`,
  secondReading: `select id from coop.second_reading limit 1`,
  ownDocument: `select d.id from coop.document d join coop.account a on a.student_id = d.student_id
                 where a.email like 'mateusz.kowalski@%' order by d.created_at limit 1`,
  ownSubmission: `select s.id from coop.submission s join coop.account a on a.student_id = s.student_id
                   where a.email like 'mateusz.kowalski@%' limit 1`,
  ownDraft: `select r.id from coop.letter_request r join coop.account a on a.student_id = r.student_id
              where a.email like 'mateusz.kowalski@%' and r.state = 'draft' limit 1`,
};

/** The parts of the settings as their page names them. */
function sectionsOfSettings(): string[] {
  const page = readFileSync(productFolder('apps/web/src/desk/settings/settings-page.tsx'), 'utf8');
  const [, list = ''] = /SECTIONS = \[([^\]]*)\]/.exec(page) ?? [];
  return [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
}

/** `{name}`s in addresses; a place whose row is not there is an error of the crawl. */
const PLACES: readonly (readonly [Who, string, string, string?])[] = [
  ['visitor', '/', 'sign-in'],
  ['visitor', '/iec', 'iec-questions'],
  ['visitor', '/accessibility', 'accessibility'],
  ['visitor', '/statement/$token', 'statement-unknown', '/statement/not-a-link'],
  ['visitor', '/v/{-$code}', 'verification', '/v'],
  ['visitor', '/v/{-$code}', 'verification-unknown', '/v/ABCD-EFGH-JKMN'],
  ['visitor', '/forgotten', 'forgotten'],
  ['visitor', '/account-link', 'account-link-unknown'],
  ['student', '/home', 'home'],
  ['student', '/letter-request', 'request-start'],
  ['student', '/letter-request/$id', 'request', '/letter-request/{ownDraft}'],
  ...['about', 'permit', 'passport', 'term', 'consent', 'check'].map(
    (topic) =>
      [
        'student',
        '/letter-request/$id/$topic',
        `request-${topic}`,
        `/letter-request/{ownDraft}/${topic}`,
      ] as const,
  ),
  ['student', '/letters', 'letters'],
  ...['application', 'when', 'confirmation', 'check'].map(
    // A question before the hash: each is opened as a page, not as a place of the one before.
    (topic) =>
      ['student', '/submissions/new', `submission-${topic}`, `/submissions/new?${topic}#${topic}`] as const,
  ),
  ['student', '/submissions/$id', 'submission', '/submissions/{ownSubmission}'],
  ['student', '/documents', 'documents'],
  ['student', '/documents/new', 'document-new'],
  ['student', '/documents/$id', 'document', '/documents/{ownDocument}'],
  ['student', '/authorization', 'authorization'],
  ['student', '/what-if', 'what-if'],
  ['student', '/self-check', 'self-check'],
  ['student', '/prepare', 'preparations'],
  ['student', '/prepare/$kind', 'preparation', '/prepare/study_permit_extension'],
  ['student', '/adviser', 'adviser'],
  ['student', '/employer-links', 'employer-links'],
  ['student', '/reminders', 'reminders'],
  ['student', '/history', 'history'],
  ['student', '/travel', 'travel'],
  ['student', '/account', 'account'],
  ['candidate', '/candidate', 'candidate'],
  ['candidate', '/candidate/answers', 'candidate-answers'],
  ['candidate', '/candidate/kept', 'candidate-kept'],
  ['staff', '/desk', 'queue', '/desk?assignee=anyone'],
  ['staff', '/desk/letter-requests/$id', 'letter-review', '/desk/letter-requests/{letterTask}'],
  ['staff', '/desk/bulk', 'bulk'],
  ['staff', '/desk/bulk/$id', 'batch', '/desk/bulk/{letterBatch}'],
  ['staff', '/desk/task-batches', 'task-batches'],
  ['staff', '/desk/task-batches/$id', 'task-batch', '/desk/task-batches/{taskBatch}'],
  [
    'staff',
    '/desk/privacy/runs/$id',
    'retention-run-unknown',
    '/desk/privacy/runs/0199e4a0-0000-7000-8000-0000000000ff',
  ],
  ['staff', '/desk/documents/$id', 'document-review', '/desk/documents/{documentTask}'],
  ['staff', '/desk/second-readings/$id', 'second-reading', '/desk/second-readings/{secondReading}'],
  ['staff', '/desk/submissions/$id', 'submission-review', '/desk/submissions/{submission}'],
  ['staff', '/desk/students', 'students'],
  ['staff', '/desk/students/$id', 'case', '/desk/students/{student}'],
  ['staff', '/desk/students/$id/what-if', 'case-what-if', '/desk/students/{student}/what-if'],
  ['staff', '/desk/candidates', 'candidates'],
  ['staff', '/desk/candidates/$id', 'candidate-case', '/desk/candidates/{candidate}'],
  ['staff', '/desk/candidates/$id/answers', 'candidate-case-answers', '/desk/candidates/{candidate}/answers'],
  ['staff', '/desk/iec-programme', 'iec-programme'],
  ['staff', '/desk/roster', 'roster'],
  ['staff', '/desk/roster/$id', 'roster-import', '/desk/roster/{rosterImport}'],
  ['staff', '/desk/programs', 'programs'],
  ['staff', '/desk/programs/$id/plan', 'plan', '/desk/programs/{program}/plan'],
  ['staff', '/desk/letters', 'letter-kinds'],
  ['staff', '/desk/letters/$kind', 'letter-kind', '/desk/letters/placement_confirmation'],
  [
    'staff',
    '/desk/letters/$kind/$id',
    'letter-template',
    '/desk/letters/placement_confirmation/{letterTemplate}',
  ],
  ['staff', '/desk/mail', 'mail'],
  ['staff', '/desk/mail/words/$kind', 'mail-words-kind', '/desk/mail/words/passport_expiry'],
  ['staff', '/desk/rules', 'rules'],
  ['staff', '/desk/rules/$id', 'rule-pack', '/desk/rules/{rulePack}'],
  ['staff', '/desk/orders', 'orders'],
  ['staff', '/desk/account', 'desk-account'],
  ['staff', '/desk/settings', 'settings'],
  ...sectionsOfSettings().map(
    (section) =>
      ['staff', '/desk/settings/$section', `settings-${section}`, `/desk/settings/${section}`] as const,
  ),
];

/** Every place with its address filled in from the demonstration. */
export async function placesOf(database: TestDatabase): Promise<Place[]> {
  const ids = new Map<string, string>();
  for (const [name, sql] of Object.entries(ROWS)) {
    const { rows } = await database.inspect.query<{ id: string }>(sql);
    if (!rows[0]) throw new Error(`The demonstration has no row for {${name}}.`);
    ids.set(name, rows[0].id);
  }
  const found = unlisted()
    .filter(([route]) => !route.includes('$'))
    .map(([route, who]) => [who, route, route.slice(1).replaceAll('/', '-')] as (typeof PLACES)[number]);
  return [...PLACES, ...found].map(([who, route, name, address = route]) => ({
    who,
    route,
    name,
    address: address.replaceAll(/\{(\w+)\}/g, (_, key: string) => ids.get(key)!),
  }));
}

/** Routes that no place stands for and whose address a row would have to fill in. */
export const forgottenRoutes = (): string[] =>
  unlisted()
    .filter(([route]) => route.includes('$'))
    .map(([route]) => route);

/** A page whose address needs no row is visited although nobody listed it. */
const unlisted = (): (readonly [string, Who])[] =>
  [...routesOfRouter()].filter(([route]) => !PLACES.some(([, listed]) => listed === route));
