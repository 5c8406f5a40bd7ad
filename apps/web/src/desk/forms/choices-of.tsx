import type { UseQueryResult } from '@tanstack/react-query';
import type { Awaited, Choice } from '../../fields/choice-fields.js';
import { ChoicesNote, MissingGroup, MissingOption } from './choices-note.js';

/** What a field offers, and what keeps it from offering it. */
export interface ChoiceSource<Value extends string = string> {
  choices: readonly Choice<Value>[];
  awaited: Awaited | null;
}

/** What of a query is not here; null once there is an answer, also an old one. */
export function awaitedOf(
  query: Pick<UseQueryResult, 'data' | 'errorUpdateCount' | 'isFetching' | 'refetch'>,
): Awaited | null {
  if (query.data !== undefined) return null;
  // While it is asked once more the query forgets its error; whoever asked keeps the note, and the button has the focus.
  const failures = query.errorUpdateCount;
  const failed = failures > 0;
  const missing = { failures, trying: query.isFetching, again: () => void query.refetch() };
  return {
    option: (value) => <MissingOption failed={failed} value={value} />,
    group: failed ? null : <MissingGroup />,
    note: ({ name, label }) => (failed ? <ChoicesNote name={name} label={label} missing={missing} /> : null),
  };
}

/** The choices that an answer of the server makes, for a field to be spread into: nobody chooses from a list on its way. */
export const choicesOf = <T, Value extends string>(
  query: UseQueryResult<readonly T[]>,
  choiceOf: (one: T) => Choice<Value>,
): ChoiceSource<Value> => ({ choices: query.data?.map(choiceOf) ?? [], awaited: awaitedOf(query) });
