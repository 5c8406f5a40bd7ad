import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathwayCase } from '../api/shapes/pathway.js';
import { Callout, Panel } from '../elements/panel.js';
import { SelectField } from '../fields/choice-fields.js';
import { usePick } from '../words/use-language.js';
import { StepForm } from './step-form.js';

interface Props {
  of: PathwayCase;
  send: (step: string, values: Record<string, unknown>) => Promise<PathwayCase>;
  onChanged: (now: PathwayCase) => void;
}

/** Which of the possible steps was taken, then its form. */
export function StepPanel({ of, send, onChanged }: Props): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const [chosen, setChosen] = useState('');
  const [done, setDone] = useState(false);
  const step = of.steps.find(({ code }) => code === chosen);
  return (
    <Panel heading={t('iec.case.steps')}>
      <div role="status">{done ? <Callout tone="holds">{t('iec.case.done')}</Callout> : null}</div>
      {of.steps.length === 0 ? (
        <p>{t('iec.case.noSteps')}</p>
      ) : (
        <SelectField
          name="step"
          label={t('iec.case.steps')}
          error={undefined}
          value={step ? chosen : ''}
          onValue={(value) => {
            setChosen(value);
            setDone(false);
          }}
          width="medium"
          empty={t('iec.choose')}
          choices={of.steps.map(({ code, names }) => ({ value: code, label: pick(names) }))}
        />
      )}
      {step ? (
        <StepForm
          key={step.code}
          step={step}
          send={(values) => send(step.code, values)}
          onDone={(now) => {
            setChosen('');
            setDone(true);
            onChanged(now);
          }}
        />
      ) : null}
    </Panel>
  );
}
