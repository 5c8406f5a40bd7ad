import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { stampInTable } from '../../time/local-stamp.js';
import { ImportForm } from './import-form.js';
import { importsQuery } from './roster-data.js';

export function RosterPage(): ReactNode {
  const { t } = useTranslation('desk');
  const imports = useQuery(importsQuery);
  return (
    <Page title={t('roster.title')} lead={t('roster.lead')} wide>
      <Panel heading={t('roster.start')}>
        <ImportForm />
      </Panel>
      <Panel heading={t('roster.imports')} flush>
        <Loaded query={imports}>
          {(list) =>
            list.length === 0 ? (
              <p className={table['none']}>{t('roster.noImports')}</p>
            ) : (
              <table className={`${table['table']} ${table['stacked']}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('roster.file')}</th>
                    <th scope="col">{t('case.fields.state')}</th>
                    <th scope="col">{t('roster.counts.created')}</th>
                    <th scope="col">{t('roster.counts.changed')}</th>
                    <th scope="col">{t('roster.counts.rejected')}</th>
                    <th scope="col">{t('roster.counts.toAPerson')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((one) => (
                    <tr key={one.id}>
                      <th scope="row">
                        <Link to="/desk/roster/$id" params={{ id: one.id }}>
                          {one.fileName}
                        </Link>{' '}
                        {one.dryRun ? <Tag>{t('roster.dryRunTag')}</Tag> : null}{' '}
                        <span className={table['soft']}>
                          {stampInTable(one.startedAtLocal ?? one.startedAt)}
                        </span>
                      </th>
                      <td>{t(`roster.states.${one.state}`)}</td>
                      <td>{one.created}</td>
                      <td>{one.changed}</td>
                      <td>{one.rejected}</td>
                      <td>{one.toAPerson}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
