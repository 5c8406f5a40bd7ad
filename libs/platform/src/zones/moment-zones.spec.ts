import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import moment from 'moment-timezone';
import { MomentZones } from './moment-zones.js';

const zones = new MomentZones();
const local = (utc: string, zone: string): string => zones.toLocalIso(Date.parse(utc), zone);

describe('MomentZones', () => {
  it('carries release 2026f', () => {
    expect(zones.release).toBe('2026f');
  });

  it('knows every zone and link, and nothing else', () => {
    expect(zones.list()).toEqual([...moment.tz.names()].toSorted());
    expect(zones.list().every((name) => zones.isZone(name))).toBe(true);
    expect(
      ['', 'america/vancouver', 'PST', 'America/Surrey', '__proto__', 'constructor'].filter((name) =>
        zones.isZone(name),
      ),
    ).toEqual([]);
  });

  it('refuses a name that is no zone', () => {
    expect(() => zones.localDay(0, 'America/Surrey')).toThrow(
      'There is no time zone of this name: America/Surrey',
    );
  });

  it('changes every zone when the library says, to the millisecond', () => {
    const offsetAt = (instant: number, zone: string): number => {
      const shown = Date.parse(`${zones.toLocalIso(instant, zone).slice(0, 19)}Z`);
      return (shown - Math.floor(instant / 1000) * 1000) / 60_000;
    };
    const told: string[] = [];
    const expected: string[] = [];
    for (const zone of zones.list()) {
      const theirs = moment.tz.zone(zone);
      for (const [index, until] of (theirs?.untils ?? []).entries()) {
        const changes = Number.isFinite(until);
        const around = changes ? [until - 1, until] : [Date.UTC(2100, 0, 1)];
        told.push(`${zone} ${until} ${around.map((instant) => offsetAt(instant, zone).toFixed(4)).join()}`);
        const offsets = (theirs?.offsets ?? []).slice(index, changes ? index + 2 : index + 1);
        expected.push(`${zone} ${until} ${offsets.map((west) => (0 - west).toFixed(4)).join()}`);
      }
    }
    expect(told.length).toBeGreaterThan(40_000);
    expect(told).toEqual(expected);
  });

  it('puts an instant on the local day', () => {
    expect(zones.localDay(Date.parse('2026-12-01T06:59:59Z'), 'America/Vancouver')).toBe(
      Date.UTC(2026, 10, 30) / 86_400_000,
    );
    expect(zones.localDay(Date.parse('2026-12-01T07:00:00Z'), 'America/Vancouver')).toBe(
      Date.UTC(2026, 11, 1) / 86_400_000,
    );
    expect(zones.localDay(Date.parse('2026-11-30T13:15:00Z'), 'Pacific/Auckland')).toBe(
      Date.UTC(2026, 11, 1) / 86_400_000,
    );
  });

  it('cuts fractions, before 1970 too, and prints half hours', () => {
    expect(local('2026-12-01T00:00:00.999Z', 'America/St_Johns')).toBe('2026-11-30T20:30:00-03:30');
    expect(local('1960-01-01T00:00:00.500Z', 'Asia/Kolkata')).toBe('1960-01-01T05:30:00+05:30');
    expect(local('2026-11-30T23:59:59Z', 'UTC')).toBe('2026-11-30T23:59:59+00:00');
  });
});

describe('a local time', () => {
  const read = (text: string, zone: string): unknown => zones.resolveLocalTime(text, zone);

  it('that comes once is one instant', () => {
    expect(read('2026-11-30T16:59:59', 'America/Vancouver')).toEqual({
      kind: 'unique',
      instant: Date.parse('2026-11-30T23:59:59Z'),
      offset: '-07:00',
    });
  });

  it('that came twice names both instants, the earlier first', () => {
    expect(read('2025-11-02T01:30:00', 'America/Vancouver')).toEqual({
      kind: 'ambiguous',
      choices: [
        { offset: '-07:00', instant: Date.parse('2025-11-02T08:30:00Z') },
        { offset: '-08:00', instant: Date.parse('2025-11-02T09:30:00Z') },
      ],
    });
    expect(read('2026-11-01T01:00:00', 'America/Toronto')).toMatchObject({ kind: 'ambiguous' });
    expect(read('2026-11-01T01:59:59', 'America/Toronto')).toMatchObject({ kind: 'ambiguous' });
    expect(read('2026-11-01T00:59:59', 'America/Toronto')).toMatchObject({
      kind: 'unique',
      offset: '-04:00',
    });
    expect(read('2026-11-01T02:00:00', 'America/Toronto')).toMatchObject({
      kind: 'unique',
      offset: '-05:00',
    });
  });

  it('is no longer ambiguous in British Columbia from 2026 on', () => {
    expect(read('2026-11-01T01:30:00', 'America/Vancouver')).toMatchObject({
      kind: 'unique',
      offset: '-07:00',
    });
    expect(read('2027-03-14T02:30:00', 'America/Vancouver')).toMatchObject({
      kind: 'unique',
      offset: '-07:00',
    });
  });

  it('that was skipped says what came next', () => {
    const next = {
      local: '2026-03-08T03:00:00',
      instant: Date.parse('2026-03-08T10:00:00Z'),
      offset: '-07:00',
    };
    expect(read('2026-03-08T02:00:00', 'America/Vancouver')).toEqual({ kind: 'nonexistent', next });
    expect(read('2026-03-08T02:59:59', 'America/Vancouver')).toEqual({ kind: 'nonexistent', next });
    expect(read('2026-03-08T01:59:59', 'America/Vancouver')).toMatchObject({
      kind: 'unique',
      offset: '-08:00',
    });
    expect(read('2026-03-08T03:00:00', 'America/Vancouver')).toMatchObject({
      kind: 'unique',
      offset: '-07:00',
    });
    expect(read('2027-03-14T02:30:00', 'America/Toronto')).toMatchObject({ kind: 'nonexistent' });
  });

  it('may be a whole skipped day', () => {
    expect(read('2011-12-30T12:00:00', 'Pacific/Apia')).toMatchObject({
      kind: 'nonexistent',
      next: { local: '2011-12-31T00:00:00' },
    });
  });

  it.each([
    '2026-02-29T10:00:00',
    '2026-11-30',
    '2026-11-30T24:00:00',
    '2026-11-30T10:00:00Z',
    '2026-11-30T10:60:00',
    'now',
  ])('%s is not a local time', (text) => {
    expect(() => read(text, 'America/Vancouver')).toThrow('YYYY-MM-DDTHH:mm:ss');
  });

  it('of any instant leads back to that instant', () => {
    const instants = fc.integer({ min: Date.UTC(1905, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones.list()), instants, (zone, second) => {
        const reading = zones.resolveLocalTime(zones.toLocalIso(second * 1000, zone).slice(0, 19), zone);
        const found =
          reading.kind === 'ambiguous'
            ? reading.choices.map(({ instant }) => instant)
            : reading.kind === 'unique'
              ? [reading.instant]
              : [];
        expect(found).toContain(second * 1000);
      }),
      { seed: 20_261_130, numRuns: 5000 },
    );
  });
});
