import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../api/shapes/submission.js';
import { marginInWords } from '../../time/margin.js';
import { useLanguage } from '../../words/use-language.js';
import css from './verdict.module.css';

interface Props {
  submission: Submission;
  /** How staff are told that it rests on the student's word. */
  byStatement?: string;
}

/** The answer to 'was it in time?', to the second, and on whose word it stands. */
export function Verdict({ submission, byStatement }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const margin = submission.margin ? marginInWords(submission.margin.seconds, language) : '';
  const state = submission.inTime === null ? 'unknown' : submission.inTime ? 'inTime' : 'late';
  return (
    <section
      className={css['verdict']}
      data-state={state}
      aria-label={t(`submissions.result.${state}`, { margin })}
    >
      <p className={css['answer']}>{t(`submissions.result.${state}`, { margin })}</p>
      <p>
        {submission.byYourStatement
          ? (byStatement ?? t('submissions.result.byStatement'))
          : t('submissions.result.verified')}
      </p>
      {state === 'late' ? <p>{t('submissions.result.lateBody')}</p> : null}
      {state === 'unknown' ? <p>{t('submissions.result.unknownBody')}</p> : null}
    </section>
  );
}
