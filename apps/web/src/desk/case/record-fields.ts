import { useTranslation } from 'react-i18next';
import type { FormField } from '../forms/form-field.js';
import { useProgramChoices } from '../queue/office-choices.js';

/** The fields of a student's record, for a new one and for a correction. */
export function useRecordFields(): readonly FormField[] {
  const { t } = useTranslation('desk');
  const programs = useProgramChoices();
  return [
    { name: 'givenName', label: t('case.fields.givenName'), type: 'text' },
    { name: 'familyName', label: t('case.fields.familyName'), type: 'text' },
    { name: 'email', label: t('case.fields.email'), type: 'email' },
    {
      name: 'language',
      label: t('case.fields.language'),
      type: 'choice',
      choices: [
        { value: 'en', label: 'English' },
        { value: 'fr', label: 'Français' },
      ],
    },
    {
      name: 'citizenships',
      label: t('case.fields.citizenships'),
      hint: t('case.fields.citizenshipsHint'),
      type: 'list',
      separator: /[\s,;|]+/,
      joiner: ' ',
    },
    { name: 'passportExpiresOn', label: t('case.fields.passportExpiresOn'), type: 'date', optional: true },
    {
      name: 'medicalExamExpiresOn',
      label: t('case.fields.medicalExamExpiresOn'),
      hint: t('case.fields.medicalExamHint'),
      type: 'date',
      optional: true,
    },
    {
      name: 'programId',
      label: t('case.fields.program'),
      type: 'choice',
      optional: true,
      ...programs,
    },
    { name: 'campus', label: t('case.fields.campus'), type: 'text', optional: true },
    { name: 'programStartsOn', label: t('case.fields.programStartsOn'), type: 'date', optional: true },
    { name: 'programEndsOn', label: t('case.fields.programEndsOn'), type: 'date', optional: true },
    { name: 'acceptedIntoCoop', label: t('case.fields.acceptedIntoCoop'), type: 'three' },
    { name: 'continuanceMet', label: t('case.fields.continuanceMet'), type: 'three' },
    { name: 'completedOn', label: t('case.fields.completedOn'), type: 'date', optional: true },
    { name: 'deEnrolledOn', label: t('case.fields.deEnrolledOn'), type: 'date', optional: true },
    { name: 'disasterMeasure', label: t('case.fields.disasterMeasure'), type: 'check' },
    {
      name: 'disasterReason',
      label: t('case.fields.disasterReason'),
      hint: t('case.fields.disasterReasonHint'),
      type: 'text',
      optional: true,
    },
  ];
}
