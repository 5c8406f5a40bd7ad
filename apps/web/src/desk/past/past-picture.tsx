import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { PastAnswer } from '../../api/shapes/past.js';
import disclosure from '../../elements/disclosure.module.css';
import { FactList } from '../../elements/fact-list.js';
import { Callout } from '../../elements/panel.js';
import { Tag } from '../../elements/tag.js';
import { TermAnswers } from '../../record/term-answer.js';
import { stampInTable } from '../../time/local-stamp.js';
import { Timeline } from '../../timeline/timeline.js';
import { DifferenceList } from '../../what-if/difference-list.js';
import { useCodeWord } from '../../words/use-code-word.js';
import css from './past.module.css';
import { PastFactList } from './past-fact-list.js';

interface Props {
  file: StudentCase;
  past: PastAnswer;
}

/** The answer of that moment, what it rested on, and how it stands beside the answer of today. */
export function PastPicture({ file, past }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const title = t('past.asKnown', { at: stampInTable(past.atLocal) });
  if (past.says !== 'answer')
    return (
      <Callout tone="quiet" title={title}>
        <p>{t(`past.says.${past.says}`)}</p>
      </Callout>
    );
  const termOf = (id: string): string => file.workTerms.find((term) => term.id === id)?.term ?? '–';
  const terms = (past.facts?.placements ?? []).map(({ id, from, to }) => ({
    id,
    from,
    to,
    term: termOf(id),
  }));
  return (
    <section className={css['past']} aria-label={title}>
      <h3>{title}</h3>
      <Stamp past={past} />
      {past.result ? (
        <Timeline
          result={past.result}
          workTerms={terms}
          moment={{ on: past.atLocal.slice(0, 10), word: t('past.then') }}
        />
      ) : (
        <p>{t('past.packGone', { pack: past.rulePackInForce ?? '–' })}</p>
      )}
      <TermAnswers workTerms={past.workTerms.map((term) => ({ ...term, term: termOf(term.id) }))} />
      {past.facts ? (
        <details className={disclosure['disclosure']}>
          <summary>{t('past.factsThen')}</summary>
          <PastFactList facts={past.facts} sources={past.sources} termOf={termOf} />
        </details>
      ) : null}
      {past.today?.differences ? (
        <details className={disclosure['disclosure']} open>
          <summary>{t('past.sinceThen')}</summary>
          <DifferenceList
            differences={past.today.differences}
            workTerms={[...terms, ...file.workTerms]}
            before={t('past.then')}
            after={t('past.today')}
          />
        </details>
      ) : null}
    </section>
  );
}

function Stamp({ past }: { past: PastAnswer }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const word = useCodeWord();
  const { assessment, reproduction, result } = past;
  return (
    <FactList
      dense
      facts={[
        ...(result
          ? [
              { name: common('authorization.work'), value: word('workState', result.status.work) },
              { name: common('authorization.study'), value: word('stayState', result.status.study) },
              { name: common('authorization.stay'), value: word('stayState', result.status.stay) },
            ]
          : []),
        {
          name: t('past.recorded'),
          value: assessment
            ? t('past.recordedBy', {
                at: stampInTable(assessment.recordedAtLocal),
                pack: assessment.rulePack,
                engine: assessment.engineVersion,
              })
            : '–',
        },
        { name: t('past.inForce'), value: past.rulePackInForce ?? '–' },
        ...(reproduction
          ? [
              {
                name: t('past.reproduction'),
                value: (
                  <>
                    <Tag tone={reproduction.reproduced ? 'holds' : 'asks'}>
                      {t(reproduction.reproduced ? 'past.reproduced' : 'past.notReproduced')}
                    </Tag>{' '}
                    {t('past.engines', { then: reproduction.then.version, now: reproduction.now.version })}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
