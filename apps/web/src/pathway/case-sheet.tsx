import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathwayCase } from '../api/shapes/pathway.js';
import { FactList } from '../elements/fact-list.js';
import { Callout, Panel } from '../elements/panel.js';
import type { Tone } from '../elements/tag.js';
import { instantsInProse } from '../time/local-stamp.js';
import { useLanguage, usePick } from '../words/use-language.js';
import css from './case-sheet.module.css';
import { useClockEnd } from './use-clock-end.js';

const CLOCK_TONE = {
  running: 'office',
  half_gone: 'asks',
  day_left: 'asks',
  hours_left: 'asks',
  ran_out: 'ended',
} as const satisfies Record<string, Tone>;

/** Where a case stands: whose turn, the clocks, what is missing, what speaks against it. What is to be done stands below. */
export function CaseState({ of, forDesk }: { of: PathwayCase; forDesk: boolean }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const clockEnd = useClockEnd();
  const actors = forDesk ? 'iec.case.deskActors' : 'iec.case.actors';
  return (
    <>
      <Panel heading={pick(of.stage.names)} beside={<strong>{t(`${actors}.${of.stage.acting}`)}</strong>}>
        <p>{pick(of.stage.next)}</p>
      </Panel>
      {of.clocks.map((clock) => (
        <Callout
          key={clock.code}
          tone={CLOCK_TONE[clock.state]}
          title={t(`iec.case.clockState.${clock.state}`)}
        >
          <p>
            {t('iec.case.clock', {
              name: pick(clock.names),
              time: clockEnd(clock),
            })}
          </p>
          {clock.remains ? <p>{pick(clock.remains)}</p> : null}
          {clock.toDo && !clock.remains ? <p>{t('iec.case.adviseEarly')}</p> : null}
        </Callout>
      ))}
      {of.missing.length > 0 ? (
        <Panel heading={t('iec.case.missing')}>
          <ul>
            {of.missing.map(({ code, from, text }) => (
              <li key={code}>
                {pick(text)} ({t(`iec.case.from.${!forDesk && from === 'candidate' ? 'you' : from}`)})
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Findings of={of} heading={t('iec.case.findings')} severities={['block', 'warn']} />
    </>
  );
}

/** The rest of what everybody sees of a case: the sheet, and what is good to know. */
export function CaseSummary({ of }: { of: PathwayCase }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <>
      <Panel heading={t('iec.case.summary')}>
        <FactList facts={of.summary.map(({ label, value }) => ({ name: pick(label), value: pick(value) }))} />
      </Panel>
      <Findings of={of} heading={t('iec.answer.notes')} severities={['info']} />
    </>
  );
}

type Severity = PathwayCase['findings'][number]['severity'];

function Findings({
  of,
  heading,
  severities,
}: {
  of: PathwayCase;
  heading: string;
  severities: readonly Severity[];
}): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const told = severities.flatMap((severity) => of.findings.filter((one) => one.severity === severity));
  return told.length > 0 ? (
    <Panel heading={heading}>
      <ul className={css['findings']}>
        {told.map((finding) => (
          <li key={`${finding.code}${finding.text.en}`}>
            <strong>{t(`iec.case.severity.${finding.severity}`)}</strong>
            <span>
              {instantsInProse(pick(finding.text), language)}{' '}
              <small>({t('iec.answer.rule', { rule: finding.rule })})</small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  ) : null;
}
