import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelfCheckAnswer } from '../../api/shapes/self-check.js';
import { ButtonLink } from '../../elements/button.js';
import disclosure from '../../elements/disclosure.module.css';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import type { Tone } from '../../elements/tag.js';
import { Label } from '../../elements/labelled.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { WhomToAsk } from '../whom-to-ask.js';

const TONES: Record<SelfCheckAnswer['verdict'], Tone> = {
  covered: 'holds',
  covered_policy: 'office',
  partly_covered: 'asks',
  not_covered: 'ended',
  blocked: 'ended',
  unknown: 'quiet',
};

/** The answer in one sentence, what stands in the way, what it takes for granted, and the way on. */
export function SelfCheckResult({ answer }: { answer: SelfCheckAnswer }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const { findings, reasons, firstUncoveredDay } = answer;
  return (
    <Page
      title={t('selfCheck.resultTitle')}
      windowTitle={`${t('selfCheck.resultTitle')} – ${t('selfCheck.title')}`}
      back={{ to: '/self-check', hash: 'term', label: t('frame.back') }}
    >
      <Callout tone={TONES[answer.verdict]} title={pick(answer.sentence)}>
        {firstUncoveredDay ? (
          <p>{t('selfCheck.uncovered', { date: dateInProse(firstUncoveredDay, language) })}</p>
        ) : null}
      </Callout>
      {findings.length > 0 ? (
        <Panel heading={t('selfCheck.findings')}>
          <ul>
            {findings.map(({ code, words }) => (
              <li key={code}>{pick(words)}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel heading={t('selfCheck.granted')}>
        <ul>
          {answer.takenForGranted.map((words) => (
            <li key={words.en}>{pick(words)}</li>
          ))}
        </ul>
        <details className={disclosure['disclosure']}>
          <summary>{t('home.why')}</summary>
          <ul>
            {reasons.map(({ rule, words }) => (
              <li key={`${rule}:${words.en}`}>
                <Label>{t('authorization.rule', { rule })}</Label>
                {pick(words)}
              </li>
            ))}
          </ul>
          <p>{t('selfCheck.pack', { pack: dateInProse(answer.rulePack, language) })}</p>
        </details>
      </Panel>
      <Callout tone="office" title={t('whatIf.notAdvice')}>
        <p>{pick(answer.notAdvice.text)}</p>
        <p>{pick(answer.notAdvice.adviser)}</p>
      </Callout>
      <div className="actions">
        <ButtonLink to="/letter-request">{t('letters.start.title')}</ButtonLink>
        <ButtonLink kind="secondary" to="/self-check">
          {t('selfCheck.again')}
        </ButtonLink>
      </div>
      <WhomToAsk />
    </Page>
  );
}
