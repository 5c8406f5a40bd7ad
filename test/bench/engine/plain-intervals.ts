import { parseDay } from '#domain/time/days.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';

/** The facts as bare integers: pairs of first and last days. */
export interface PlainStudent {
  readonly permits: Int32Array;
  readonly applications: Int32Array;
  readonly enrolment: Int32Array;
  readonly placements: Int32Array;
}

const day = (text: string): number => parseDay(text.slice(0, 10));
const pairs = (spans: readonly (readonly [number, number])[]): Int32Array => Int32Array.from(spans.flat());

export function plainStudentOf(facts: WorkAuthorizationFacts): PlainStudent {
  return {
    permits: pairs(facts.permits.map(({ issuedOn, expiresOn }) => [day(issuedOn), day(expiresOn)])),
    applications: pairs(
      facts.applications.map(({ receivedAt, outcome }) => [
        day(receivedAt),
        outcome ? day(outcome.at) : day(receivedAt) + 365,
      ]),
    ),
    enrolment: pairs(facts.enrolment.map(({ from, to }) => [day(from), day(to)])),
    placements: pairs(facts.placements.map(({ from, to }) => [day(from), day(to)])),
  };
}

const covers = (spans: Int32Array, at: number): boolean => {
  for (let index = 0; index < spans.length; index += 2)
    if (spans[index]! <= at && at <= spans[index + 1]!) return true;
  return false;
};

const edges: number[] = [];

/**
 * The limit: the same interval work on plain integers, without rules, texts or dates. Gathers the edges, sorts them and
 * sweeps once for three merged timelines and the gaps of the placements; answers a number so that nothing is dropped.
 */
export function plainIntervals({ permits, applications, enrolment, placements }: PlainStudent): number {
  edges.length = 0;
  for (const spans of [permits, applications, enrolment, placements])
    for (let index = 0; index < spans.length; index += 2) edges.push(spans[index]!, spans[index + 1]! + 1);
  edges.sort((a, b) => a - b);
  let intervals = 0;
  let gaps = 0;
  let before = -1;
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const at = edges[index]!;
    if (at === edges[index + 1]) continue;
    const stay = covers(permits, at) ? 2 : covers(applications, at) ? 1 : 0;
    const study = covers(enrolment, at) ? stay : 0;
    const work = study > 0 ? stay : 0;
    if (work === 0 && covers(placements, at)) gaps += 1;
    const state = stay * 9 + study * 3 + work;
    if (state !== before) intervals += 1;
    before = state;
  }
  return intervals * 1000 + gaps;
}
