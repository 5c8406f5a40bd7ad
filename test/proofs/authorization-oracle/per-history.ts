import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';

/** Makes a question about one part of a history cost its work once, not on each of a thousand days. */
export function oncePerHistory<Part, Answer>(
  find: (part: Part, facts: WorkAuthorizationFacts) => Answer,
): (part: Part, facts: WorkAuthorizationFacts) => Answer {
  const histories = new WeakMap<WorkAuthorizationFacts, Map<Part, Answer>>();
  return (part, facts) => {
    const known = histories.get(facts) ?? new Map<Part, Answer>();
    histories.set(facts, known);
    if (!known.has(part)) known.set(part, find(part, facts));
    return known.get(part) as Answer;
  };
}
