import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { fieldId } from '../../fields/field-id.js';
import css from '../../fields/error-summary.module.css';
import { useLanguage } from '../../words/use-language.js';
import { goToFault } from './insertion.js';
import { usePlaceWords } from './use-place-words.js';

/** Every fault with its place; each link puts the caret there. Takes the focus when a step has found them. */
export function FaultSummary({
  faults,
  attention,
}: {
  faults: FieldProblem[];
  attention: number;
}): ReactNode {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attention > 0) box.current?.focus();
  }, [attention]);
  if (faults.length === 0) return null;
  return (
    <div
      ref={box}
      className={css['summary']}
      tabIndex={-1}
      role={attention > 0 ? 'alert' : 'group'}
      aria-labelledby="template-faults"
    >
      <h2 id="template-faults">{t('templates.faults.title')}</h2>
      <FaultLinks faults={faults} />
    </div>
  );
}

export function FaultLinks({ faults }: { faults: FieldProblem[] }): ReactNode {
  const { t } = useTranslation('desk');
  const places = usePlaceWords();
  const language = useLanguage();
  return (
    <ul className={css['list']}>
      {faults.map(({ path, problem, fr }) => (
        <li key={`${path}:${problem}`}>
          <a href={`#${fieldId(path)}`} onClick={(event) => goTo(event, path, problem)}>
            {t('templates.faults.here', {
              place: places.path(path),
              problem: language === 'fr' && fr ? fr : problem,
            })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function goTo(event: { preventDefault: () => void }, path: string, problem: string): void {
  const place = document.getElementById(fieldId(path));
  if (!place) return;
  event.preventDefault();
  if (place instanceof HTMLTextAreaElement) goToFault(place, problem);
  else place.querySelector<HTMLElement>('textarea, button')?.focus();
}
