import type { PathwayFault } from '#domain/pathways/pathway.js';
import { type Outcome, refused } from '../outcome.js';

/** The faults in English where every client looks, and in both languages beside them. */
export function invalidInBoth(
  faults: readonly PathwayFault[],
  within: string,
): Extract<Outcome<never>, { ok: false }> {
  const placed = faults.map(({ path, problem }) => ({
    path: [within, path].filter(Boolean).join('.'),
    problem,
  }));
  return refused({
    code: 'invalid_input',
    status: 422,
    title: 'Some answers need correcting',
    detail: 'Correct the fields named under errors and send the request again. Nothing was saved.',
    errors: placed.map(({ path, problem }) => ({ path, problem: problem.en })),
    extra: { words: placed.map(({ path, problem }) => ({ path, ...problem })) },
  });
}

export const CLOSED = refused({
  code: 'case_closed',
  status: 409,
  title: 'This case is closed',
  detail:
    'Nothing is recorded on a closed case. Take the last step back if it was a mistake, or open a new case.',
});

export const CASE_OPEN = refused({
  code: 'already_recorded',
  status: 409,
  title: 'There is an open case',
  detail: 'This person has a case that is open. Go on with that one.',
});

export const NOTHING_TO_TAKE_BACK = refused({
  code: 'step_out_of_order',
  status: 409,
  title: 'Nothing to take back',
  detail: 'No step of this case stands that could be taken back.',
});
