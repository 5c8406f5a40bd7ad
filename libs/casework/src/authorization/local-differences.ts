import { parseInstant } from '#domain/time/instants.js';
import type { ZoneTable } from '#domain/time/zone-table.js';
import type { ResultDifferences, StateChange } from '#domain/what-if/compare-results.js';

type LocalTold<Told> = Told & { readonly endsAtLocal?: string };
type LocalChange<Change> =
  Change extends StateChange<infer State, infer Basis>
    ? Omit<Change, 'before' | 'after'> & {
        readonly before: LocalTold<StateChange<State, Basis>['before']>;
        readonly after: LocalTold<StateChange<State, Basis>['after']>;
      }
    : never;

/** What differs, with the local twin of each instant for people to read. */
export type LocalDifferences = {
  readonly [Key in keyof ResultDifferences]: ResultDifferences[Key] extends readonly (infer Change)[]
    ? Change extends StateChange<string, string>
      ? readonly LocalChange<Change>[]
      : ResultDifferences[Key]
    : ResultDifferences[Key];
};

export function localDifferences(
  differences: ResultDifferences,
  zones: ZoneTable,
  zone: string,
): LocalDifferences {
  const local = <State extends string, Basis extends string>(change: StateChange<State, Basis>) => ({
    ...change,
    before: withLocal(change.before),
    after: withLocal(change.after),
  });
  const withLocal = <Told extends { readonly endsAt?: string }>(told: Told): LocalTold<Told> =>
    told.endsAt === undefined
      ? told
      : { ...told, endsAtLocal: zones.toLocalIso(parseInstant(told.endsAt), zone) };
  return {
    ...differences,
    work: differences.work.map(local),
    stay: differences.stay.map(local),
    study: differences.study.map(local),
  } as LocalDifferences;
}
