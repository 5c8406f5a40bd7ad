import { describe, expect, it } from '@jest/globals';
import { application, evaluated, openPermit, type Overrides, studyPermit } from './spec-support/builders.js';

const STUDY = studyPermit({ expiresOn: '2026-11-30' });
const WORK = openPermit({ expiresOn: '2026-11-30' });
const planned = (over: Overrides, kind: string) =>
  evaluated({ asOf: '2026-10-05T18:00:00Z', permits: [STUDY], ...over })
    .reminders.filter((each) => each.kind === kind)
    .map(({ subject, on, at }) => `${subject} ${at ?? on}`);

describe('what a filing ends (R41)', () => {
  it('is the series of the permit it extends, and of no other', () => {
    const over = {
      permits: [STUDY, WORK],
      applications: [application({ receivedAt: '2026-11-10T18:00:00Z' })],
    };
    expect(planned(over, 'study_permit_expiry').at(-1)).toBe('SP1 2026-10-31');
    expect(planned(over, 'work_permit_expiry').at(-1)).toBe('OP1 2026-11-29');
    expect(planned(over, 'filing_deadline')).toEqual([
      'OP1 2026-11-30T00:00:00Z',
      'OP1 2026-11-30T20:00:00Z',
    ]);
  });

  it.each([
    ['2026-11-22T18:00:00Z', '2026-11-16'],
    ['2026-11-23T18:00:00Z', '2026-11-23'],
    ['2026-11-24T18:00:00Z', '2026-11-23'],
  ])('leaves those to the day of the filing (%s)', (receivedAt, last) => {
    const dates = planned({ applications: [application({ receivedAt })] }, 'study_permit_expiry');
    expect(dates.at(-1)).toBe(`SP1 ${last}`);
  });

  it.each([
    ['2026-11-29T23:59:59Z', []],
    ['2026-11-30T00:00:00Z', []],
    ['2026-11-30T00:00:01Z', ['SP1 2026-11-30T00:00:00Z']],
    ['2026-11-30T20:00:01Z', ['SP1 2026-11-30T00:00:00Z', 'SP1 2026-11-30T20:00:00Z']],
  ])('and the hours before it (%s)', (receivedAt, left) => {
    expect(planned({ applications: [application({ receivedAt })] }, 'filing_deadline')).toEqual(left);
  });
});

describe('the monthly questions on maintained status', () => {
  it.each([
    ['2026-12-29T20:00:00Z', []],
    ['2026-12-30T20:00:00Z', ['A1 2026-12-30']],
    ['2027-01-29T20:00:00Z', ['A1 2026-12-30']],
    ['2027-01-30T20:00:00Z', ['A1 2026-12-30', 'A1 2027-01-30']],
  ])('end with the day of the decision (%s)', (at, asked) => {
    const applications = [application({ outcome: { kind: 'refused', at } })];
    expect(planned({ applications }, 'maintained_check_in')).toEqual(asked);
  });

  it('are of the filing that lasts longest, whichever came first', () => {
    const short = { outcome: { kind: 'refused' as const, at: '2026-12-30T20:00:00Z' } };
    const long = { outcome: { kind: 'refused' as const, at: '2027-01-30T20:00:00Z' } };
    const second = (over: Parameters<typeof application>[0]) =>
      application({ id: 'A2', receivedAt: '2026-11-12T18:00:00Z', ...over });
    for (const [applications, lasting] of [
      [[application(short), second(long)], 'A2'],
      [[application(long), second(short)], 'A1'],
      [[application(), application({ id: 'A2', receivedAt: '2026-12-02T18:00:00Z' })], 'A1'],
    ] as const)
      expect(planned({ applications: [...applications] }, 'maintained_check_in')[0]).toBe(
        `${lasting} 2026-12-30`,
      );
  });
});

describe('the days left to restore status', () => {
  const lost = { permits: [studyPermit({ expiresOn: '2026-09-30' })] };
  const restoration = (receivedAt: string) => application({ kind: 'restoration', receivedAt });

  it('end with the day on which restoration is asked for', () => {
    const all = planned(lost, 'restoration');
    expect(all.slice(0, 2)).toEqual(['SP1 2026-10-30', 'SP1 2026-11-29']);
    const asked = (receivedAt: string) =>
      planned({ ...lost, applications: [restoration(receivedAt)] }, 'restoration');
    expect(asked('2026-10-29T18:00:00Z')).toEqual([]);
    expect(asked('2026-10-30T18:00:00Z')).toEqual(['SP1 2026-10-30']);
    // One from before the loss restored another.
    expect(asked('2026-09-29T18:00:00Z')).toEqual(all);
    expect(asked('2026-09-30T18:00:00Z')).toEqual([]);
  });
});
