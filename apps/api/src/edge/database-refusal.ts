import type { Refusal } from '#casework/outcome.js';

/** SQLSTATEs that bad input can cause: a value the column cannot hold, or a change that raced another. */
const BAD_VALUE = new Set([
  '22P02',
  '22007',
  '22008',
  '22003',
  '22021',
  '22001',
  '23514',
  '23502',
  '22P05',
  '54000',
]);
const RACED = new Set(['23505', '40001', '40P01', '23503']);

/** A refusal for a database error that the input or a race caused; null for every other error. */
export function databaseRefusal(thrown: unknown): Refusal | null {
  const state = (thrown as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  if (typeof state !== 'string') return null;
  if (BAD_VALUE.has(state)) {
    return {
      code: 'invalid_input',
      status: 422,
      title: 'A value cannot be stored',
      detail:
        'One of the values is outside what can be recorded. Check ids, dates and numbers. Nothing was saved.',
    };
  }
  if (RACED.has(state)) {
    return {
      code: 'conflict',
      status: 409,
      title: 'This clashes with a change made at the same moment',
      detail: 'Read the record again and repeat the step if it is still needed. Nothing was saved.',
    };
  }
  return null;
}
