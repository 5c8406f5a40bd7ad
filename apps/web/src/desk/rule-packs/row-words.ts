import { useTranslation } from 'react-i18next';
import type { RuleRow } from '../../api/shapes/rule-packs.js';
import { useLanguage } from '../../words/use-language.js';

/** The database keeps the keys of a pack in an order of its own: they are read in this one, then any that is newer. */
const IN_ORDER = [
  'level',
  'document',
  'class',
  'parts',
  'without',
  'code',
  'cents',
  'measure',
  'lastDay',
  'safeDaysAfterLoss',
  'dayEndsIn',
  'safeDaysBefore',
  'paperDaysBack',
  'minimumMonths',
  'maximumPercent',
  'nearPercent',
  'permitExpiryDays',
  'filingDeadlineHours',
  'passportExpiryDays',
  'medicalExamDays',
  'lossDays',
  'maintainedMonths',
];

export function inOrder(record: Record<string, unknown>): [string, unknown][] {
  const place = (key: string): number => (IN_ORDER.includes(key) ? IN_ORDER.indexOf(key) : IN_ORDER.length);
  return Object.entries(record).toSorted(([one], [other]) => place(one) - place(other));
}

/** What every row carries; the rest is what its kind adds. */
const OF_EVERY_ROW = new Set(['rule', 'from', 'to', 'appliesBy', 'state', 'source', 'verifiedOn']);

export interface RowWords {
  /** The name of a key; one that these words do not know yet is shown as it is. */
  name: (key: string) => string;
  value: (key: string, value: unknown) => string;
  /** What a row says besides its days, key by key. */
  says: (row: Record<string, unknown>) => { key: string; text: string }[];
  days: (row: Pick<RuleRow, 'from' | 'to'>) => string;
}

/** Puts the rows of an edition into the reader's words. */
export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation('desk');
  const language = useLanguage();
  const known = (list: 'fields' | 'values', key: string): string => {
    const path = `rules.${list}.${key}`;
    return i18n.exists(path, { ns: 'desk' }) ? t(path as never) : key;
  };
  const name = (key: string): string => known('fields', key);
  const value = (key: string, given: unknown): string => {
    if (given === null || given === undefined)
      return key === 'from' || key === 'to' ? t('rules.rows.open') : t('rules.difference.nothing');
    if (Array.isArray(given)) return given.map((one) => value(key, one)).join(key === 'parts' ? ' … ' : ', ');
    if (key === 'cents' && typeof given === 'number')
      return (given / 100).toLocaleString(`${language}-CA`, { style: 'currency', currency: 'CAD' });
    if (typeof given === 'object')
      return Object.entries(given)
        .map(([inner, one]) => `${name(inner)} ${value(inner, one)}`)
        .join(', ');
    if (typeof given === 'number') return given.toLocaleString(`${language}-CA`);
    return typeof given === 'string' ? known('values', given) : JSON.stringify(given);
  };
  const says = (row: Record<string, unknown>): { key: string; text: string }[] =>
    inOrder(row)
      .filter(([key]) => !OF_EVERY_ROW.has(key))
      .flatMap(([key, given]) =>
        key === 'lastDay' && typeof given === 'object' && given !== null
          ? Object.entries(given).map(([inner, one]) => ({ key: inner, text: value(inner, one) }))
          : [{ key, text: value(key, given) }],
      );
  const days = ({ from, to }: Pick<RuleRow, 'from' | 'to'>): string => {
    if (from === null) return to === null ? t('rules.rows.always') : t('rules.rows.to', { to });
    return to === null ? t('rules.rows.from', { from }) : t('rules.rows.span', { from, to });
  };
  return { name, value, says, days };
}
