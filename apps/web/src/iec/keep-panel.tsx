import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IecFacts } from '../api/shapes/pathway.js';
import { Button, ButtonLink } from '../elements/button.js';
import { Panel } from '../elements/panel.js';
import { dateInProse, todayHere } from '../time/calendar-date.js';
import { useLanguage } from '../words/use-language.js';
import { forgetAnswers, keepAnswers, keptAnswers, keptUntil } from './kept-answers.js';

/** For a candidate of the office: the answers may wait on this device for the sign-in, if the visitor so chooses. */
export function KeepPanel({ facts }: { facts: IecFacts }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [kept, setKept] = useState(() => keptAnswers(todayHere()));
  const keep = (): void => {
    keepAnswers(facts, todayHere());
    setKept(keptAnswers(todayHere()));
  };
  const forget = (): void => {
    forgetAnswers();
    setKept(null);
  };
  return (
    <Panel heading={t('iecKept.title')}>
      <p>{t('iecKept.lead')}</p>
      <p role="status">
        {kept ? t('iecKept.kept', { date: dateInProse(keptUntil(kept), language) }) : t('iecKept.warning')}
      </p>
      <div className="actions">
        {kept ? (
          <>
            <ButtonLink to="/">{t('iec.answer.signInLink')}</ButtonLink>
            <Button kind="secondary" onClick={keep}>
              {t('iecKept.keepAgain')}
            </Button>
            <Button kind="quiet" onClick={forget}>
              {t('iecKept.forget')}
            </Button>
          </>
        ) : (
          <Button kind="secondary" onClick={keep}>
            {t('iecKept.keep')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
