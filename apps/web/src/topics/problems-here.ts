import type { FormProblems } from '../fields/use-form-problems.js';

/** Of a form's faults those that belong on the page at hand: the others wait for theirs. */
export function problemsHere(
  problems: FormProblems,
  isHere: (path: string) => boolean,
  takesGeneral: boolean,
): FormProblems {
  return {
    ...problems,
    all: problems.all.filter(({ path }) => isHere(path)),
    general: takesGeneral ? problems.general : null,
  };
}
