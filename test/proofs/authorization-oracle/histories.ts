import type {
  ApplicationFacts,
  EnrolmentRow,
  LetterFacts,
  PlacementFacts,
  ProgramFacts,
  StudyLoad,
  WorkAuthorizationFacts,
} from '#domain/work-authorization/facts.js';
import { type Day, day, iso } from './calendar.js';
import { applicationsOf } from './history-applications.js';
import { OURS, permitsOf } from './history-permits.js';
import { Seeded } from './seeded.js';

const ZONES = [
  'America/Vancouver',
  'America/Toronto',
  'America/St_Johns',
  'America/Winnipeg',
  'America/Edmonton',
  'America/Halifax',
];

/**
 * One student's plausible history: mostly in order, with something amiss often enough. What the rules leave open is not
 * invented: no placements at the same time, no return to Canada on the very day of an expiry.
 */
export function history(seed: number): WorkAuthorizationFacts {
  const chance = new Seeded(seed);
  const start = day('2025-03-01') + chance.between(0, 550);
  const timeZone = chance.pick(ZONES);
  const held = permitsOf(chance, start);
  const { applications, granted } = applicationsOf(chance, held, timeZone);
  const permits = [...held, ...granted];
  const lastDay = Math.max(...permits.map(({ expiresOn }) => day(expiresOn)));
  return {
    asOf: moment(chance, start, applications),
    institution: { dliNumber: OURS, timeZone },
    student: {
      level: chance.chance(0.92) ? 'post_secondary' : 'secondary',
      citizenships: ['IN'],
      ...(chance.chance(0.1) ? { disasterMeasure: true } : {}),
    },
    program: program(chance),
    enrolment: enrolment(chance, start, lastDay + 60),
    ...endOfStudies(chance, start, applications.length > 0),
    permits,
    applications,
    travel: travel(
      chance,
      start,
      permits.map(({ expiresOn }) => day(expiresOn)),
    ),
    letters: letters(chance, start),
    placements: placements(chance, start, day(held[0]?.expiresOn ?? ''), lastDay),
  };
}

/** Now and then to the second at, before or after something that happened. */
function moment(chance: Seeded, start: Day, applications: readonly ApplicationFacts[]): string {
  const events = applications.flatMap(({ receivedAt, outcome }) => [receivedAt, outcome?.at ?? receivedAt]);
  if (events.length > 0 && chance.chance(0.25)) {
    const at = Date.parse(chance.pick(events)) + chance.between(-1, 1) * 1000;
    return `${new Date(at).toISOString().slice(0, 19)}Z`;
  }
  return `${iso(start + chance.between(0, 900))}T${chance.pick(['03:00:00', '12:00:00', '20:00:00', '23:59:59'])}Z`;
}

function program(chance: Seeded): ProgramFacts {
  const sound: ProgramFacts = {
    credential: true,
    months: chance.pick([6, 8, 24, 48]),
    totalWeeks: 96,
    workTermWeeks: chance.pick([16, 32, 44, 48]),
    kind: 'academic',
    placementBasis: chance.pick(['mandatory_all', 'required_in_stream']),
    streamCertified: true,
  };
  if (chance.chance(0.86)) return sound;
  const fault = chance.pick<Partial<ProgramFacts>>([
    { credential: false },
    { months: 5 },
    { workTermWeeks: 49 },
    { kind: chance.pick(['language', 'general_interest', 'preparatory']) },
    { placementBasis: 'optional' },
    { placementBasis: 'required_in_stream', streamCertified: false },
  ]);
  return { ...sound, ...fault };
}

/** Sessions of about four months without a hole, but for one left out now and then. */
function enrolment(chance: Seeded, start: Day, end: Day): EnrolmentRow[] {
  const rows: EnrolmentRow[] = [];
  for (let from = start - chance.between(0, 5); from < end;) {
    const to = from + chance.between(90, 180);
    const load = chance.weighted<StudyLoad | 'left_out'>([
      [82, 'full_time'],
      [4, 'part_time'],
      [4, 'leave'],
      [7, 'scheduled_break'],
      [1, 'not_enrolled'],
      [2, 'left_out'],
    ]);
    if (load !== 'left_out') rows.push({ from: iso(from), to: iso(to), load });
    from = to + 1;
  }
  const last = rows.at(-1);
  // Whether a leave or a session left out breaks "full-time throughout" the rules do not say.
  const isPlain = rows.every(({ load }) => load !== 'leave' && load !== 'not_enrolled');
  return last !== undefined && isPlain && chance.chance(0.15)
    ? [...rows.slice(0, -1), { ...last, load: 'part_time', finalSession: true }]
    : rows;
}

/** Completion or de-enrolment, never both; beside an application rarely. */
function endOfStudies(
  chance: Seeded,
  start: Day,
  applied: boolean,
): Pick<WorkAuthorizationFacts, 'completedOn' | 'deEnrolledOn'> {
  if (!chance.chance(applied ? 0.02 : 0.15)) return {};
  const on = iso(start + chance.between(100, 700));
  return chance.chance(0.5) ? { completedOn: on } : { deEnrolledOn: on };
}

function travel(chance: Seeded, start: Day, expiries: readonly Day[]): WorkAuthorizationFacts['travel'] {
  if (!chance.chance(0.3)) return [];
  const near = chance.chance(0.6) ? chance.pick(expiries) : start + chance.between(50, 700);
  const departed = near + chance.between(-30, 40);
  const returned = departed + chance.between(1, 40);
  // A day apart from every expiry in every zone: whether the expiry date itself was spent outside is then plain.
  if (expiries.some((expiry) => Math.abs(expiry - departed) < 2 || Math.abs(expiry - returned) < 2))
    return [];
  const departedAt = `${iso(departed)}T${chance.pick(['09', '18'])}:30:00Z`;
  return [chance.chance(0.85) ? { departedAt, returnedAt: `${iso(returned)}T15:00:00Z` } : { departedAt }];
}

function letters(chance: Seeded, start: Day): LetterFacts[] {
  const found: LetterFacts[] = [];
  if (chance.chance(0.9)) {
    const issued = start + chance.between(0, 300);
    const voided = issued + chance.between(1, 500);
    found.push({
      kind: 'placement_confirmation',
      issuedOn: iso(issued),
      ...(chance.chance(0.12) ? { voidedOn: iso(voided) } : {}),
    });
  }
  if (chance.chance(0.2)) found.push({ kind: 'coop_permit_support', issuedOn: iso(start) });
  return found;
}

/** As often as not the first runs over the study permit's expiry, where the rules are hardest. */
function placements(chance: Seeded, start: Day, expiry: Day, lastDay: Day): PlacementFacts[] {
  const found: PlacementFacts[] = [];
  let from = chance.chance(0.5)
    ? Math.max(start, expiry - chance.between(-3, 90))
    : start + chance.between(60, 300);
  for (let number = 1; number <= chance.between(1, 3) && from < lastDay + 60; number += 1) {
    const to = from + chance.between(20, 120);
    found.push({
      id: `P${number}`,
      from: iso(from),
      to: iso(to),
      approvedByDli: chance.chance(0.95),
      ...(chance.chance(0.15)
        ? { setting: chance.pick(['child_care', 'school_teaching', 'health_service', 'agriculture']) }
        : {}),
      ...(chance.chance(0.5) ? { hoursPerWeek: 35 } : {}),
    });
    from = to + chance.between(2, 200);
  }
  return found;
}
