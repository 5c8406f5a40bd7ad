/** One instant and what a clock in the zone showed, or will by law show, at it. */
export interface KnownInstant {
  readonly zone: string;
  readonly utc: string;
  readonly local: string;
  /** Told right only by releases from this one on; left out where every table of the last years knows it. */
  readonly since?: '2026b' | '2026f';
}

/**
 * What a table must know to answer for a deadline. The marked ones fail on older tables: British Columbia
 * keeps UTC−7 since March 2026, Alberta −6 and Manitoba −5 since November 2026 (R20). The rest guard the other
 * provinces, the old winters, and the hours around a change.
 */
export const KNOWN_INSTANTS: readonly KnownInstant[] = [
  {
    zone: 'America/Vancouver',
    utc: '2026-12-01T00:00:00Z',
    local: '2026-11-30T17:00:00-07:00',
    since: '2026b',
  },
  {
    zone: 'America/Edmonton',
    utc: '2026-12-01T00:00:00Z',
    local: '2026-11-30T18:00:00-06:00',
    since: '2026f',
  },
  {
    zone: 'America/Winnipeg',
    utc: '2026-12-01T00:00:00Z',
    local: '2026-11-30T19:00:00-05:00',
    since: '2026f',
  },
  {
    zone: 'America/Vancouver',
    utc: '2026-12-01T20:00:00Z',
    local: '2026-12-01T13:00:00-07:00',
    since: '2026b',
  },
  {
    zone: 'America/Vancouver',
    utc: '2027-01-15T20:00:00Z',
    local: '2027-01-15T13:00:00-07:00',
    since: '2026b',
  },
  { zone: 'America/Vancouver', utc: '2026-01-15T20:00:00Z', local: '2026-01-15T12:00:00-08:00' },
  { zone: 'America/Vancouver', utc: '2026-02-01T00:00:00Z', local: '2026-01-31T16:00:00-08:00' },
  { zone: 'America/Vancouver', utc: '2026-03-08T09:59:59Z', local: '2026-03-08T01:59:59-08:00' },
  { zone: 'America/Vancouver', utc: '2026-03-08T10:00:00Z', local: '2026-03-08T03:00:00-07:00' },
  { zone: 'America/Edmonton', utc: '2026-01-15T20:00:00Z', local: '2026-01-15T13:00:00-07:00' },
  { zone: 'America/Winnipeg', utc: '2026-01-15T20:00:00Z', local: '2026-01-15T14:00:00-06:00' },
  { zone: 'America/Regina', utc: '2026-12-01T00:00:00Z', local: '2026-11-30T18:00:00-06:00' },
  { zone: 'America/Whitehorse', utc: '2026-12-01T00:00:00Z', local: '2026-11-30T17:00:00-07:00' },
  { zone: 'America/Toronto', utc: '2026-12-01T00:00:00Z', local: '2026-11-30T19:00:00-05:00' },
  { zone: 'America/Toronto', utc: '2026-07-01T00:00:00Z', local: '2026-06-30T20:00:00-04:00' },
  { zone: 'America/Halifax', utc: '2026-12-01T00:00:00Z', local: '2026-11-30T20:00:00-04:00' },
  { zone: 'America/St_Johns', utc: '2026-12-01T00:00:00Z', local: '2026-11-30T20:30:00-03:30' },
  { zone: 'America/St_Johns', utc: '2026-07-01T00:00:00Z', local: '2026-06-30T21:30:00-02:30' },
  { zone: 'America/Toronto', utc: '2027-03-14T07:00:00Z', local: '2027-03-14T03:00:00-04:00' },
];
