import { expect, it } from '@jest/globals';
import type { WorkAuthorizationResult } from './result.js';
import { evaluated } from './spec-support/builders.js';
import { ENDINGS, MOMENTS } from './spec-support/endings.js';

/**
 * From which moment of asking on the answer is which: stay, study, work; the last day of restoration; what staff are told;
 * the first day that is too late; and the next three reminders of a loss or of maintained status.
 */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nothing asked for': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'a co-op permit that lasts longer': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized; warn permit_beyond_study_permit',
    '2026-12-01T07:00:00Z':
      'permitted, not_permitted, authorized; block permit_expired, warn permit_beyond_study_permit',
    '2026-12-10T19:59:59Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-09; block permit_expired, block out_of_status, warn permit_beyond_study_permit, warn restoration_open; too late 2027-03-10; 27-01-08 27-02-07 27-02-22',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-09; block permit_expired, block out_of_status, warn permit_beyond_study_permit, warn restoration_open; too late 2027-03-10; 27-03-04',
    '2027-03-11T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed, warn permit_beyond_study_permit; too late 2027-03-10',
  },
  'an extension undecided': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized; 26-12-30 27-01-30 27-02-28',
    '2026-12-01T07:00:00Z': 'maintained, maintained, not_authorized; 26-12-30 27-01-30 27-02-28',
    '2027-02-28T20:00:00Z': 'maintained, maintained, not_authorized; 27-03-30 27-04-30 27-05-30',
  },
  'an extension refused': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-01T07:00:00Z':
      'maintained, maintained, not_authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-10T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block out_of_status, warn restoration_open; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-01-09 27-02-08 27-02-23',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-03-05',
    '2027-03-11T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-11',
  },
  'an extension withdrawn': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status; too late 2027-03-01; 26-12-01 26-12-30 27-01-29',
    '2026-12-01T07:00:00Z':
      'maintained, maintained, not_authorized; block out_of_status; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2026-12-10T19:59:59Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'an extension returned': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status, warn application_returned; too late 2027-03-01; 26-12-01 26-12-30 27-01-29',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn application_returned, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn application_returned, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed, warn application_returned; too late 2027-03-01',
  },
  'an extension approved, the permit not recorded': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized; warn fact_missing',
    '2026-12-01T07:00:00Z': 'maintained, maintained, not_authorized; warn fact_missing',
    '2026-12-11T07:00:00Z': 'unknown, unknown, unknown; block permit_expired, warn fact_missing',
  },
  'an extension approved, a permit from 20 December': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z': 'maintained, maintained, not_authorized',
    '2026-12-11T07:00:00Z': 'unknown, unknown, unknown',
    '2026-12-20T20:00:00Z': 'permitted, permitted, authorized',
  },
  'an extension refused, a permit from 20 December': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-01T07:00:00Z':
      'maintained, maintained, not_authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-10T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block out_of_status, warn restoration_open; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block out_of_status, warn restoration_open; too late 2027-03-11; 27-01-09 27-02-08 27-02-23',
    '2026-12-20T20:00:00Z': 'permitted, permitted, authorized',
  },
  'an extension after the expiry': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block application_late, block out_of_status; too late 2027-03-01; 26-12-01 26-12-30 27-01-29',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block application_late, block out_of_status, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block application_late, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block application_late, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'a declared extension': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; warn unverified_document; 26-12-30 27-01-30 27-02-28',
    '2026-12-01T07:00:00Z':
      'unknown, unknown, not_authorized; warn unverified_document; 26-12-30 27-01-30 27-02-28',
    '2027-02-28T20:00:00Z':
      'unknown, unknown, not_authorized; warn unverified_document; 27-03-30 27-04-30 27-05-30',
  },
  'two extensions, the first refused': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized; 26-12-30 27-01-30 27-02-28',
    '2026-12-01T07:00:00Z': 'maintained, maintained, not_authorized; 26-12-30 27-01-30 27-02-28',
    '2027-02-28T20:00:00Z': 'maintained, maintained, not_authorized; 27-03-30 27-04-30 27-05-30',
  },
  'an extension on paper without its stamp': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized; warn fact_missing',
    '2026-12-01T07:00:00Z': 'unknown, unknown, not_authorized; block permit_expired, warn fact_missing',
  },
  'leaving Canada while it is undecided': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized; block left_canada',
    '2026-12-01T07:00:00Z': 'maintained, maintained, not_authorized; block left_canada',
    '2026-12-10T19:59:59Z': 'unknown, not_permitted, not_authorized; block permit_expired, block left_canada',
  },
  'leaving Canada before a refusal': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block left_canada, block out_of_status; too late 2027-03-01; 26-12-01 26-12-30 27-01-29',
    '2026-12-01T07:00:00Z':
      'maintained, maintained, not_authorized; block left_canada, block out_of_status; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2026-12-10T19:59:59Z':
      'unknown, not_permitted, not_authorized; block permit_expired, block left_canada, block out_of_status; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block left_canada, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block left_canada, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'an extension on paper without its stamp, refused': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status, warn fact_missing; too late 2027-03-01; 26-12-01 26-12-30 27-01-29',
    '2026-12-01T07:00:00Z':
      'unknown, unknown, not_authorized; block permit_expired, block out_of_status, warn fact_missing; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn fact_missing, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn fact_missing, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed, warn fact_missing; too late 2027-03-01',
  },
  'a gap between two permits': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block out_of_status, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2026-12-20T20:00:00Z': 'permitted, permitted, authorized',
  },
  'a visitor record refused': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-01T07:00:00Z':
      'maintained, not_permitted, not_authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-10T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block out_of_status, warn restoration_open; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-01-09 27-02-08 27-02-23',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-03-05',
    '2027-03-11T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-11',
  },
  'a renewal for any employer refused': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-01T07:00:00Z':
      'permitted, not_permitted, authorized; block permit_expired, block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-10T19:59:59Z':
      'maintained, not_permitted, authorized; block permit_expired, block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-10T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-01-09 27-02-08 27-02-23',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-03-05',
    '2027-03-11T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-11',
  },
  'a first co-op application refused': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'a restoration asked for': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'a restoration asked for on the last day': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'a restoration asked for too late': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-02-28; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-01',
    '2027-03-01T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-01',
  },
  'the permit cancelled': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-10T19:59:59Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-01-09 27-02-08 27-02-23',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-03-05',
    '2027-03-11T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-11',
  },
  'the permit cancelled while its extension is undecided': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized; 27-01-09 27-02-09 27-03-09',
    '2026-12-10T19:59:59Z': 'maintained, not_permitted, not_authorized; 27-01-09 27-02-09 27-03-09',
    '2027-02-28T20:00:00Z': 'maintained, not_permitted, not_authorized; 27-03-09 27-04-09 27-05-09',
    '2027-03-11T20:00:00Z': 'maintained, not_permitted, not_authorized; 27-04-09 27-05-09 27-06-09',
  },
  'de-enrolled': {
    '2026-11-20T20:00:00Z':
      'permitted, permitted, authorized; block out_of_status; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-10T19:59:59Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 26-12-11 27-01-09 27-02-08',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-01-09 27-02-08 27-02-23',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-03-05',
    '2027-03-11T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-11',
  },
  'studies completed': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, not_authorized',
    '2026-12-11T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-01-09 27-02-08 27-02-23',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-03-10; block permit_expired, block out_of_status, warn restoration_open; too late 2027-03-11; 27-03-05',
    '2027-03-11T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; block permit_expired, block out_of_status, block restoration_closed; too late 2027-03-11',
  },
  'the disaster measure': {
    '2026-11-20T20:00:00Z': 'permitted, permitted, authorized',
    '2026-12-01T07:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-05-30; block permit_expired, block out_of_status, warn restoration_open; too late 2027-05-31; 26-12-30 27-01-29 27-02-13',
    '2027-02-28T20:00:00Z':
      'not_permitted, not_permitted, not_authorized; until 2027-05-30; block permit_expired, block out_of_status, warn restoration_open; too late 2027-05-31',
  },
};

const told = ({ status, findings, deadlines, reminders }: WorkAuthorizationResult): string =>
  [
    `${status.stay}, ${status.study}, ${status.work}`,
    status.restorationLastDay === undefined ? '' : `until ${status.restorationLastDay}`,
    findings.map(({ severity, code }) => `${severity} ${code}`).join(', '),
    deadlines
      .filter(({ kind }) => kind === 'restoration')
      .map(({ at }) => `too late ${at.slice(0, 10)}`)
      .join(', '),
    reminders
      .filter(({ kind }) => kind === 'restoration' || kind === 'maintained_check_in')
      .map(({ on }) => on.slice(2))
      .slice(0, 3)
      .join(' '),
  ]
    .filter((part) => part !== '')
    .join('; ');

it.each(Object.entries(ENDINGS))('%s', (name, over) => {
  const changes: Record<string, string> = {};
  let before = '';
  for (const asOf of MOMENTS) {
    const now = told(evaluated({ ...over, placements: [], asOf }));
    if (now !== before) changes[asOf] = now;
    before = now;
  }
  expect(changes).toEqual(ANSWERS[name]);
});
