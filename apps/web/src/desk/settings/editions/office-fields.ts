import { useTranslation } from 'react-i18next';
import type { OfficeValues } from '../../../api/shapes/office.js';
import { useCodeWord } from '../../../words/use-code-word.js';
import type { FormField } from '../../forms/form-field.js';

const TEXTS = ['dliNumber', 'timeZone', 'telephone', 'signatoryName'] as const;
/** An edition from before names were kept in French says nothing of them. */
const NO_FRENCH_NAMES = { institutionNameFr: null, officeNameFr: null, signatoryTitleFr: null };
const PROVINCES = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const;
const ROLES = ['reviewer', 'coordinator', 'administrator'] as const;
const signer = (role: (typeof ROLES)[number]): string => `signer_${role}`;

type Name = 'institutionName' | 'officeName' | 'signatoryTitle';

/** A list of roles in the edition; one tick a role in the form. */
export function withTicks({ policySignOffRoles, ...values }: OfficeValues): Record<string, unknown> {
  return {
    ...NO_FRENCH_NAMES,
    ...values,
    ...Object.fromEntries(ROLES.map((role) => [signer(role), policySignOffRoles.includes(role)])),
  };
}

/** The way back: what the form holds, as an edition says it. */
export function withRoles(body: Record<string, unknown>): OfficeValues {
  const ticks = ROLES.map(signer);
  return {
    ...Object.fromEntries(Object.entries(body).filter(([name]) => !ticks.includes(name))),
    policySignOffRoles: ROLES.filter((role) => body[signer(role)] === true),
  } as unknown as OfficeValues;
}

/** The fields of what an office says of itself, in the order of the form. */
export function useOfficeFields(): readonly FormField[] {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const inBoth = (english: Name, french: `${Name}Fr`): FormField[] => [
    { name: english, label: t(`settings.office.${english}`), type: 'text' },
    {
      name: french,
      label: t(`settings.office.${french}`),
      hint: t('settings.office.inFrenchHint'),
      type: 'text',
      optional: true,
      besideLast: true,
    },
  ];
  return [
    ...inBoth('institutionName', 'institutionNameFr'),
    ...inBoth('officeName', 'officeNameFr'),
    ...TEXTS.map((name) => ({ name, label: t(`settings.office.${name}`), type: 'text' as const })),
    ...inBoth('signatoryTitle', 'signatoryTitleFr'),
    { name: 'email', label: t('settings.office.email'), type: 'email' },
    { name: 'address', label: t('settings.office.address'), type: 'long' },
    {
      name: 'coopCourseCodes',
      label: t('settings.office.coopCourseCodes'),
      hint: t('settings.office.coopCourseCodesHint'),
      type: 'list',
      separator: /,/,
      joiner: ', ',
    },
    { name: 'reviewBusinessDays', label: t('settings.office.reviewBusinessDays'), type: 'number' },
    { name: 'readyIntoTermDays', label: t('settings.office.readyIntoTermDays'), type: 'number' },
    {
      name: 'province',
      label: t('settings.office.province'),
      hint: t('settings.office.provinceHint'),
      type: 'choice',
      choices: PROVINCES.map((province) => ({ value: province, label: word('province', province) })),
    },
    {
      name: 'opensAt',
      label: t('settings.office.opensAt'),
      hint: t('settings.office.hoursHint'),
      type: 'text',
    },
    { name: 'closesAt', label: t('settings.office.closesAt'), type: 'text' },
    {
      name: 'closedDays',
      label: t('holidays.closedDays'),
      hint: t('holidays.closedDaysHint'),
      type: 'list',
      separator: /[,;\s]+/,
      joiner: ', ',
    },
    { name: 'policyNewStarts', label: t('settings.office.policyNewStarts'), type: 'check' },
    {
      name: 'authorMayReviewTemplate',
      label: t('settings.office.authorMayReviewTemplate'),
      type: 'check',
    },
    ...ROLES.map((role) => ({
      name: signer(role),
      label: t('settings.office.policySignOffRoles', { role: word('role', role) }),
      type: 'check' as const,
    })),
  ];
}
