import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import disclosure from '../../elements/disclosure.module.css';
import { FactList } from '../../elements/fact-list.js';
import type { DataClass, MappedTable } from './data-map-data.js';
import { usePick } from '../../words/use-language.js';
import css from './data-map.module.css';

/** One table: what it is for, and on opening it what each column holds. The purpose is the schema's own. */
export function OneTable({
  table: { name, purpose, kept, readBy, background, columns },
}: {
  table: MappedTable;
}): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const readers = [
    ...readBy.map((reader) => t(`dataMap.reader.${reader}`)),
    ...(background ? [t('dataMap.background')] : []),
  ];
  const classes = [...new Set(columns.map((column) => column.class))];
  const wordOf = (one: DataClass | null) => (one ? t(`dataMap.short.${one}`) : t('dataMap.unclassified'));
  return (
    <li className={css['table']}>
      <details className={disclosure['disclosure']}>
        <summary>
          <code>{name}</code>
        </summary>
        <FactList
          facts={[
            { name: t('dataMap.kept'), value: kept ? t(`dataMap.keptFor.${kept}`) : '–' },
            { name: t('dataMap.readBy'), value: readers.join('; ') || t('dataMap.nobody') },
            ...classes.map((one) => ({
              name: wordOf(one),
              value: (
                <code className={css['names']}>
                  {columns
                    .filter((column) => column.class === one)
                    .map((column) => column.name)
                    .join(', ')}
                </code>
              ),
            })),
          ]}
        />
      </details>
      <p className={css['purpose']}>{pick(purpose) || '–'}</p>
    </li>
  );
}
