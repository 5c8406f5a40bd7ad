import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../../api/request.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { SelectField } from '../../fields/choice-fields.js';
import { CaseTable } from '../case/case-table.js';
import { type DataMap, dataMapQuery } from './data-map-data.js';
import css from './data-map.module.css';
import { OneTable } from './one-table.js';

/** What is held, for what, how long and for whom, as the schema itself tells it. */
export function DataMapPage(): ReactNode {
  const { t } = useTranslation('desk');
  const map = useQuery(dataMapQuery);
  return (
    <Page
      title={t('dataMap.title')}
      lead={t('dataMap.lead')}
      beside={<a href={withQuery('/data-map/appendix', {})}>{t('dataMap.appendix')}</a>}
      wide
    >
      <Loaded query={map}>{(data) => <Map map={data} />}</Loaded>
    </Page>
  );
}

function Map({ map: { classes, tables, untagged } }: { map: DataMap }): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { holds } = useSearch({ from: '/staff/desk/data-map' });
  const shown = holds
    ? tables.filter(({ columns }) => columns.some((column) => column.class === holds))
    : tables;
  return (
    <>
      {untagged.length > 0 ? (
        <Callout tone="asks" title={t('dataMap.untagged', { count: untagged.length })}>
          <p>{t('dataMap.untaggedBody', { names: untagged.join(', ') })}</p>
        </Callout>
      ) : null}
      <CaseTable
        id="kinds"
        heading={t('dataMap.kinds')}
        rows={classes.map((row) => ({ ...row, id: row.class }))}
        columns={[
          {
            head: t('dataMap.kind'),
            render: (row) => (
              <>
                <Link to="/desk/data-map" search={{ holds: row.class }} hash="tables">
                  {t(`dataMap.short.${row.class}`)}
                </Link>
                <span className={css['says']}>{t(`dataMap.class.${row.class}`)}</span>
              </>
            ),
          },
          { head: t('dataMap.columns'), render: ({ columns }) => columns },
          { head: t('dataMap.tables'), render: (row) => row.tables },
        ]}
      />
      <Panel id="tables" heading={t('dataMap.listed', { count: shown.length })}>
        <SelectField
          name="holds"
          label={t('dataMap.show')}
          value={holds ?? ''}
          empty={t('dataMap.all')}
          onValue={(value: string) =>
            void navigate({
              to: '/desk/data-map',
              search: value === '' ? {} : { holds: value },
              replace: true,
            })
          }
          choices={classes.map((row) => ({ value: row.class, label: t(`dataMap.short.${row.class}`) }))}
        />
        <ul className={css['list']}>
          {shown.map((table) => (
            <OneTable key={table.name} table={table} />
          ))}
        </ul>
      </Panel>
    </>
  );
}
