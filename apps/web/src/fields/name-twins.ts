import type { FieldProblem } from '../api/problem.js';
import { fieldId } from './field-id.js';

/** Where one sentence is said of several fields, each says of which: 'From: Enter a date …'. */
export function nameTwins(
  problems: readonly FieldProblem[],
  labelOf: (path: string) => string | null = labelOnPage,
): FieldProblem[] {
  return problems.map((one) => {
    const isTwin = problems.some(({ path, problem }) => path !== one.path && problem === one.problem);
    const label = isTwin ? labelOf(one.path) : null;
    return label ? { ...one, problem: `${label}: ${one.problem}` } : one;
  });
}

/** What stands above the field, without the word that it is optional. */
function labelOnPage(path: string): string | null {
  const field = document.getElementById(fieldId(path));
  const label = document.querySelector(`label[for="${CSS.escape(fieldId(path))}"]`);
  const words = (label ?? field?.querySelector('legend'))?.firstChild?.textContent?.trim();
  return words || null;
}
