import { useTranslation } from 'react-i18next';
import { LETTER_BASES, type LetterKindRecord } from '../../api/shapes/letter-template.js';
import type { FormField } from '../forms/form-field.js';

/** The fields of a kind; its code and base are asked for once, when it is made. */
export function useKindFields(isNew: boolean): readonly FormField[] {
  const { t } = useTranslation('desk');
  const once: FormField[] = [
    { name: 'code', label: t('kinds.fields.code'), hint: t('kinds.fields.codeHint'), type: 'text' },
    {
      name: 'base',
      label: t('kinds.fields.base'),
      hint: t('kinds.fields.baseHint'),
      type: 'choice',
      choices: LETTER_BASES.map((value) => ({ value, label: t(`kinds.bases.${value}`) })),
    },
  ];
  return [
    { name: 'nameEn', label: t('kinds.fields.nameEn'), type: 'text' },
    { name: 'nameFr', label: t('kinds.fields.nameFr'), type: 'text' },
    ...(isNew ? once : []),
    {
      name: 'turnaroundDays',
      label: t('kinds.fields.turnaroundDays'),
      hint: t('kinds.fields.turnaroundHint'),
      type: 'number',
    },
    { name: 'studentsMayAsk', label: t('kinds.fields.studentsMayAsk'), type: 'check' },
    { name: 'staffMayAsk', label: t('kinds.fields.staffMayAsk'), type: 'check' },
    {
      name: 'issueWithoutReview',
      label: t('kinds.fields.issueWithoutReview'),
      hint: t('kinds.fields.issueWithoutReviewHint'),
      type: 'check',
    },
  ];
}

export const kindValues = ({ names, ...kind }: LetterKindRecord): Record<string, unknown> => ({
  ...kind,
  nameEn: names.en,
  nameFr: names.fr,
});

export const NEW_KIND = { studentsMayAsk: true, staffMayAsk: true, turnaroundDays: 5, base: 'enrolment' };

/** The form's two names as the one value that the API takes. */
export const kindBody = ({ nameEn, nameFr, ...body }: Record<string, unknown>): Record<string, unknown> => ({
  ...body,
  names: { en: nameEn, fr: nameFr },
});
