import { formatDay } from '../time/days.js';
import { formatInstant } from '../time/instants.js';
import { instantOfMoment, type Edge, type Moment } from '../time/local-moments.js';
import type { ZoneTable } from '../time/zone-table.js';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import type { HypothesisFault } from './hypotheses.js';

/** What one hypothesis makes of the facts before it; the paths of `faults` lie within the hypothesis. */
export type Step =
  | { readonly facts: WorkAuthorizationFacts; readonly touched: readonly string[] }
  | { readonly faults: readonly HypothesisFault[] };

export const stepFault = (
  path: string,
  problem: string,
): { readonly faults: readonly HypothesisFault[] } => ({ faults: [{ path, problem }] });

/** Stated moments as the engine takes them, by the institution's clocks. */
export class StatedMoments {
  constructor(
    private readonly zones: ZoneTable,
    private readonly zone: string,
  ) {}

  instant(moment: Moment, edge: Edge): string {
    return formatInstant(instantOfMoment(moment, edge, this.zones, this.zone));
  }

  /** The local day on which a moment lies. */
  day(moment: Moment): string {
    return formatDay(this.zones.localDay(instantOfMoment(moment, 'first', this.zones, this.zone), this.zone));
  }
}
