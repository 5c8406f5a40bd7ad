import { formatInstant } from '../../time/instants.js';
import type { ZoneTable } from '../../time/zone-table.js';

/** Offsets in hours from an instant on, as the release 2026f has them for these zones. */
const HISTORY: Readonly<Record<string, readonly (readonly [since: string, hours: number])[]>> = {
  'America/Vancouver': [
    ['2024-11-03T09:00:00Z', -8],
    ['2025-03-09T10:00:00Z', -7],
    ['2025-11-02T09:00:00Z', -8],
    ['2026-03-08T10:00:00Z', -7],
  ],
  'America/Edmonton': [
    ['2025-03-09T09:00:00Z', -6],
    ['2025-11-02T08:00:00Z', -7],
    ['2026-03-08T09:00:00Z', -6],
  ],
  'America/Toronto': [
    ['2025-03-09T07:00:00Z', -4],
    ['2025-11-02T06:00:00Z', -5],
    ['2026-03-08T07:00:00Z', -4],
    ['2026-11-01T06:00:00Z', -5],
    ['2027-03-14T07:00:00Z', -4],
    ['2027-11-07T06:00:00Z', -5],
  ],
  'America/Halifax': [
    ['2025-11-02T05:00:00Z', -4],
    ['2026-03-08T06:00:00Z', -3],
    ['2026-11-01T05:00:00Z', -4],
  ],
  'Etc/UTC': [['2000-01-01T00:00:00Z', 0]],
};

const offsetHours = (instantMs: number, zone: string): number => {
  const rows = HISTORY[zone];
  if (!rows) throw new Error(`No test offsets for ${zone}.`);
  return rows.findLast(([since]) => Date.parse(since) <= instantMs)?.[1] ?? rows[0]![1];
};

const HOUR = 3_600_000;

/** Enough of a zone table for the examples, so that the engine's specs need nothing outside the domain. */
export const fixedZones: ZoneTable = {
  release: '2026f',
  localDay: (instantMs, zone) => Math.floor((instantMs + offsetHours(instantMs, zone) * HOUR) / (24 * HOUR)),
  toLocalIso(instantMs, zone) {
    const hours = offsetHours(instantMs, zone);
    const local = formatInstant(instantMs + hours * HOUR).slice(0, -1);
    return `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
  },
};
