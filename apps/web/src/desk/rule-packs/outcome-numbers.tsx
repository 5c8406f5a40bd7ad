import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedOutcome, DryRun } from '../../api/shapes/rule-packs.js';
import { useLanguage } from '../../words/use-language.js';
import css from './rule-packs.module.css';

const CHANGED: readonly ChangedOutcome[] = ['lose', 'undecidable', 'gain'];

interface Props {
  run: DryRun;
  chosen: ChangedOutcome | null;
  onChosen: (outcome: ChangedOutcome | null) => void;
}

/** The four numbers of a dry run; those of the affected filter the list of names. */
export function OutcomeNumbers({ run, chosen, onChosen }: Props): ReactNode {
  return (
    <div className={css['numbers']}>
      {CHANGED.map((outcome) => (
        <button
          key={outcome}
          type="button"
          data-outcome={outcome}
          aria-pressed={chosen === outcome}
          onClick={() => onChosen(chosen === outcome ? null : outcome)}
        >
          <Numbered run={run} outcome={outcome} />
        </button>
      ))}
      <div data-outcome="unchanged">
        <Numbered run={run} outcome="unchanged" />
      </div>
    </div>
  );
}

function Numbered({ run, outcome }: { run: DryRun; outcome: ChangedOutcome | 'unchanged' }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  return (
    <>
      <span className={css['count']}>{run[outcome].toLocaleString(`${language}-CA`)}</span>
      <span className={css['named']}>{t(`rules.dryRun.outcomes.${outcome}`)}</span>
      <span className={css['hint']}>{t(`rules.dryRun.hints.${outcome}`)}</span>
    </>
  );
}
