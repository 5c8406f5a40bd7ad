import { parseInstant } from '#domain/time/instants.js';
import type { ZoneTable } from '#domain/time/zone-table.js';
import { KNOWN_INSTANTS, type KnownInstant } from './known-instants.js';

/** A table of local times that does not know today's law: deadlines shown by it would be wrong. */
export class StaleZonesError extends Error {
  override readonly name = 'StaleZonesError';
}

/** Refuses a table that tells any of the known instants wrong; call it at start-up. */
export function checkZoneTable(zones: ZoneTable): void {
  const wrong = KNOWN_INSTANTS.flatMap((known) => {
    const told = zones.toLocalIso(parseInstant(known.utc), known.zone);
    return told === known.local ? [] : [describe(known, told)];
  });
  refuse(
    wrong,
    `The bundled zone table (${zones.release}) is out of date`,
    'Install the locked packages again',
  );
}

/** Runs one statement without parameters and gives its rows. */
export type RowsOf = (sql: string) => Promise<readonly unknown[]>;

/**
 * The same for PostgreSQL, which reads its own zone files or the system's. Nothing shown is computed from them, so
 * that only a server older than British Columbia's change is refused; what else it tells wrong is returned, for the log
 * and the health page.
 */
export async function checkDatabaseZones(rowsOf: RowsOf): Promise<readonly string[]> {
  const told = new Map((await rowsOf(QUESTION)).map((row) => answerOf(row)));
  const wrong = KNOWN_INSTANTS.flatMap((known, place) => {
    const local = told.get(place) ?? 'nothing';
    return local === known.local.slice(0, 19) ? [] : [{ known, text: describe(known, local) }];
  });
  const [tolerated, refused] = [wrong.filter(isTolerated), wrong.filter((one) => !isTolerated(one))];
  refuse(
    refused.map(({ text }) => text),
    "PostgreSQL's time zones are out of date",
    "Update the database server's tzdata to 2026f or later",
  );
  return tolerated.map(({ text }) => text);
}

const isTolerated = ({ known }: { readonly known: KnownInstant }): boolean => known.since === '2026f';

const QUESTION = `SELECT known.place, to_char(known.utc::timestamptz AT TIME ZONE known.zone, 'YYYY-MM-DD"T"HH24:MI:SS') AS local
FROM (VALUES ${KNOWN_INSTANTS.map(({ zone, utc }, place) => `(${place}, '${utc}', '${zone}')`).join(', ')}) AS known (place, utc, zone)`;

function answerOf(row: unknown): [number, string] {
  const fields: { place?: unknown; local?: unknown } = typeof row === 'object' && row !== null ? row : {};
  return [Number(fields.place), String(fields.local)];
}

const describe = ({ zone, utc, local }: KnownInstant, told: string): string =>
  `${utc} in ${zone} is ${local}, not ${told}`;

function refuse(wrong: readonly string[], what: string, remedy: string): void {
  if (wrong.length === 0) return;
  throw new StaleZonesError(
    `${what}: ${wrong.slice(0, 3).join('; ')}. ${remedy}; local deadlines would be shown wrong.`,
  );
}
