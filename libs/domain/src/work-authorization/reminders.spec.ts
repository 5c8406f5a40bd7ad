import { describe, expect, it } from '@jest/globals';
import { application, coopPermit, evaluated, openPermit, studyPermit } from './spec-support/builders.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const days = (result: ReturnType<typeof evaluated>, kind: string, subject?: string) =>
  result.reminders
    .filter((each) => each.kind === kind && (subject === undefined || each.subject === subject))
    .map(({ on }) => on);

describe('reminders (R41)', () => {
  it('only what is dated after the moment of asking', () => {
    const at = (asOf: string) => days(evaluated({ asOf, permits: [EXPIRING] }), 'study_permit_expiry');
    expect(at('2026-11-22T18:00:00Z')).toEqual(['2026-11-23', '2026-11-27', '2026-11-29']);
    expect(at('2026-11-23T07:00:00Z')).toEqual(['2026-11-27', '2026-11-29']);
    expect(at('2026-11-23T06:59:59Z')).toEqual(['2026-11-23', '2026-11-27', '2026-11-29']);
  });

  it('the hours before the deadline are instants of UTC, on the local day of each', () => {
    const deadline = (asOf: string, timeZone = 'America/Vancouver') =>
      evaluated({ asOf, timeZone, permits: [EXPIRING] }).reminders.filter(
        ({ kind }) => kind === 'filing_deadline',
      );
    const first = { kind: 'filing_deadline', subject: 'SP1', on: '2026-11-29', at: '2026-11-30T00:00:00Z' };
    const second = { kind: 'filing_deadline', subject: 'SP1', on: '2026-11-30', at: '2026-11-30T20:00:00Z' };
    expect(deadline('2026-11-29T23:59:59Z')).toEqual([first, second]);
    expect(deadline('2026-11-30T00:00:00Z')).toEqual([second]);
    expect(deadline('2026-11-30T20:00:00Z')).toEqual([]);
    expect(deadline('2026-11-29T00:00:00Z', 'Etc/UTC')[0]?.on).toBe('2026-11-30');
  });

  it('offsets are negative before the date they count from', () => {
    const { reminders } = evaluated({ asOf: '2026-11-28T18:00:00Z', permits: [EXPIRING] });
    expect(reminders[0]).toEqual({
      kind: 'study_permit_expiry',
      subject: 'SP1',
      offsetDays: -1,
      on: '2026-11-29',
    });
  });

  it('an effective end goes before the printed one; an event ends the matter', () => {
    expect(days(evaluated({ completedOn: '2026-09-30' }), 'study_permit_expiry').at(-1)).toBe('2026-12-28');
    expect(days(evaluated({ deEnrolledOn: '2026-10-15' }), 'study_permit_expiry')).toEqual([]);
    expect(
      days(evaluated({ permits: [studyPermit({ cancelledOn: '2026-10-15' })] }), 'filing_deadline'),
    ).toEqual([]);
  });

  it('a later permit of its kind supersedes one', () => {
    const result = evaluated({ permits: [EXPIRING, studyPermit({ id: 'SP2', issuedOn: '2026-09-01' })] });
    expect(days(result, 'study_permit_expiry', 'SP1')).toEqual([]);
    expect(days(result, 'study_permit_expiry', 'SP2')).not.toEqual([]);
  });

  it('an application that carries on ends them, one that does not leaves them', () => {
    const filed = (receivedAt: string) =>
      evaluated({ permits: [EXPIRING], applications: [application({ receivedAt })] });
    expect(days(filed('2026-11-25T18:00:00Z'), 'study_permit_expiry').at(-1)).toBe('2026-11-23');
    expect(days(filed('2026-11-25T18:00:00Z'), 'filing_deadline')).toEqual([]);
    expect(days(filed('2026-12-01T00:00:00Z'), 'study_permit_expiry').at(-1)).toBe('2026-11-29');
  });

  it.each([
    ['a co-op permit that study permits make needless', [studyPermit(), coopPermit()], 'post_secondary', 0],
    ['a co-op permit of a secondary student', [studyPermit(), coopPermit()], 'secondary', 7],
    ['an any-employer permit', [studyPermit(), openPermit({ expiresOn: '2026-12-31' })], 'post_secondary', 7],
  ] as const)('%s', (_name, permits, level, count) => {
    expect(days(evaluated({ permits, student: { level } }), 'work_permit_expiry')).toHaveLength(count);
  });

  it('a co-op permit that was still needed', () => {
    const result = evaluated({
      asOf: '2025-10-01T18:00:00Z',
      permits: [studyPermit(), coopPermit({ expiresOn: '2026-03-31' })],
    });
    expect(days(result, 'work_permit_expiry').at(-1)).toBe('2026-03-30');
  });

  it('the passport', () => {
    const result = evaluated({ student: { passportExpiresOn: '2027-12-31' } });
    expect(result.reminders.filter(({ kind }) => kind === 'passport_expiry')).toEqual([
      { kind: 'passport_expiry', subject: 'passport', offsetDays: -365, on: '2026-12-31' },
      { kind: 'passport_expiry', subject: 'passport', offsetDays: -180, on: '2027-07-04' },
    ]);
  });

  it('each month on maintained status, until the decision', () => {
    const open = evaluated({ permits: [EXPIRING], applications: [application()] });
    expect(days(open, 'maintained_check_in', 'A1')).toHaveLength(12);
    expect(days(open, 'maintained_check_in', 'A1').slice(0, 3)).toEqual([
      '2026-12-30',
      '2027-01-30',
      '2027-02-28',
    ]);
    const decided = evaluated({
      permits: [EXPIRING],
      applications: [application({ outcome: { kind: 'refused', at: '2027-02-10T18:00:00Z' } })],
    });
    expect(days(decided, 'maintained_check_in')).toEqual(['2026-12-30', '2027-01-30']);
  });

  it('one series of questions, for the application that lasts longest', () => {
    const result = evaluated({
      asOf: '2027-01-15T18:00:00Z',
      permits: [EXPIRING],
      applications: [
        application({ outcome: { kind: 'refused', at: '2027-02-10T18:00:00Z' } }),
        application({ id: 'A2', receivedAt: '2026-11-20T18:00:00Z' }),
      ],
    });
    expect(days(result, 'maintained_check_in', 'A1')).toEqual([]);
    expect(days(result, 'maintained_check_in', 'A2')[0]).toBe('2027-01-30');
  });

  it('after a loss, until restoration is asked for or too late', () => {
    const lost = (over = {}) =>
      days(evaluated({ asOf: '2026-12-01T18:00:00Z', permits: [EXPIRING], ...over }), 'restoration');
    expect(lost()).toEqual(['2026-12-30', '2027-01-29', '2027-02-13', '2027-02-23']);
    const asked = [application({ kind: 'restoration', receivedAt: '2027-01-15T18:00:00Z' })];
    expect(lost({ applications: asked })).toEqual(['2026-12-30']);
  });

  it('the day after a loss that is planned', () => {
    const result = evaluated({ deEnrolledOn: '2026-10-20' });
    expect(result.reminders.filter(({ kind }) => kind === 'restoration').slice(0, 2)).toEqual([
      { kind: 'restoration', subject: 'SP1', offsetDays: 1, on: '2026-10-21' },
      { kind: 'restoration', subject: 'SP1', offsetDays: 30, on: '2026-11-19' },
    ]);
  });

  it('from an earlier instant on, by the state at the moment of asking', () => {
    const late = (remindersAfter: string) =>
      evaluated({ asOf: '2027-01-05T18:00:00Z', permits: [EXPIRING] }, { remindersAfter });
    expect(days(late('2026-11-30T18:00:00Z'), 'restoration')).toEqual([
      '2026-12-01',
      '2026-12-30',
      '2027-01-29',
      '2027-02-13',
      '2027-02-23',
    ]);
    expect(days(late('2026-12-01T18:00:00Z'), 'restoration')[0]).toBe('2026-12-30');
    expect(days(late('2026-11-26T18:00:00Z'), 'study_permit_expiry')).toEqual(['2026-11-27', '2026-11-29']);
    const hours = (after: string) =>
      late(after)
        .reminders.filter(({ kind }) => kind === 'filing_deadline')
        .map(({ at }) => at);
    expect(hours('2026-11-29T23:59:59Z')).toEqual(['2026-11-30T00:00:00Z', '2026-11-30T20:00:00Z']);
    expect(hours('2026-11-30T00:00:00Z')).toEqual(['2026-11-30T20:00:00Z']);
    expect(late('2026-11-01T00:00:00Z').status).toEqual(late('2027-01-05T18:00:00Z').status);
    const maintained = evaluated(
      { asOf: '2027-01-15T18:00:00Z', permits: [EXPIRING], applications: [application()] },
      { remindersAfter: '2026-12-29T18:00:00Z' },
    );
    expect(days(maintained, 'maintained_check_in').slice(0, 2)).toEqual(['2026-12-30', '2027-01-30']);
  });

  it('are in the order of their days', () => {
    const { reminders } = evaluated({
      permits: [EXPIRING, openPermit()],
      applications: [application()],
      student: { passportExpiresOn: '2027-06-30' },
    });
    const order = reminders.map(({ on }) => on);
    expect(order).toEqual(order.toSorted());
  });
});
