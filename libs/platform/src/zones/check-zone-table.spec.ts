import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sharedPostgresUrl } from '#testing/embedded-postgres.js';
import { checkDatabaseZones, checkZoneTable, StaleZonesError } from './check-zone-table.js';
import { KNOWN_INSTANTS } from './known-instants.js';
import { MomentZones } from './moment-zones.js';

/** A table as it was told before British Columbia, Alberta and Manitoba ended the change of clocks. */
class OldZones extends MomentZones {
  override get release(): string {
    return '2025b';
  }

  override toLocalIso(instantMs: number, zone: string): string {
    const stale = zone === 'America/Vancouver' && instantMs >= Date.parse('2026-11-01T09:00:00Z');
    return stale
      ? super.toLocalIso(instantMs - 3_600_000, zone).replace('-07:00', '-08:00')
      : super.toLocalIso(instantMs, zone);
  }
}

describe('the start-up check of the bundled table', () => {
  it('passes on the table that the product carries', () => {
    expect(() => checkZoneTable(new MomentZones())).not.toThrow();
  });

  it('refuses an old one, says where it is wrong and what to do', () => {
    expect(() => checkZoneTable(new OldZones())).toThrow(StaleZonesError);
    expect(() => checkZoneTable(new OldZones())).toThrow(
      /\(2025b\) is out of date: 2026-12-01T00:00:00Z in America\/Vancouver is 2026-11-30T17:00:00-07:00, not 2026-11-30T16:00:00-08:00.*Install/,
    );
  });
});

describe('the start-up check of the database', () => {
  const answers = KNOWN_INSTANTS.map(({ local }, place) => ({ place, local: local.slice(0, 19) }));

  it('asks for every known instant and passes on right answers', async () => {
    const asked: string[] = [];
    const tolerated = await checkDatabaseZones((sql) => {
      asked.push(sql);
      return Promise.resolve(answers.toReversed());
    });
    expect(tolerated).toEqual([]);
    expect(asked).toHaveLength(1);
    for (const { utc, zone } of KNOWN_INSTANTS) expect(asked[0]).toContain(`'${utc}', '${zone}'`);
  });

  it('refuses one wrong answer, and silence', async () => {
    const stale = answers.with(0, { place: 0, local: '2026-11-30T16:00:00' });
    await expect(checkDatabaseZones(() => Promise.resolve(stale))).rejects.toThrow(
      /PostgreSQL's time zones are out of date: 2026-12-01T00:00:00Z in America\/Vancouver.*Update the database server's tzdata/,
    );
    await expect(checkDatabaseZones(() => Promise.resolve([]))).rejects.toThrow(StaleZonesError);
  });

  it('tells, without refusing, what a server of early 2026 cannot know yet', async () => {
    const winnipeg = KNOWN_INSTANTS.findIndex(({ zone }) => zone === 'America/Winnipeg');
    const early = answers.with(winnipeg, { place: winnipeg, local: '2026-11-30T18:00:00' });
    expect(await checkDatabaseZones(() => Promise.resolve(early))).toEqual([
      '2026-12-01T00:00:00Z in America/Winnipeg is 2026-11-30T19:00:00-05:00, not 2026-11-30T18:00:00',
    ]);
  });

  it('passes on the embedded server', async () => {
    const client = new pg.Client({ connectionString: sharedPostgresUrl() });
    await client.connect();
    try {
      const tolerated = await checkDatabaseZones(async (sql) => (await client.query<object>(sql)).rows);
      // What is tolerated is never Vancouver, whose offices the product serves first.
      expect(tolerated.filter((line) => line.includes('America/Vancouver'))).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
