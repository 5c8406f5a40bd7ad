import type { Authorization, Because } from '../../api/shapes/authorization.js';

/** Each rule once, in the order in which it first speaks. */
export function rulesOf(authorization: Pick<Authorization, 'timeline'>): Because[] {
  const seen = new Set<string>();
  const all = [
    ...(authorization.timeline?.placements ?? []).flatMap((placement) => placement.because),
    ...(authorization.timeline?.work ?? []).flatMap((interval) => interval.because),
  ];
  return all.filter((because) => {
    const key = `${because.rule}:${because.words.en}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
