import type { RulePackContents } from '../../api/shapes/rule-packs.js';

/**
 * A pack with other days of reminders and another id, from what the form sends: lists as texts, which become numbers. What is no
 * number stays as it was typed, for the API to tell of its place.
 */
export function editionWith(
  contents: RulePackContents,
  { id, ...days }: Record<string, unknown>,
): Record<string, unknown> {
  const reminders = Object.fromEntries(
    Object.entries(days).map(([key, value]) => [key, Array.isArray(value) ? value.map(numberIn) : value]),
  );
  return { ...contents, id, reminders };
}

/** A minus may have been typed as the sign that is printed. */
function numberIn(text: unknown): unknown {
  const number = Number(String(text).replace('−', '-'));
  return Number.isNaN(number) ? text : number;
}

/** The form's field of a fault in the pack: `reminders.lossDays[1]` is about `lossDays`. */
export const fieldOfFault = (path: string): string => /^reminders\W(\w+)/.exec(path)?.[1] ?? path;
