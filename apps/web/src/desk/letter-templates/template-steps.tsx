import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateState } from '../../api/shapes/letter-template.js';
import { Button } from '../../elements/button.js';
import type { TemplateStep } from './use-template-work.js';

type Onward = Exclude<TemplateStep, 'retire'>;

/** Retiring is always possible and stands apart. */
const STEPS: Record<TemplateState, readonly Onward[]> = {
  draft: ['submit'],
  submitted: ['review', 'send-back'],
  reviewed: ['put-in-force'],
  scheduled: ['put-in-force'],
  in_force: [],
  superseded: ['roll-back'],
  retired: [],
};

const WORDS = {
  submit: 'submit',
  review: 'approve',
  'send-back': 'sendBack',
  'put-in-force': 'putInForce',
  'roll-back': 'rollBack',
} as const satisfies Record<Onward, string>;

/** The steps that an edition may take from where it stands; the first is the usual one. */
export function StepButtons({
  state,
  first,
  onStep,
}: {
  state: TemplateState;
  /** Whether the first of them is what should be done next. */
  first: boolean;
  onStep: (step: TemplateStep) => void;
}): ReactNode {
  const { t } = useTranslation('desk');
  return STEPS[state].map((step, index) => (
    <Button key={step} kind={index === 0 && first ? 'primary' : 'secondary'} onClick={() => onStep(step)}>
      {t(`templates.${WORDS[step]}`)}
    </Button>
  ));
}
