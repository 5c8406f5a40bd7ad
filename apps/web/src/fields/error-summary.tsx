import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './error-summary.module.css';
import { fieldId } from './field-id.js';
import { focusField } from './focus-field.js';
import type { FormProblems } from './use-form-problems.js';

/** Stands above the form, takes the focus when faults appear, and links to each field. */
export function ErrorSummary({ problems }: { problems: FormProblems }): ReactNode {
  const visible = problems.all.length > 0 || problems.general !== null;
  // A new key for each showing: the same faults again take the focus again.
  return visible ? <SummaryBox key={problems.shown} problems={problems} /> : null;
}

function SummaryBox({ problems }: { problems: FormProblems }): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className={css['summary']}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{problems.general?.title || t('problem.title')}</h2>
      {problems.general ? <p>{problems.general.detail}</p> : null}
      {problems.all.length > 0 ? (
        <ul className={css['list']}>
          {problems.all.map((problem) => (
            <li key={`${problem.path}:${problem.problem}`}>
              <a href={`#${fieldId(problem.path)}`} onClick={(event) => goToField(event, problem.path)}>
                {problem.problem}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function goToField(event: { preventDefault: () => void }, path: string): void {
  if (focusField(path)) event.preventDefault();
}
