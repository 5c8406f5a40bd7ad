import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleKind, RuleRow } from '../../api/shapes/rule-packs.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import css from './rule-packs.module.css';
import { useRowWords } from './row-words.js';

const TONES: Record<RuleRow['state'], Tone> = { in_force: 'holds', disputed: 'asks', proposed: 'quiet' };

/** The rows of one kind, with the days they govern, what they rest on, and when a person last checked that. */
export function KindTable({ kind, rows }: { kind: RuleKind; rows: RuleRow[] }): ReactNode {
  const { t, i18n } = useTranslation('desk');
  const words = useRowWords();
  const appliesBy = `rules.appliesBy.${rows[0]?.appliesBy}`;
  return (
    <Panel heading={t(`rules.kinds.${kind}`)} flush id={kind}>
      {i18n.exists(appliesBy, { ns: 'desk' }) ? (
        <p className={table['none']}>{t(appliesBy as never)}</p>
      ) : null}
      {rows.length === 0 ? <p className={table['none']}>{t('rules.rows.none')}</p> : null}
      {rows.length > 0 ? (
        <table className={`${table['table']} ${table['stacked']} ${css['rows']}`}>
          <thead>
            <tr>
              <th scope="col">{t('rules.rows.days')}</th>
              <th scope="col">{t('rules.rows.says')}</th>
              <th scope="col">{t('rules.rows.state')}</th>
              <th scope="col">{t('rules.rows.rule')}</th>
              <th scope="col">{t('rules.rows.source')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={JSON.stringify(row)}>
                <th scope="row">{words.days(row)}</th>
                <td>
                  {words.says(row).length === 0 ? '–' : null}
                  {words.says(row).map(({ key, text }) => (
                    <span key={key} className={css['says']}>
                      {t('rules.pair', { name: words.name(key), value: text })}
                    </span>
                  ))}
                </td>
                <td>
                  <Tag tone={TONES[row.state]}>{t(`rules.states.${row.state}`)}</Tag>
                </td>
                <td>{row.rule}</td>
                <td>
                  <a className={css['source']} href={row.source} target="_blank" rel="noreferrer">
                    {hostOf(row.source)}
                  </a>
                  <span className={table['change']}>
                    {t('rules.rows.verifiedOn')} {row.verifiedOn}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}

/** Enough to tell sources apart; the whole address is behind the link. */
const hostOf = (address: string): string => /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? address;
