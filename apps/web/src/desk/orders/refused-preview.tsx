import { useEffect, type ReactNode } from 'react';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';

/** What the API found wrong with the order that was typed, linked to the fields of the form above. */
export function RefusedPreview({ error }: { error: unknown }): ReactNode {
  const problems = useFormProblems();
  const { showRefusal } = problems;
  useEffect(() => void showRefusal(error), [error, showRefusal]);
  return <ErrorSummary problems={problems} />;
}
