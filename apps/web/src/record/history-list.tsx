import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../api/shapes/authorization.js';
import { useLabelled } from '../elements/labelled.js';
import table from '../elements/table.module.css';
import { stampInTable } from '../time/local-stamp.js';
import { type CodeList, useCodeWord, useDeedWord } from '../words/use-code-word.js';

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
              <ChangeWords change={item.change} />
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

const COUNTERS = ['version', 'happenedAt'];

/** Codes of a change that have words of their own. */
const LISTS: readonly CodeList[] = ['submissionKind', 'purpose', 'letterKind', 'permitKind', 'outcomeKind'];

/** Only plain facts of the change (states, versions, counts): values stay in the trail. */
function ChangeWords({ change }: { change: Record<string, unknown> }): ReactNode {
  const { t, i18n } = useTranslation();
  const labelled = useLabelled();
  const word = useCodeWord();
  const inWords = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'frame.yes' : 'frame.no');
    const list = LISTS.find((name) => i18n.exists(`codes.${name}.${String(value)}`));
    return list ? word(list, String(value)) : String(value).replaceAll('_', ' ');
  };
  const named = (key: string): string =>
    i18n.exists(`record.history.facts.${key}`)
      ? t(`record.history.facts.${key}` as never)
      : key.replaceAll('_', ' ');
  const plain = Object.entries(change).filter(
    ([key, value]) => !COUNTERS.includes(key) && ['string', 'number', 'boolean'].includes(typeof value),
  );
  if (plain.length === 0) return null;
  return (
    <span className={table['change']}>
      {plain.map(([key, value]) => labelled(named(key), inWords(value))).join(' · ')}
    </span>
  );
}
