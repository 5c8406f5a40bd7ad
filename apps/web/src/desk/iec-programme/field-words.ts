import { useTranslation } from 'react-i18next';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';

const FIELDS = [
  'country',
  'name',
  'coop',
  'coop.ages.from',
  'coop.ages.to',
  'coop.cap.per',
  'coop.cap.months',
  'coop.cap.first',
  'coop.cap.later',
  'coop.participations',
  'coop.repeat',
  'coop.gapMonths',
  'coop.residentAtHome',
  'coop.schoolAtHome',
  'coop.paidOnly',
  'coop.sectors',
  'coop.graduateWithinMonths',
  'quota',
  'quota.season',
  'quota.places',
  'hints',
  'hintsFr',
  'kind',
  'cents',
  'from',
  'refundedOnRefusal',
  'paidBy',
  'source',
  'verifiedOn',
  'year',
  'opensOn',
  'closesOn',
  'id',
  'categories',
  'serves',
  'servesFr',
  'note',
  'noteFr',
  'noteTeer',
] as const;
export type FieldName = (typeof FIELDS)[number];

type KeyOf<Name extends string> = Name extends `${infer Head}.${infer Rest}`
  ? `${Head}_${KeyOf<Rest>}`
  : Name;

/** A field's place in a row as a key of the words. */
export const fieldKey = <Name extends FieldName>(name: Name): KeyOf<Name> =>
  name.replaceAll('.', '_') as KeyOf<Name>;

const isField = (path: string): path is FieldName => (FIELDS as readonly string[]).includes(path);

/** Codes that have words, by the field they stand in. */
const CODED: Partial<
  Record<FieldName, 'kinds' | 'payers' | 'caps' | 'repeats' | 'sectors' | 'categories' | 'quotas'>
> = {
  kind: 'kinds',
  paidBy: 'payers',
  'coop.cap.per': 'caps',
  'coop.repeat': 'repeats',
  'coop.sectors': 'sectors',
  categories: 'categories',
  'quota.places': 'quotas',
};

/** Names and values of a row's fields in the reader's language. */
export function useFieldWords() {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const code = (field: FieldName, value: string): string => {
    const within = CODED[field];
    return within ? t(`programme.${within}.${value}` as 'programme.kinds.biometrics') : value;
  };
  return {
    name: (path: string): string => (isField(path) ? t(`programme.fields.${fieldKey(path)}`) : path),
    value(path: string, value: unknown): string {
      if (value === null || value === undefined || value === '') return t('programme.nothing');
      if (typeof value === 'boolean') return common(value ? 'frame.yes' : 'frame.no');
      if (typeof value === 'number') return path === 'cents' ? money(value, language) : String(value);
      if (Array.isArray(value))
        return value.map((one) => (isField(path) ? code(path, String(one)) : String(one))).join(', ');
      if (typeof value !== 'string') return '';
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateInProse(value, language);
      return isField(path) ? code(path, value) : value;
    },
  };
}

export function money(cents: number, language: 'en' | 'fr'): string {
  const dollars = (cents / 100).toFixed(2);
  return language === 'fr' ? `${dollars.replace('.', ',')} $` : `$${dollars}`;
}
