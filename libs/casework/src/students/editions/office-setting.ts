import { isProvince, PROVINCES } from '#domain/time/statutory-holidays.js';
import type { Fault } from '../../outcome.js';
import type { OfficeValues } from '../office.store.js';
import type { Term } from '../term.store.js';
import type { StandingSetting } from './setting.js';

/** What the office says of itself: letterhead, contact, hours, days in which it answers, rules of its own. */
export const OFFICE: StandingSetting<OfficeValues> = {
  name: 'office',
  standsBesides: true,
  faults: ({ province, opensAt, closesAt }) => [
    ...(isProvince(province)
      ? []
      : [
          {
            path: 'province',
            problem: `Choose one of ${PROVINCES.join(', ')}.`,
            fr: `Choisissez parmi ${PROVINCES.join(', ')}.`,
          },
        ]),
    ...(opensAt < closesAt ? [] : [CLOSES_FIRST]),
  ],
  // An edition of an earlier release knows nothing of what was added since.
  restored: (earlier, newest) => ({ ...newest, ...earlier }),
};

/** The terms of the institution's calendar, by their first day. */
export const TERMS: StandingSetting<readonly Term[]> = {
  name: 'terms',
  standsBesides: true,
  faults: (terms) =>
    terms.flatMap(({ code, startsOn, endsOn }, at): Fault[] => [
      ...(startsOn < endsOn ? [] : [{ path: `terms[${at}].endsOn`, ...ENDS_FIRST }]),
      ...(terms.findIndex((one) => one.code === code) === at
        ? []
        : [{ path: `terms[${at}].code`, ...CODE_TWICE }]),
    ]),
};

const CLOSES_FIRST: Fault = {
  path: 'closesAt',
  problem: 'The office closes after it opens.',
  fr: 'Le bureau ferme après son ouverture.',
};
const ENDS_FIRST = { problem: 'A term ends after it starts.', fr: 'Une session finit après son début.' };
const CODE_TWICE = {
  problem: 'This code is on the list already.',
  fr: 'Ce code figure déjà dans la liste.',
};
