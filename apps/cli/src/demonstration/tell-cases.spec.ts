import { describe, expect, it } from '@jest/globals';
import { isDate } from '#domain/time/days.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { DemonstrationCalendar } from './calendar.js';
import { SCENARIOS } from './scenarios/all.js';
import { STUDENT_SIGN_INS } from './sign-ins.js';
import { tellCases } from './tell-cases.js';

const zones = new MomentZones();
const on = (instant: string) => tellCases(new DemonstrationCalendar(new Date(instant), zones));
// Before and after the change of regime, around new year, between two terms, early in one, on a leap day, in the night of
// the office's Sunday.
const DAYS = [
  '2026-11-22T00:30:00Z',
  '2026-12-27T18:00:00Z',
  '2026-12-31T23:30:00Z',
  '2027-05-12T18:00:00Z',
  '2027-01-04T18:00:00Z',
  '2028-02-29T20:00:00Z',
  '2026-09-07T07:10:00Z',
];

describe('the stories of the demonstration', () => {
  it('are two hundred, of people who are not confused with one another', () => {
    const people = on(DAYS[0]!).map(({ person }) => person);
    const different = (field: 'id' | 'studentNumber' | 'email') =>
      new Set(people.map((one) => one[field])).size;
    expect([people.length, different('id'), different('studentNumber'), different('email')]).toEqual([
      200, 200, 200, 200,
    ]);
    expect(new Set(people.map(({ givenName, familyName }) => `${givenName} ${familyName}`)).size).toBe(200);
    expect(people.every(({ email }) => /^[a-z.\d-]+@students\.kestrel\.example$/.test(email))).toBe(true);
    expect(people.slice(0, 2).map(({ email }) => email)).toEqual(Object.values(STUDENT_SIGN_INS));
  });

  it('are the same every time', () => {
    const told = () =>
      on(DAYS[0]!).map(({ person, permits, requests, documents }) => ({
        person,
        permits,
        requests,
        documents,
      }));
    expect(told()).toEqual(told());
  });

  it('are told under different names', () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
  });

  it.each(DAYS)('tell on %s of somebody at work since before the permit ended', (instant) => {
    const { today } = new DemonstrationCalendar(new Date(instant), zones);
    const atWork = on(instant).filter(({ permits, submissions, workTerms }) => {
      const [permit] = permits;
      if (permits.length !== 1 || permit!.expiresOn >= today || submissions.length !== 1) return false;
      return workTerms.some(({ fromOn, toOn }) => fromOn <= permit!.expiresOn && today <= toOn);
    });
    expect(atWork).not.toEqual([]);
  });

  it.each(DAYS)('hold together when told on %s', (instant) => {
    const calendar = new DemonstrationCalendar(new Date(instant), zones);
    for (const { permits, requests, documents, submissions, studies, workTerms, tasks } of on(instant)) {
      for (const { issuedOn, expiresOn } of permits) {
        expect(isDate(issuedOn) && isDate(expiresOn) && issuedOn <= expiresOn).toBe(true);
        expect(issuedOn <= calendar.today).toBe(true);
      }
      for (const { fromOn, toOn } of [...studies, ...workTerms]) expect(fromOn <= toOn).toBe(true);
      const happened = [
        ...requests.flatMap(({ createdAt, submittedAt, decidedAt }) => [createdAt, submittedAt, decidedAt]),
        ...documents.flatMap(({ createdAt, decidedAt }) => [createdAt, decidedAt]),
        ...submissions.flatMap(({ receivedAt, outcomeAt }) => [receivedAt, outcomeAt]),
      ];
      for (const at of happened) expect(at === null || at <= calendar.now).toBe(true);
      expect(new Set(tasks.map(({ kind, subjectId }) => kind + subjectId)).size).toBe(tasks.length);
    }
  });
});
