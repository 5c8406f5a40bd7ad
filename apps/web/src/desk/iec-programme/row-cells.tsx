import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammePart } from '../../api/shapes/pathway.js';
import { countryName } from '../../words/country-names.js';
import { useLanguage } from '../../words/use-language.js';
import { type FieldName, fieldKey, useFieldWords } from './field-words.js';
import type { Row } from './programme-data.js';
import { valuesOf } from './row-values.js';

interface RowCells {
  /** Heads of the columns; the first is the row's own name. */
  heads: string[];
  nameOf: (row: Row) => string;
  cellsOf: (row: Row) => ReactNode[];
}

const text = (row: Row, name: string): string => {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** How the rows of a part stand in a table: a column for what one looks for, the rest in words. */
export function useRowCells(part: ProgrammePart): RowCells {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const words = useFieldWords();
  const head = (name: FieldName): string => t(`programme.fields.${fieldKey(name)}`);
  const value = (name: FieldName) => (row: Row) => words.value(name, row[name]);
  switch (part) {
    case 'country_table':
      return {
        heads: [
          head('country'),
          ...(['ages', 'months', 'stays', 'asks', 'places'] as const).map((one) =>
            t(`programme.heads.${one}`),
          ),
        ],
        nameOf: (row) => countryName(text(row, 'country'), language),
        cellsOf: (row) => countryCells(row),
      };
    case 'fees':
      return {
        heads: (['kind', 'cents', 'from', 'paidBy', 'refundedOnRefusal', 'verifiedOn'] as const).map(head),
        nameOf: (row) => words.value('kind', row['kind']),
        cellsOf: (row) =>
          (['cents', 'from', 'paidBy', 'refundedOnRefusal', 'verifiedOn'] as const).map((name) =>
            value(name)(row),
          ),
      };
    case 'seasons':
      return {
        heads: (['year', 'opensOn', 'closesOn', 'source', 'verifiedOn'] as const).map(head),
        nameOf: (row) => text(row, 'year'),
        cellsOf: (row) =>
          (['opensOn', 'closesOn', 'source', 'verifiedOn'] as const).map((name) => value(name)(row)),
      };
    case 'organizations':
      return {
        heads: (['name', 'categories', 'serves', 'note', 'verifiedOn'] as const).map(head),
        nameOf: (row) => text(row, 'name'),
        cellsOf: (row) => {
          const [serves, note] =
            language === 'fr' ? (['servesFr', 'noteFr'] as const) : (['serves', 'note'] as const);
          return (['categories', serves, note, 'verifiedOn'] as const).map((name) => value(name)(row));
        },
      };
    case 'readings':
      return {
        heads: [head('noteTeer'), t('programme.heads.choice')],
        nameOf: () => head('noteTeer'),
        cellsOf: (row) => [value('noteTeer')(row)],
      };
  }

  function countryCells(row: Row): ReactNode[] {
    const values = valuesOf('country_table', row);
    const places =
      values['quota'] === 'none'
        ? '–'
        : `${values['quota'] === 'number' ? values['quota.places'] : t(`programme.quotas.${values['quota'] as 'no_cap'}`)} (${values['quota.season']})`;
    if (values['coop'] !== true) return [t('programme.noCategory'), '–', '–', '–', places];
    const asks = [
      ...(['coop.residentAtHome', 'coop.schoolAtHome', 'coop.paidOnly'] as const)
        .filter((name) => values[name] === true)
        .map((name) => t(`programme.asks.${fieldKey(name)}`)),
      ...(values['coop.gapMonths'] === '0'
        ? []
        : [t('programme.asks.gap', { months: values['coop.gapMonths'] })]),
      ...(values['coop.sectors']
        ? [words.value('coop.sectors', String(values['coop.sectors']).split(' '))]
        : []),
    ];
    return [
      `${values['coop.ages.from']}–${values['coop.ages.to']}`,
      months(),
      `${values['coop.participations']}${values['coop.repeat'] === 'single_participation' ? '' : `, ${words.value('coop.repeat', values['coop.repeat'])}`}`,
      asks.join('; ') || '–',
      places,
    ];

    function months(): string {
      if (values['coop.cap.per'] === 'order')
        return t('programme.monthsInOrder', {
          first: values['coop.cap.first'],
          later: values['coop.cap.later'],
        });
      const total = values['coop.cap.per'] === 'lifetime';
      return total
        ? t('programme.monthsInAll', { months: values['coop.cap.months'] })
        : String(values['coop.cap.months']);
    }
  }
}
