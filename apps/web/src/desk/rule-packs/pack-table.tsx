import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePackList } from '../../api/shapes/rule-packs.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { useStamp } from './use-stamp.js';

export function PackTable({ list }: { list: RulePackList }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useStamp();
  const planned = new Set(
    list.periods.filter(({ state }) => state === 'planned').map(({ rulePack }) => rulePack),
  );
  return (
    <Panel heading={t('rules.packs')} flush>
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            <th scope="col">{t('rules.pack')}</th>
            <th scope="col">{t('rules.period.state')}</th>
            <th scope="col">{t('rules.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {list.packs.map((pack) => (
            <tr key={pack.id}>
              <th scope="row">
                <Link to="/desk/rules/$id" params={{ id: pack.id }}>
                  {pack.id}
                </Link>
              </th>
              <td>
                {pack.id === list.inForce.rulePack ? <Tag tone="holds">{t('rules.inForce')}</Tag> : null}
                {planned.has(pack.id) ? <Tag tone="office">{t('rules.planned')}</Tag> : null}
              </td>
              <td>
                {pack.loadedBy === null || pack.loadedAt === null
                  ? t('rules.byProduct')
                  : `${t('rules.loadedBy', { name: pack.loadedBy })}, ${stamp(pack.loadedAtLocal ?? pack.loadedAt)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
