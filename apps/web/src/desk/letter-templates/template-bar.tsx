import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../elements/button.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { DecisionBar } from '../review/decision-bar.js';
import { StepButtons } from './template-steps.js';
import type { TemplateStep, TemplateWork } from './use-template-work.js';

interface Props {
  work: TemplateWork;
  onFields: () => void;
  onStep: (step: TemplateStep) => void;
}

/** At the foot of the window: saving, the way to the fields, and the steps from here. */
export function TemplateBar({ work, onFields, onStep }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const { seen, dirty } = work;
  const stamp = useOfficeStamp();
  const save = useMutation({ mutationFn: work.save });
  const isDraft = seen.state === 'draft';
  if (seen.state === 'retired' || seen.state === 'in_force') return null;
  const refusal = save.isError ? words(asProblem(save.error)) : null;
  const said = dirty
    ? t('templates.unsaved')
    : [
        save.isSuccess
          ? t('templates.saved', { time: stamp.ofDay(seen.updatedAtLocal ?? seen.updatedAt) })
          : '',
        isDraft && work.faults.length === 0 ? t('templates.faults.none') : '',
      ].join(' ');
  return (
    <DecisionBar hint={<span role="status">{isDraft ? said : ''}</span>}>
      {isDraft ? (
        <Button kind={dirty ? 'primary' : 'secondary'} busy={save.isPending} onClick={() => save.mutate()}>
          {t('templates.save')}
        </Button>
      ) : null}
      {isDraft ? (
        <Button kind="quiet" onClick={onFields}>
          {t('templates.fields.open')}
        </Button>
      ) : null}
      <StepButtons state={seen.state} first={!dirty} onStep={onStep} />
      {refusal ? (
        <span role="alert">
          <strong>{refusal.title}</strong> {refusal.detail}
        </span>
      ) : null}
    </DecisionBar>
  );
}
