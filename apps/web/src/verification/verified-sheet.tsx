import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifiedLetter } from '../api/shapes/letter.js';
import { FactList } from '../elements/fact-list.js';
import { dateInProse } from '../time/calendar-date.js';
import { useLanguage, usePick } from '../words/use-language.js';
import css from './verification.module.css';

/** The answer in a word, what it means, and as much of the letter as tells it from another. */
export function VerifiedSheet({ letter }: { letter: VerifiedLetter }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const pick = usePick();
  return (
    <>
      <div className={css['answer']} data-state={letter.state}>
        <p className={css['word']}>{t(`verification.states.${letter.state}`)}</p>
        <p>{t(`verification.meanings.${letter.state}`)}</p>
      </div>
      <FactList
        facts={[
          { name: t('verification.number'), value: letter.number },
          { name: t('verification.issuedOn'), value: dateInProse(letter.issuedOn, language) },
          { name: t('verification.kind'), value: pick(letter.kind) },
          { name: t('verification.initials'), value: letter.initials },
          { name: t('verification.program'), value: letter.program },
        ]}
      />
      <p className={css['compare']}>{t('verification.compare')}</p>
    </>
  );
}
