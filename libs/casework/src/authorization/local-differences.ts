import { parseInstant } from '#domain/time/instants.js';
import type { ZoneTable } from '#domain/time/zone-table.js';
import type { ResultDifferences, StateChange, Told } from '#domain/what-if/compare-results.js';

/** What differs, with the local twin of each instant for people to read. */
export type LocalDifferences = ReturnType<typeof localDifferences>;

export function localDifferences(differences: ResultDifferences, zones: ZoneTable, zone: string) {
  const withLocal = <State extends string, Basis extends string>({
    endsAt,
    ...told
  }: Told<State, Basis>) => ({
    ...told,
    ...(endsAt !== undefined && { endsAt, endsAtLocal: zones.toLocalIso(parseInstant(endsAt), zone) }),
  });
  const local = <State extends string, Basis extends string>(change: StateChange<State, Basis>) => ({
    ...change,
    before: withLocal(change.before),
    after: withLocal(change.after),
  });
  const { work, stay, study } = differences;
  return { ...differences, work: work.map(local), stay: stay.map(local), study: study.map(local) };
}
