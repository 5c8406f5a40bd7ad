import type { PermitFacts } from '#domain/work-authorization/facts.js';
import { type Day, day, iso } from './calendar.js';
import type { Seeded } from './seeded.js';

export const OURS = 'O19359011033';

const K1 = [
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.',
];
const K1_PRINTED = [
  'MUST LEAVE CANADA BY 31 AUGUST',
  'MAY ACCEPT EMPLOYMENT ON OR OFF CAMPUS IF MEETING ELIGIBILITY',
  'CRITERIA AS PER R186(F),(V) OR (W).  MUST CEASE WORKING',
  'IF NO LONGER MEETING THESE CRITERIA',
];
const K2 = [
  'This permit does not authorize the holder to engage in off campus employment in Canada.',
  'May accept employment only on campus if meeting eligibility criteria as per R186(f). Must cease working if no longer meeting these criteria.',
];
const HOURS_ONLY = ['May work 20 hrs per week off-campus if meeting eligibility criteria as per R186(v).'];
const ON_CAMPUS = [
  'May accept employment on the campus of the institution at which registered in full-time studies',
];
const OTHER = ['Must not attend any institution other than stated.'];

export const remarks = (chance: Seeded): Pick<PermitFacts, 'remarks'> => {
  const lines = chance.weighted<readonly string[] | undefined>([
    [50, K1],
    [15, K1_PRINTED],
    [13, K2],
    [7, HOURS_ONLY],
    [4, []],
    [4, undefined],
    [4, ON_CAMPUS],
    [3, OTHER],
  ]);
  return lines === undefined ? {} : { remarks: lines };
};

const restrictions = (chance: Seeded, share: number): Pick<PermitFacts, 'restrictions'> =>
  chance.chance(share) ? { restrictions: ['child_care', 'health_service'] } : {};

/** What a permit of the other pathway prints, taken for one of ours (R42). */
const otherPathway = (chance: Seeded): Pick<PermitFacts, 'remarks'> =>
  chance.chance(0.08)
    ? { remarks: ['Issued under INTERNATIONAL EXPERIENCE CANADA, International Co-op.'] }
    : {};

/** A study permit, often a co-op work permit within it, now and then an open one. */
export function permitsOf(chance: Seeded, start: Day): PermitFacts[] {
  const school = chance.chance(0.96) ? OURS : 'O19220000000';
  const study = permit(chance, 'SP1', 'study_permit', start, start + chance.between(200, 900), {
    dliNumber: school,
    ...remarks(chance),
    ...restrictions(chance, 0.1),
  });
  const permits = [study];
  const end = day(study.expiresOn);
  if (school === OURS && chance.chance(0.35)) {
    const last = chance.chance(0.5) ? end : end - chance.between(1, 150);
    permits.push(
      permit(chance, 'CP1', 'coop_work_permit', start + chance.between(0, 120), last, {
        ...restrictions(chance, 0.15),
        ...otherPathway(chance),
      }),
    );
  }
  if (chance.chance(0.1)) {
    const from = start + chance.between(0, 300);
    permits.push(
      permit(chance, 'WP1', 'other_work_permit', from, from + chance.between(100, 500), {
        ...restrictions(chance, 0.2),
        ...otherPathway(chance),
      }),
    );
  }
  return permits;
}

export function permit(
  chance: Seeded,
  id: string,
  kind: PermitFacts['kind'],
  issued: Day,
  expires: Day,
  more: Partial<PermitFacts> = {},
): PermitFacts {
  const cancelled = issued + chance.between(30, 400);
  return {
    id,
    kind,
    issuedOn: iso(issued),
    expiresOn: iso(Math.max(issued, expires)),
    verified: chance.chance(0.95),
    ...(chance.chance(0.1)
      ? { validFrom: iso(Math.min(issued + chance.between(0, 20), Math.max(issued, expires))) }
      : {}),
    ...(chance.chance(0.03) && cancelled < expires ? { cancelledOn: iso(cancelled) } : {}),
    ...more,
  };
}
