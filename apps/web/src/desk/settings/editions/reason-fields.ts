import type { TFunction } from 'i18next';
import type { OwnReturnReason } from '../../../api/shapes/office.js';
import type { FormField } from '../../forms/form-field.js';
import { reasonCode } from './reason-code.js';

const USES = ['document', 'letter_request'] as const;

/** @param code of the reason that is changed; null for a new one */
export function reasonFields(t: TFunction<'desk'>, code: string | null): FormField[] {
  const fields: FormField[] = [
    { name: 'textEn', label: t('editions.reasons.textEn'), type: 'long' },
    { name: 'textFr', label: t('editions.reasons.textFr'), type: 'long' },
    { name: 'fixEn', label: t('editions.reasons.fixEn'), hint: t('editions.reasons.fixHint'), type: 'long' },
    { name: 'fixFr', label: t('editions.reasons.fixFr'), type: 'long' },
  ];
  // The reason that speaks through its note is there for everything, always.
  if (code === 'other') return fields;
  return [
    ...fields,
    {
      name: 'uses',
      label: t('editions.reasons.for'),
      type: 'several',
      choices: USES.map((value) => ({ value, label: t(`editions.reasons.uses.${value}`) })),
    },
    ...(code === null
      ? []
      : [
          {
            name: 'retired',
            label: t('editions.reasons.retire'),
            hint: t('editions.reasons.retireHint'),
            type: 'check' as const,
          },
        ]),
  ];
}

/** A reason as the form shows it. */
export const valuesOf = (reason: OwnReturnReason): Record<string, unknown> => ({
  textEn: reason.text.en,
  textFr: reason.text.fr,
  fixEn: reason.fix.en,
  fixFr: reason.fix.fr,
  uses: reason.for,
  retired: reason.retired === true,
});

/** The form's values as a reason. */
export function reasonOf(
  body: Record<string, unknown>,
  code: string | null,
  taken: readonly string[],
): OwnReturnReason {
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : '';
  };
  const uses = USES.filter((use) => code === 'other' || (body['uses'] as string[]).includes(use));
  return {
    code: code ?? reasonCode(text('textEn'), taken),
    for: uses.length > 0 ? uses : [...USES],
    text: { en: text('textEn'), fr: text('textFr') },
    fix: { en: text('fixEn'), fr: text('fixFr') },
    ...(body['retired'] === true ? { retired: true } : {}),
  };
}
