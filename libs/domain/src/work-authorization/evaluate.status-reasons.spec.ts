import { expect, it } from '@jest/globals';
import type { StayInterval, StudyInterval } from './result.js';
import { evaluated } from './spec-support/builders.js';
import { ENDINGS } from './spec-support/endings.js';
import { PENDING_CASES } from './spec-support/pending-cases.js';

/** Of each: the stay, then the study, every interval with its end and what it rests on or lacks. */
const ANSWERS: Readonly<Record<string, readonly [stay: string, study: string]>> = {
  'nothing asked for': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a co-op permit that lasts longer': [
    'permitted to 2026-12-09 (R22 permits.SP1, R22 permits.WP1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'an extension undecided': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-18 (R22 applications.A1)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-18 (R24 applications.A1)',
  ],
  'an extension refused': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-10T20:00:00Z (R24 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'an extension withdrawn': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-09 (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-09 (R24 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'an extension returned': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'an extension approved, the permit not recorded': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10 (R22 applications.A1); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-10 (R24 applications.A1); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
  ],
  'an extension approved, a permit from 20 December': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10 (R22 applications.A1); unknown to 2026-12-19 (R22 applications.A1, R16 applications.outcome); permitted to 2027-08-31 (R22 permits.SP2)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-10 (R24 applications.A1); unknown to 2026-12-19 (R22 applications.A1, R16 applications.outcome); permitted to 2027-08-31 (R24 permits.SP2)',
  ],
  'an extension refused, a permit from 20 December': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-19 (R22 permits); permitted to 2027-08-31 (R22 permits.SP2)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-10T20:00:00Z (R24 applications.A1); not_permitted to 2026-12-19 (R22 permits); permitted to 2027-08-31 (R24 permits.SP2)',
  ],
  'an extension after the expiry': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a declared extension': [
    'permitted to 2026-11-30 (R22 permits.SP1); unknown to 2026-12-18 (R22 applications.A1, R3 permits.verified)',
    'permitted to 2026-11-30 (R24 permits.SP1); unknown to 2026-12-18 (R24 applications.A1, R3 permits.verified)',
  ],
  'two extensions, the first refused': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-18 (R22 applications.A2)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-18 (R24 applications.A2)',
  ],
  'an extension on paper without its stamp': [
    'permitted to 2026-11-30 (R22 permits.SP1); unknown to 2026-12-18 (R22 applications.A1, R21 applications.stampedOn)',
    'permitted to 2026-11-30 (R24 permits.SP1); unknown to 2026-12-18 (R22 applications.A1, R21 applications.stampedOn)',
  ],
  'leaving Canada while it is undecided': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); unknown to 2026-12-18 (R22 applications.A1, R26 travel)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-10T20:00:00Z (R24 applications.A1); not_permitted to 2026-12-18 (R26 travel)',
  ],
  'leaving Canada before a refusal': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); unknown to 2026-12-20 (R22 applications.A1, R26 travel)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-10T20:00:00Z (R24 applications.A1); not_permitted to 2026-12-20 (R26 travel)',
  ],
  'an extension on paper without its stamp, refused': [
    'permitted to 2026-11-30 (R22 permits.SP1); unknown to 2026-12-10 (R22 applications.A1, R21 applications.stampedOn); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); unknown to 2026-12-10 (R22 applications.A1, R21 applications.stampedOn); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a gap between two permits': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-19 (R22 permits); permitted to 2027-08-31 (R22 permits.SP2)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-19 (R22 permits); permitted to 2027-08-31 (R24 permits.SP2)',
  ],
  'a visitor record refused': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a renewal for any employer refused': [
    'permitted to 2026-12-05 (R22 permits.SP1, R22 permits.OP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a first co-op application refused': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a restoration asked for': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-20 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-20 (R22 permits)',
  ],
  'a restoration asked for on the last day': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2027-02-28 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2027-02-28 (R22 permits)',
  ],
  'a restoration asked for too late': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2027-02-28 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2027-02-28 (R22 permits)',
  ],
  'the permit cancelled': [
    'permitted to 2026-12-09 (R22 permits.SP1); not_permitted to 2027-08-31 (R22 permits)',
    'permitted to 2026-12-09 (R24 permits.SP1); not_permitted to 2027-08-31 (R22 permits)',
  ],
  'the permit cancelled while its extension is undecided': [
    'permitted to 2026-12-09 (R22 permits.SP1); maintained to 2026-12-31 (R22 applications.A1)',
    'permitted to 2026-12-09 (R24 permits.SP1); not_permitted to 2026-12-31 (R22 permits)',
  ],
  'de-enrolled': [
    'permitted to 2026-12-09 (R22 permits.SP1); not_permitted to 2027-08-31 (R22 permits)',
    'permitted to 2026-12-09 (R24 permits.SP1); not_permitted to 2027-08-31 (R33 deEnrolledOn)',
  ],
  'studies completed': [
    'permitted to 2026-12-10 (R22 permits.SP1); not_permitted to 2027-08-31 (R22 permits)',
    'permitted to 2026-12-10 (R24 permits.SP1); not_permitted to 2027-08-31 (R22 permits)',
  ],
  'the disaster measure': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a renewal that was approved': [
    'permitted to 2026-11-30 (R22 permits.WP1); maintained to 2026-12-05 (R22 applications.A1); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a renewal of nothing': [
    'not_permitted to 2026-12-18 (R22 permits)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'an extension that was approved': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-05 (R22 applications.A1); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-05 (R24 applications.A1); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
  ],
  'a restoration that was approved': [
    'permitted to 2026-11-30 (R22 permits.SP1); not_permitted to 2026-12-05 (R22 permits); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
    'permitted to 2026-11-30 (R24 permits.SP1); not_permitted to 2026-12-05 (R22 permits); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
  ],
  'a renewal of nothing that was approved': [
    'not_permitted to 2026-12-05 (R22 permits); unknown to 2026-12-18 (R22 applications.A1, R16 applications.outcome)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a renewal of an unverified permit that was approved': [
    'unknown to 2026-11-30 (R22 permits.WP1, R3 permits.verified); unknown to 2026-12-18 (R22 applications.A1, R22 applications.A1, R3 permits.verified, R16 applications.outcome)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'two extensions, the later one refused later': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-16T20:00:00Z (R22 applications.A2); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-16T20:00:00Z (R24 applications.A2); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'two extensions, the earlier one refused later': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-16T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-16T20:00:00Z (R24 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'two extensions, refused on one day': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-10T20:00:00Z (R24 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
  ],
  'two renewals, the later one refused later': [
    'permitted to 2026-11-30 (R22 permits.WP1); maintained to 2026-12-16T20:00:00Z (R22 applications.A2); not_permitted to 2026-12-18 (R22 permits)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'two renewals, the earlier one refused later': [
    'permitted to 2026-11-30 (R22 permits.WP1); maintained to 2026-12-16T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'two renewals, refused on one day': [
    'permitted to 2026-11-30 (R22 permits.WP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); not_permitted to 2026-12-18 (R22 permits)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'two renewals for any employer, the later one refused later': [
    'permitted to 2026-11-30 (R22 permits.OP1); maintained to 2026-12-16T20:00:00Z (R22 applications.A2); not_permitted to 2026-12-18 (R22 permits)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a renewal beside a declared one that lasts longer': [
    'permitted to 2026-11-30 (R22 permits.WP1); maintained to 2026-12-10T20:00:00Z (R22 applications.A1); unknown to 2026-12-18 (R22 applications.A2, R3 permits.verified)',
    'not_permitted to 2026-12-18 (R22 permits)',
  ],
  'a renewal beside an extension that lasts longer': [
    'permitted to 2026-11-30 (R22 permits.SP1); maintained to 2026-12-18 (R22 applications.A2)',
    'permitted to 2026-11-30 (R24 permits.SP1); maintained to 2026-12-18 (R24 applications.A2)',
  ],
};

const told = (intervals: readonly (StayInterval | StudyInterval)[]): string =>
  intervals
    .map(({ to, endsAt, state, because }) => {
      const why = because.map(({ rule, fact }) => `${rule} ${fact}`).join(', ');
      return `${state} to ${endsAt ?? to} (${why})`;
    })
    .join('; ');

it.each(Object.entries(ANSWERS))('%s', (name, answer) => {
  const { stay, study } = evaluated({ ...PENDING_CASES, ...ENDINGS }[name]);
  expect([told(stay), told(study)]).toEqual(answer);
});
