import { describe, expect, it } from '@jest/globals';
import { formatDay } from '#domain/time/days.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { authorizationFacts, extension, studyPermit } from '#testing/builders/authorization-facts.js';
import { paperReminders } from './paper-reminders.js';

const zones = new MomentZones();
const ZONE = 'America/Vancouver';

/** What would be mailed, as `kind day`. */
function planned(
  changes: Partial<WorkAuthorizationFacts>,
  {
    superseded = [],
    rulePack = RULE_PACK_2026_11,
    medicalExamExpiresOn = null,
  }: { superseded?: string[]; rulePack?: RulePack; medicalExamExpiresOn?: string | null } = {},
): string[] {
  const facts = authorizationFacts(changes);
  return paperReminders({
    studentId: 's',
    facts,
    result: evaluate(facts, rulePack, zones),
    rulePack,
    superseded,
    morningOf: (localDay) => new Date(`${localDay}T17:00:00Z`),
    localDay: (instant) => zones.localDay(instant, ZONE),
    medicalExamExpiresOn,
  }).map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString().slice(0, 10)}`);
}

describe('the reminder that a SIN ends with the study permit (R18)', () => {
  it('comes 120 and 45 days before the printed expiry', () => {
    expect(planned({})).toEqual(['sin_renewal 2027-05-03', 'sin_renewal 2027-07-17']);
  });

  it('names the permit’s day in its key and words, and no number of anything', () => {
    const facts = authorizationFacts();
    const [first] = paperReminders({
      studentId: 's',
      facts,
      result: evaluate(facts, RULE_PACK_2026_11, zones),
      rulePack: RULE_PACK_2026_11,
      superseded: [],
      morningOf: (localDay) => new Date(`${localDay}T17:00:00Z`),
      localDay: (instant) => zones.localDay(instant, ZONE),
      medicalExamExpiresOn: null,
    });
    expect(first).toEqual({
      studentId: 's',
      kind: 'sin_renewal',
      class: 'courtesy',
      subjectType: 'permit',
      subjectId: 'SP1',
      key: 's:SP1:2027-08-31:sin_renewal:-120d',
      details: { date: '2027-08-31' },
      dueAt: new Date('2027-05-03T17:00:00Z'),
    });
  });

  it('does not come for a permit that a newer one goes beyond, of whichever kind', () => {
    const newer = { id: 'N', issuedOn: '2026-10-01', expiresOn: '2028-08-31' };
    const enrolment = [{ from: '2025-09-01', to: '2028-12-31', load: 'full_time' as const }];
    expect(planned({ enrolment, permits: [studyPermit(), studyPermit(newer)] })).toEqual([
      'sin_renewal 2028-05-03',
      'sin_renewal 2028-07-17',
    ]);
    const workPermit = { ...studyPermit(newer), kind: 'other_work_permit' as const };
    expect(planned({ permits: [studyPermit(), workPermit] })).toEqual([]);
    const sameEnd = { ...workPermit, expiresOn: '2027-08-31' };
    expect(planned({ permits: [studyPermit(), sameEnd] })).toHaveLength(2);
  });

  it('does not come for a version that was replaced', () => {
    expect(planned({}, { superseded: ['SP1'] })).toEqual([]);
  });

  it('comes only for days on which the student may work', () => {
    expect(planned({ permits: [studyPermit({ remarks: [] })] })).toEqual([]);
    expect(planned({ permits: [studyPermit({ cancelledOn: '2027-06-01' })] })).toEqual([
      'sin_renewal 2027-05-03',
    ]);
  });

  it('follows the rule pack: other offsets, or none', () => {
    const { sinDays: _none, ...reminders } = RULE_PACK_2026_11.reminders;
    expect(planned({}, { rulePack: { ...RULE_PACK_2026_11, reminders } })).toEqual([]);
    const pack = { ...RULE_PACK_2026_11, reminders: { ...reminders, sinDays: [-10] } };
    expect(planned({}, { rulePack: pack })).toEqual(['sin_renewal 2027-08-21']);
  });
});

describe('the reminder that a letter proving a pending renewal ends (R30)', () => {
  const workPermit = studyPermit({
    id: 'WP',
    kind: 'other_work_permit',
    issuedOn: '2025-01-10',
    expiresOn: '2026-05-31',
  });
  const renewal = extension({
    kind: 'other_work_permit_renewal',
    receivedAt: '2026-05-04T18:00:00Z',
  });
  const letters = (changes: Partial<WorkAuthorizationFacts>) =>
    planned({ permits: [studyPermit(), workPermit], applications: [renewal], ...changes }).filter((one) =>
      one.startsWith('proof'),
    );

  it('comes 30 days before its last day: 365 days from receipt, 180 before 27 April 2026', () => {
    expect(letters({})).toEqual(['proof_letter_expiry 2027-04-04']);
    const before = { ...renewal, receivedAt: '2026-04-26T18:00:00Z' };
    expect(letters({ applications: [before] })).toEqual(['proof_letter_expiry 2026-09-23']);
  });

  it('counts from the day of receipt where the institution is', () => {
    const lateInTheDay = { ...renewal, receivedAt: '2026-05-05T05:00:00Z' };
    expect(letters({ applications: [lateInTheDay] })).toEqual(['proof_letter_expiry 2027-04-04']);
    expect(formatDay(zones.localDay(Date.parse(lateInTheDay.receivedAt), ZONE))).toBe('2026-05-04');
  });

  it.each([
    ['is decided', { outcome: { kind: 'approved', at: '2026-09-01T18:00:00Z' } }],
    ['was filed on paper', { channel: 'paper', stampedOn: '2026-05-04' }],
    ['was late', { receivedAt: '2026-06-01T00:00:00Z' }],
    ['is a first co-op work permit', { kind: 'coop_work_permit_first' }],
    ['extends a study permit', { kind: 'study_permit_extension' }],
  ] as const)('does not come where the application %s', (_name, changes) => {
    expect(letters({ applications: [{ ...renewal, ...changes }] })).toEqual([]);
  });
});

describe('the reminder that a medical exam ends (R6, R54)', () => {
  const medical = (date: string | null, rulePack?: RulePack): string[] =>
    planned({}, { medicalExamExpiresOn: date, ...(rulePack && { rulePack }) }).filter((line) =>
      line.startsWith('medical'),
    );

  it('comes 90 and 30 days before the last day, and never where none is on file', () => {
    expect(medical('2027-06-30')).toEqual([
      'medical_exam_expiry 2027-04-01',
      'medical_exam_expiry 2027-05-31',
    ]);
    expect(medical(null)).toEqual([]);
  });

  it('follows the pack, also one that has no such days', () => {
    const { medicalExamDays: _none, ...reminders } = RULE_PACK_2026_11.reminders;
    expect(medical('2027-06-30', { ...RULE_PACK_2026_11, reminders })).toEqual([]);
    const own = { ...RULE_PACK_2026_11, reminders: { ...reminders, medicalExamDays: [-7] } };
    expect(medical('2027-06-30', own)).toEqual(['medical_exam_expiry 2027-06-23']);
  });
});
