import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../api/shapes/authorization.js';
import { useLabelled } from '../elements/labelled.js';
import table from '../elements/table.module.css';
import { stampInTable } from '../time/local-stamp.js';
import { useCodeWord, useDeedWord } from '../words/use-code-word.js';
import { factsOfChange } from './change-facts.js';

export function HistoryList({ items }: { items: HistoryItem[] }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const deed = useDeedWord();
  if (items.length === 0) return <p className={table['none']}>{t('record.history.none')}</p>;
  return (
    <table className={`${table['table']} ${table['stacked']}`}>
      <thead>
        <tr>
          <th scope="col">{t('record.history.when')}</th>
          <th scope="col">{t('record.history.what')}</th>
          <th scope="col">{t('record.history.who')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <tr key={`${item.at}:${item.action}:${index}`}>
            <td className={table['nowrap']}>{stampInTable(item.atLocal)}</td>
            <th scope="row">
              {deed(item.action)}
              <ChangeWords action={item.action} change={item.change} />
            </th>
            <td>
              {item.actor.kind === 'system' ? word('actorKind', item.actor.name) : item.actor.name}
              {item.onBehalfOf ? (
                <span className={table['change']}>
                  {t('record.history.onBehalf', { name: item.onBehalfOf })}
                </span>
              ) : null}
              {item.ruleVersion ? (
                <span className={table['soft']}>
                  , {t('record.history.rule', { version: item.ruleVersion })}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The facts of the change that have words in the reader's language: all others stay in the trail. */
function ChangeWords({ action, change }: Pick<HistoryItem, 'action' | 'change'>): ReactNode {
  const { t, i18n } = useTranslation();
  const labelled = useLabelled();
  const wordAt = (key: string): string | null => (i18n.exists(key) ? t(key as never) : null);
  const facts = factsOfChange(action, change, wordAt);
  if (facts.length === 0) return null;
  return (
    <span className={table['change']}>
      {facts.map(({ name, value }) => labelled(name, value)).join(' · ')}
    </span>
  );
}
