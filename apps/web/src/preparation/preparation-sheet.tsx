import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preparation } from '../api/shapes/preparation.js';
import { Panel } from '../elements/panel.js';
import { dateInProse } from '../time/calendar-date.js';
import { useLanguage, usePick } from '../words/use-language.js';
import css from './preparation-sheet.module.css';

const PARTS = ['documents', 'numbers', 'confirmation'] as const;

/** What to have at hand for one kind of application: facts, their source, and when somebody compared the two. */
export function PreparationSheet({ preparation }: { preparation: Preparation }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const { source, checkedOn } = preparation;
  return (
    <>
      {PARTS.filter((part) => preparation[part].length > 0).map((part) => (
        <Panel key={part} heading={t(`preparation.parts.${part}`)}>
          <ul className={part === 'documents' ? css['list'] : undefined}>
            {preparation[part].map((line) => (
              <li key={line.en}>{pick(line)}</li>
            ))}
          </ul>
        </Panel>
      ))}
      <p className={css['source']}>
        {t('preparation.source')}{' '}
        <a href={source.address} rel="noreferrer">
          {pick(source.title)}
        </a>
        . {t('preparation.checked', { date: dateInProse(checkedOn, language) })}
      </p>
    </>
  );
}
