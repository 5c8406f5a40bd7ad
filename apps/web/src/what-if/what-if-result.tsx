import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis, WhatIf } from '../api/shapes/what-if.js';
import { Button } from '../elements/button.js';
import { LoadFailed } from '../elements/waiting.js';
import { Panel } from '../elements/panel.js';
import rows from '../elements/row-list.module.css';
import { TermAnswers } from '../record/term-answer.js';
import { Timeline } from '../timeline/timeline.js';
import { useLanguage, usePick } from '../words/use-language.js';
import { withoutQuestion } from './asked-questions.js';
import { DifferenceList } from './difference-list.js';
import { MarkedRules } from './marked-rules.js';
import css from './what-if.module.css';

interface Props {
  answer: WhatIf;
  questions: Hypothesis[];
  ask: UseMutationResult<unknown, Error, Hypothesis[]>;
  voice: 'mine' | 'theirs';
  onMore: () => void;
}

/** What was asked, what changes in words and as a list, and both pictures over the same days. */
export function WhatIfResult({ answer, questions, ask, voice, onMore }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const pick = usePick();
  return (
    <>
      <Panel heading={t('whatIf.asked')} flush>
        <ul className={rows['list']}>
          {answer.hypotheses.map((question, index) => (
            <li key={question.id} className={rows['row']}>
              <span className={rows['title']}>{pick(question.words)}</span>
              <Button
                kind="quiet"
                small
                busy={ask.isPending}
                aria-label={t('whatIf.takeBackThis', { question: pick(question.words) })}
                onClick={() =>
                  ask.mutate(withoutQuestion(questions, index), {
                    onSuccess: () => (questions.length === 1 ? onMore() : undefined),
                  })
                }
              >
                {t('whatIf.takeBack')}
              </Button>
            </li>
          ))}
        </ul>
        <div className={css['foot']}>
          <Button kind="secondary" onClick={onMore}>
            {t('whatIf.more')}
          </Button>
        </div>
      </Panel>
      {ask.isError ? <LoadFailed error={ask.error} again={() => ask.mutate(questions)} /> : null}
      <Panel heading={t('whatIf.changes')}>
        <div aria-live="polite">
          {answer.words[language].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <DifferenceList
          differences={answer.differences}
          workTerms={[...answer.hypothetical.workTerms, ...answer.present.workTerms]}
          before={t('whatIf.present')}
          after={t('whatIf.hypothetical')}
        />
      </Panel>
      <div className={css['pictures']}>
        {(['present', 'hypothetical'] as const).map((side) => (
          <Panel key={side} heading={t(`whatIf.${side}`)}>
            <Timeline
              result={answer[side].result}
              workTerms={answer[side].workTerms.map(({ term, ...dates }) => ({
                ...dates,
                term: term ?? t('whatIf.askedTerm'),
              }))}
            />
            <TermAnswers workTerms={answer[side].workTerms} />
          </Panel>
        ))}
      </div>
      <MarkedRules answer={answer} voice={voice} />
    </>
  );
}
