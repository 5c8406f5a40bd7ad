import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';

/** Says why a step was refused; nothing while there is no error. */
export function RefusedNotice({ error }: { error: unknown }): ReactNode {
  const words = useProblemWords();
  if (!error) return null;
  const { title, detail } = words(asProblem(error));
  return (
    <div role="alert">
      <Callout tone="ended" title={title}>
        <p>{detail}</p>
      </Callout>
    </div>
  );
}
