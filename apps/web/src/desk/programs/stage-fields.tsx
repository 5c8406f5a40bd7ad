import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageKind } from '../../api/shapes/program-plan.js';
import { Button } from '../../elements/button.js';
import { SelectField } from '../../fields/choice-fields.js';
import { TextField } from '../../fields/text-field.js';
import type { StageEntry } from './plan-stages.js';
import css from './plan.module.css';

interface Props {
  stage: StageEntry;
  index: number;
  last: boolean;
  problemOf: (path: string) => string | undefined;
  onStage: (part: Partial<StageEntry>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

const KINDS: readonly StageKind[] = ['study', 'work'];

/** One stage of a plan as a line of fields, with the buttons that move and remove it. */
export function StageFields({ stage, index, last, problemOf, onStage, onMove, onRemove }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const number = index + 1;
  const text = (
    field: 'weeks' | 'credits' | 'term' | 'en' | 'fr',
    path: string,
    label: string,
  ): ReactNode => (
    <TextField
      dense
      name={`stages.${index}.${path}`}
      label={label}
      error={problemOf(`stages.${index}.${path}`)}
      value={stage[field]}
      onValue={(value) => onStage({ [field]: value })}
      {...(field === 'en' || field === 'fr' ? {} : { input: { inputMode: 'decimal' } })}
    />
  );
  return (
    <div className={css['stage']} role="group" aria-label={t('plans.stageNumber', { number })}>
      <SelectField
        dense
        name={`stages.${index}.kind`}
        label={t('plans.stageNumber', { number })}
        value={stage.kind}
        onValue={(kind) => onStage({ kind })}
        choices={KINDS.map((value) => ({ value, label: t(`plans.kinds.${value}`) }))}
      />
      {text('weeks', 'weeks', t('plans.weeksHead'))}
      {text('credits', 'credits', t('plans.credits'))}
      {text('term', 'term', t('plans.term'))}
      {text('en', 'name.en', t('plans.nameEn'))}
      {text('fr', 'name.fr', t('plans.nameFr'))}
      <span className={css['tools']}>
        <Button
          kind="quiet"
          small
          aria-disabled={index === 0}
          onClick={() => onMove(-1)}
          aria-label={t('plans.up', { number })}
        >
          ↑
        </Button>
        <Button
          kind="quiet"
          small
          aria-disabled={last}
          onClick={() => onMove(1)}
          aria-label={t('plans.down', { number })}
        >
          ↓
        </Button>
        <Button kind="quiet" small onClick={onRemove} aria-label={t('plans.remove', { number })}>
          ✕
        </Button>
      </span>
    </div>
  );
}
