import type { ReactNode } from 'react';
import { useLanguage } from '../../words/use-language.js';
import css from './bulk.module.css';

interface Props<Outcome extends string> {
  outcomes: readonly Outcome[];
  counts: Readonly<Record<Outcome, number>>;
  nameOf: (outcome: Outcome) => string;
  /** What it means, where the name alone does not say it. */
  hintOf?: (outcome: Outcome) => string;
  /** The one that the list below is narrowed to. */
  chosen: Outcome | null;
  onChoose: (outcome: Outcome | null) => void;
}

/** How many rows have each outcome; each number narrows the list below it, and once more widens it again. */
export function OutcomeNumbers<Outcome extends string>(props: Props<Outcome>): ReactNode {
  const { outcomes, counts, nameOf, hintOf, chosen, onChoose } = props;
  const language = useLanguage();
  return (
    <div className={css['numbers']}>
      {outcomes.map((one) => (
        <button
          key={one}
          type="button"
          data-outcome={one}
          aria-pressed={chosen === one}
          onClick={() => onChoose(chosen === one ? null : one)}
        >
          <span className={css['count']}>{counts[one].toLocaleString(`${language}-CA`)}</span>
          <span className={css['named']}>{nameOf(one)}</span>
          {hintOf ? <span className={css['hint']}>{hintOf(one)}</span> : null}
        </button>
      ))}
    </div>
  );
}
