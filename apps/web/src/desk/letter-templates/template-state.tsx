import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate, TemplateState } from '../../api/shapes/letter-template.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { officeToday } from '../../time/office-day.js';

const TONES: Record<TemplateState, Tone> = {
  draft: 'asks',
  submitted: 'office',
  reviewed: 'office',
  scheduled: 'office',
  in_force: 'holds',
  superseded: 'quiet',
  retired: 'quiet',
};

export function TemplateStateTag({ state }: { state: TemplateState }): ReactNode {
  const { t } = useTranslation('desk');
  return <Tag tone={TONES[state]}>{t(`templates.states.${state}`)}</Tag>;
}

/** Since when an edition applies: the latest of its periods that has begun, or else the next one. */
export function appliesFrom({ periods }: Pick<LetterTemplate, 'periods'>): string | null {
  const today = officeToday();
  return (periods.find(({ from }) => from <= today) ?? periods.at(-1))?.from ?? null;
}

/** The words that an installation begins with apply from the beginning of time: a day that tells nothing. */
export function isOfProduct(template: Pick<LetterTemplate, 'periods'>): boolean {
  const from = appliesFrom(template);
  return template.periods.some((period) => period.from === from && period.putInForceBy === null);
}
