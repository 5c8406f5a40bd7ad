import { parseInstant } from '#domain/time/instants.js';
import type { ZoneTable } from '#domain/time/zone-table.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';

interface Ending {
  /** An instant in UTC, where the last day does not run to its end. */
  readonly endsAt?: string;
}

/** An interval that ends within a day tells that instant by the clock of the zone too (`endsAtLocal`, with its offset). */
export const withLocalEnd = <Interval extends Ending>(
  interval: Interval,
  zones: ZoneTable,
  zone: string,
): Interval & { readonly endsAtLocal?: string } =>
  interval.endsAt === undefined
    ? interval
    : { ...interval, endsAtLocal: zones.toLocalIso(parseInstant(interval.endsAt), zone) };

/** The answer of the engine with every end by the clock of the zone: browsers convert no zones. */
export function withLocalEnds<Result extends Pick<WorkAuthorizationResult, 'work' | 'study' | 'stay'>>(
  result: Result,
  zones: ZoneTable,
  zone: string,
) {
  const local = <Interval extends Ending>(one: Interval) => withLocalEnd(one, zones, zone);
  const { work, study, stay } = result;
  return { ...result, work: work.map(local), study: study.map(local), stay: stay.map(local) };
}
