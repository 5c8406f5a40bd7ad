import { useTranslation } from 'react-i18next';
import { ORDERED_REMARKS } from '../../api/shapes/order.js';
import { useCodeWord } from '../../words/use-code-word.js';
import type { FormField } from '../forms/form-field.js';
import type { OrderDraft } from './orders-data.js';

const KINDS = ['study_permit', 'coop_work_permit', 'other_work_permit'] as const;
const WITHIN = 'criteria.';

/** The order and the class of permits that it names; what lies within the criteria is named as the API names it. */
export function useOrderFields(): readonly FormField[] {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const criterion = (name: string): { name: string; optional: true } => ({
    name: `${WITHIN}${name}`,
    optional: true,
  });
  return [
    { name: 'title', label: t('orders.fields.title'), type: 'text' },
    { name: 'source', label: t('orders.fields.source'), type: 'url' },
    { name: 'cancelledOn', label: t('orders.fields.cancelledOn'), type: 'date' },
    {
      ...criterion('kinds'),
      label: t('orders.fields.kinds'),
      type: 'several',
      choices: KINDS.map((value) => ({ value, label: word('permitKind', value) })),
    },
    { ...criterion('issuedFrom'), label: t('orders.fields.issuedFrom'), type: 'date' },
    { ...criterion('issuedTo'), label: t('orders.fields.issuedTo'), type: 'date' },
    { ...criterion('expiresFrom'), label: t('orders.fields.expiresFrom'), type: 'date' },
    { ...criterion('expiresTo'), label: t('orders.fields.expiresTo'), type: 'date' },
    { ...criterion('documentNumberPrefix'), label: t('orders.fields.documentNumberPrefix'), type: 'text' },
    { ...criterion('dliNumber'), label: t('orders.fields.dliNumber'), type: 'text' },
    {
      ...criterion('citizenships'),
      label: t('orders.fields.citizenships'),
      hint: t('case.fields.citizenshipsHint'),
      type: 'list',
      separator: /[\s,;|]+/,
      joiner: ' ',
    },
    {
      ...criterion('remarkClasses'),
      label: t('orders.fields.remarkClasses'),
      type: 'several',
      choices: ORDERED_REMARKS.map((value) => ({ value, label: t(`orders.remarks.${value}`) })),
    },
  ];
}

/** The form's values as the API takes them: parts that were left empty are no criteria. */
export function draftOf(body: Record<string, unknown>): OrderDraft {
  const criteria = Object.fromEntries(
    Object.entries(body)
      .filter(([name, value]) => name.startsWith(WITHIN) && value !== null && !isEmptyList(value))
      .map(([name, value]) => [name.slice(WITHIN.length), value]),
  );
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  return { title: text('title'), source: text('source'), cancelledOn: text('cancelledOn'), criteria };
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
