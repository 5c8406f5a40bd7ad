import {
  type DaySpan,
  policyDays,
  type SignedApplication,
  signedDays,
} from '#domain/coop-status/policy-sign-off.js';
import { workTermAuthority, type WorkTermAuthority } from '#domain/coop-status/work-term-authority.js';
import { type Day, formatDay } from '#domain/time/days.js';
import { parseInstant } from '#domain/time/instants.js';
import type { PlacementFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult, WorkInterval } from '#domain/work-authorization/result.js';
import type { Zones } from '#platform/zones/zones.js';
import type { RecordedFacts } from './facts/recorded-facts.js';

type RecordedPlacement = RecordedFacts['placements'][number];

/** One work term with everything that its answer is read from. */
export interface WorkTermStanding<Placement extends PlacementFacts = RecordedPlacement> {
  readonly placement: Placement;
  /** The days' answers for this work term alone; empty where nothing can be said yet. */
  readonly work: readonly WorkInterval[];
  readonly policy: readonly DaySpan[];
  readonly signed: readonly DaySpan[];
  readonly authority: WorkTermAuthority;
}

/** Facts that the work terms' answers are read from; `signOffs` those that stood at the moment in question. */
export interface StandingFacts<Placement extends PlacementFacts> extends Pick<
  RecordedFacts,
  'applications' | 'institution' | 'signOffs'
> {
  readonly placements: readonly Placement[];
}

/** @param alone the evaluation with this placement and no other, asked only where two placements share a day */
export function workTermStandings<Placement extends PlacementFacts>(
  recorded: Pick<StandingFacts<Placement>, 'placements' | 'signOffs'>,
  result: WorkAuthorizationResult | null,
  applications: ReadonlyMap<string, SignedApplication>,
  today: Day,
  alone: (placement: PlacementFacts) => WorkAuthorizationResult,
): WorkTermStanding<Placement>[] {
  return recorded.placements.map((placement) => {
    const { id, from, to } = placement;
    const term = { id, from, to };
    // Of several placements on a day the least authority speaks for the day, which may be another one's.
    const shared = recorded.placements.some(
      (other) => other.id !== id && other.from <= to && from <= other.to,
    );
    const answer = result && shared ? alone(placement) : result;
    const work = answer ? answer.work.filter((days) => days.from <= to && from <= days.to) : [];
    const policy = policyDays(term, work);
    const signed = recorded.signOffs
      .filter(({ workTerm }) => workTerm === id)
      .flatMap((signOff) => signedDays(signOff, policy, applications.get(signOff.application)));
    const verdict = answer?.placements.find((one) => one.id === id);
    const authority = workTermAuthority({ term, answer: verdict, work, policy, signed, today });
    return { placement, work, policy, signed, authority };
  });
}

/** A work term, its dates, and the one answer about it that counts. */
export type AnsweredWorkTerm = WorkTermAuthority & Pick<PlacementFacts, 'id' | 'from' | 'to'>;

export const answered = ({
  placement: { id, from, to },
  authority,
}: WorkTermStanding<PlacementFacts>): AnsweredWorkTerm => ({ id, from, to, ...authority });

/** The student's applications as a sign-off rests on them, by id. */
export function signedApplications(
  { applications, institution }: Pick<RecordedFacts, 'applications' | 'institution'>,
  result: WorkAuthorizationResult | null,
  zones: Zones,
): ReadonlyMap<string, SignedApplication> {
  return new Map(
    applications.map(({ id, kind, evidence, outcome }) => [
      id,
      {
        kind,
        evidence,
        inTime: result?.applications.find((answer) => answer.id === id)?.inTime ?? null,
        decidedOn: outcome ? zones.localDay(parseInstant(outcome.at), institution.timeZone) : null,
      },
    ]),
  );
}

export const inDates = (spans: readonly DaySpan[]): { readonly from: string; readonly to: string }[] =>
  spans.map(({ from, to }) => ({ from: formatDay(from), to: formatDay(to) }));
