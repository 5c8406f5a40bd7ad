import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathwayCase, StepField, TakenStep } from '../api/shapes/pathway.js';
import { FactList } from '../elements/fact-list.js';
import { Panel } from '../elements/panel.js';
import { dateInProse } from '../time/calendar-date.js';
import { stampInProse } from '../time/local-stamp.js';
import { useLanguage, usePick } from '../words/use-language.js';
import css from './case-sheet.module.css';

/** The stages of the pathway with how far the case has come. */
export function CaseWay({ of }: { of: PathwayCase }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Panel heading={t('iec.case.way')}>
      <ol className={css['way']}>
        {of.stages.map(({ code, names, state }) => (
          <li key={code} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span>{pick(names)}</span>
            <span>{t(`iec.case.wayState.${state}`)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What was recorded, the newest first; what was taken back stays to be read. */
export function CaseHistory({ of }: { of: PathwayCase }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  return (
    <Panel heading={t('iec.case.history')}>
      {of.history.length === 0 ? <p>{t('iec.case.noHistory')}</p> : null}
      <ol className={css['history']}>
        {of.history.toReversed().map((step) => (
          <li key={step.id}>
            <h3 className={step.takenBackAt ? css['gone'] : undefined}>{pick(step.names)}</h3>
            <p>
              {t('iec.case.by', {
                name: step.recordedByName,
                time: stampInProse(step.recordedAtLocal ?? step.recordedAt, language),
              })}
            </p>
            {step.takenBackReason ? <p>{t('iec.case.takenBack', { reason: step.takenBackReason })}</p> : null}
            <StepValues step={step} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What was typed, by the names of the fields. */
function StepValues({ step }: { step: TakenStep }): ReactNode {
  const pick = usePick();
  const language = useLanguage();
  const { t } = useTranslation();
  const given = step.fields.filter(({ code }) => step.values[code] !== undefined);
  const shown = (field: StepField): string => {
    const value = step.values[field.code];
    const local = step.values[`${field.code}Local`];
    const named = (code: unknown): string =>
      pick(field.options?.find((option) => option.code === code)?.names) || String(code);
    if (typeof local === 'string') return stampInProse(local, language);
    if (field.kind === 'date' && typeof value === 'string') return dateInProse(value, language);
    if (field.kind === 'yes_no') return t(value === true ? 'frame.yes' : 'frame.no');
    return Array.isArray(value) ? value.map(named).join(', ') : named(value);
  };
  if (given.length === 0) return null;
  return <FactList dense facts={given.map((field) => ({ name: pick(field.names), value: shown(field) }))} />;
}
