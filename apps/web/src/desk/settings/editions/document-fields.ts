import type { TFunction } from 'i18next';
import type { FormField } from '../../forms/form-field.js';

const NAMES = [
  'approvalLetterDays',
  'declaredApprovalDays',
  'secondReadingPercent',
  'shrinkImagesAfterDays',
  'removeOriginalsAfterDays',
  'studentMegabytes',
] as const;

/** The rules for documents, in the order of the form. */
export const documentFields = (t: TFunction<'desk'>): readonly FormField[] =>
  NAMES.map((name) => ({
    name,
    label: t(`readings.settings.${name}`),
    hint: t(`readings.settings.${name}Hint`),
    type: 'number',
    optional: name === 'shrinkImagesAfterDays' || name === 'removeOriginalsAfterDays',
  }));
