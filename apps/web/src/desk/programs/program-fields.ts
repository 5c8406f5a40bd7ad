import { useTranslation } from 'react-i18next';
import type { FormField } from '../forms/form-field.js';

export function useProgramFields(): readonly FormField[] {
  const { t } = useTranslation('desk');
  return [
    { name: 'code', label: t('programs.code'), type: 'text' },
    { name: 'name', label: t('programs.name'), type: 'text' },
    { name: 'credential', label: t('programs.credential'), type: 'text', optional: true },
    {
      name: 'level',
      label: t('programs.level'),
      type: 'choice',
      choices: (['post_secondary', 'secondary'] as const).map((value) => ({
        value,
        label: t(`programs.levels.${value}`),
      })),
    },
    {
      name: 'kind',
      label: t('programs.kind'),
      type: 'choice',
      choices: (['academic', 'language', 'general_interest', 'preparatory'] as const).map((value) => ({
        value,
        label: t(`programs.kinds.${value}`),
      })),
    },
    { name: 'months', label: t('programs.months'), type: 'number' },
    { name: 'totalWeeks', label: t('programs.totalWeeks'), type: 'number' },
    { name: 'workTermWeeks', label: t('programs.workTermWeeks'), type: 'number' },
    {
      name: 'placementBasis',
      label: t('programs.placementBasis'),
      type: 'choice',
      choices: (['mandatory_all', 'required_in_stream', 'optional'] as const).map((value) => ({
        value,
        label: t(`programs.bases.${value}`),
      })),
    },
    { name: 'streamCertified', label: t('programs.streamCertified'), type: 'check' },
  ];
}
