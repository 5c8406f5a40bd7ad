import { withDemonstrationTools } from '#cli/demonstration/demonstration-tools.js';
import { loadDemonstration } from '#cli/demonstration/load-demonstration.js';
import {
  CANDIDATE_SIGN_IN,
  DEMONSTRATION_PASSWORD,
  STAFF,
  STUDENT_SIGN_INS,
} from '#cli/demonstration/sign-ins.js';
import { readSettings } from '#platform/config/read-settings.js';
import { startTestApi } from '#testing/test-api.js';
import { Screens, WEB_PAGES } from '../browser.js';
import { type Place, placesOf, type Who } from './places.js';
import { type Glance, Walker } from './walk.js';

const SIGN_INS: Readonly<Record<Exclude<Who, 'visitor'>, string>> = {
  student: STUDENT_SIGN_INS.expiring,
  candidate: CANDIDATE_SIGN_IN,
  staff: STAFF.find(({ role }) => role === 'administrator')!.email,
};

/** A house with everything of the demonstration in it, and what its pages need beyond that. */
export interface CrawledHouse {
  readonly places: readonly Place[];
  /** Walks all the places of one who may see them; what is wrong comes back, one line each. */
  walk(who: Who, glance: Glance): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openCrawledHouse(): Promise<CrawledHouse> {
  const api = await startTestApi({}, WEB_PAGES);
  await withDemonstrationTools(readSettings(api.environment), loadDemonstration);
  await workOfAStudent(api);
  await api.database.inspect.query(ANOTHER_READING);
  const places = await placesOf(api.database);
  const screens = await Screens.open(api);
  return {
    places,
    async walk(who, glance) {
      const visitor = await screens.visitor(`every-${who}`, glance.device);
      if (who !== 'visitor') {
        await visitor.signIn(SIGN_INS[who], DEMONSTRATION_PASSWORD);
        await visitor.page.waitForURL(/home|candidate|desk/);
      }
      const walker = await Walker.start(visitor, glance);
      for (const [at, place] of places.filter((one) => one.who === who).entries())
        await walker.lookAt(place, at);
      return visitor.complaints;
    },
    async close() {
      await screens.close();
      await api.close();
    },
  };
}

/** A request and an application that are begun and not sent, so that their topics can be looked at, and one that is told. */
async function workOfAStudent(api: Awaited<ReturnType<typeof startTestApi>>): Promise<void> {
  const student = await api.client().signIn(SIGN_INS.student, DEMONSTRATION_PASSWORD);
  const begun = await student.post('/me/letter-requests', { kind: 'placement_confirmation' });
  const told = await student.post('/me/submissions', {
    kind: 'study_permit_extension',
    channel: 'online',
    statedLocalTime: `${new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)}T10:00:00`,
    timeZone: 'America/Vancouver',
  });
  const typed = await student.put('/me/drafts/submission', {
    content: {
      kind: 'restoration',
      date: { day: '3', month: '11', year: '2026' },
      hour: '16',
      minute: '59',
      second: '59',
      channel: 'paper',
      stampedOn: { day: '9', month: '11', year: '2026' },
    },
  });
  if (typed.status !== 200) throw new Error(`The draft was refused: ${typed.status}.`);
  if (![201, 409].includes(begun.status) || told.status !== 201)
    throw new Error(`The student's own work was refused: ${begun.status}, ${told.status}.`);
}

/** By chance the demonstration draws no document for a second reading: one is drawn here. */
const ANOTHER_READING = `
  insert into coop.second_reading (document_id, student_id, document_version, first_fields, opened_at)
  select id, student_id, version, '{}', now() from coop.document where state <> 'refused'
   order by state = 'verified' desc, id limit 1`;
