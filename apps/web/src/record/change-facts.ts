import type { CodeList } from '../words/use-code-word.js';

/** Codes of a change that have words of their own; a state's depend on what it is the state of. */
const LISTS: readonly CodeList[] = [
  'submissionKind',
  'purpose',
  'letterKind',
  'permitKind',
  'outcomeKind',
  'evidence',
  'studyLoad',
  'role',
];
const STATES: Readonly<Record<string, CodeList>> = {
  document: 'documentState',
  letter_request: 'requestState',
  letter: 'letterState',
  course_enrolment: 'courseState',
};
const DAY_OR_MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.+Z-]+)?$/;

export interface ChangeFact {
  readonly name: string;
  readonly value: string;
}

/**
 * What a change of the trail tells in words: numbers, days, free reasons, and codes that the catalogue knows. Nothing is shown as
 * the program calls it.
 * @param wordAt the words at a path of the catalogue, or null where it has none
 */
export function factsOfChange(
  action: string,
  change: Readonly<Record<string, unknown>>,
  wordAt: (path: string) => string | null,
): ChangeFact[] {
  const state = STATES[action.split('.')[0] ?? ''];
  const inWords = (key: string, value: unknown): string | null => {
    if (typeof value === 'boolean') return wordAt(value ? 'frame.yes' : 'frame.no');
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return null;
    if (key === 'reason' || DAY_OR_MOMENT.test(value)) return value;
    const lists = key === 'state' ? (state ? [state] : []) : LISTS;
    const paths = [...lists.map((list) => `codes.${list}.${value}`), `record.history.values.${value}`];
    return paths.map(wordAt).find((word) => word !== null) ?? null;
  };
  return Object.entries(change).flatMap(([key, value]) => {
    const name = wordAt(`record.history.facts.${key}`);
    const words = name === null ? null : inWords(key, value);
    return name === null || words === null ? [] : [{ name, value: words }];
  });
}
