import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterImport, RosterRow, RowOutcome } from '../../api/shapes/desk.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { LoadedPage, LoadFailed, Waiting } from '../../elements/waiting.js';
import { Label } from '../../elements/labelled.js';
import { SelectField } from '../../fields/choice-fields.js';
import { stampInTable } from '../../time/local-stamp.js';
import { usePick } from '../../words/use-language.js';
import { DrawnRows, rowCount, type RowPlace } from '../lists/drawn-rows.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { importQuery, rosterRows } from './roster-data.js';
import css from './roster.module.css';

export function ImportPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/roster/$id' });
  const query = useQuery(importQuery(id));
  return (
    <LoadedPage query={query} title={t('roster.title')}>
      {(data) => (
        <Page
          title={t('roster.importTitle', { file: data.fileName })}
          lead={t('roster.started', { at: stampInTable(data.startedAtLocal ?? data.startedAt) })}
          back={{ to: '/desk/roster', label: t('roster.title') }}
          beside={data.dryRun ? <Tag>{t('roster.dryRunTag')}</Tag> : null}
          wide
        >
          <Progress run={data} />
          <Counts run={data} />
          <RowReport run={data} />
        </Page>
      )}
    </LoadedPage>
  );
}

function Progress({ run }: { run: RosterImport }): ReactNode {
  const { t } = useTranslation('desk');
  if (run.state === 'failed')
    return (
      <Callout tone="ended" title={t('roster.states.failed')}>
        {run.problem}
      </Callout>
    );
  return (
    <div role="status">
      <p>
        <Label>{t(`roster.states.${run.state}`)}</Label>
        {t('roster.progress', { count: run.rowsRead })}
      </p>
      {run.state === 'running' ? (
        <progress
          className={css['bar']}
          aria-label={t('roster.states.running')}
          {...(run.rowsTotal ? { value: run.rowsRead, max: run.rowsTotal } : {})}
        />
      ) : null}
      {run.state === 'finished' && run.dryRun ? <Callout tone="office">{t('roster.reAdd')}</Callout> : null}
    </div>
  );
}

const COUNTS = ['created', 'changed', 'unchanged', 'rejected', 'toAPerson', 'absent'] as const;

function Counts({ run }: { run: RosterImport }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <dl className={css['counts']}>
      {COUNTS.map((name) => (
        <div key={name} data-count={name}>
          <dt>{t(`roster.counts.${name}`)}</dt>
          <dd>{run[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

const OUTCOMES: readonly RowOutcome[] = ['rejected', 'to_a_person', 'changed', 'absent'];
const TONES: Record<RowOutcome, Tone> = {
  rejected: 'ended',
  to_a_person: 'asks',
  changed: 'office',
  absent: 'quiet',
};

/** CSS pixels of a row on a wide window, and the columns of the table. */
const [ROW_HEIGHT, COLUMNS] = [44, 4];

const keyOf = ({ line, outcome, studentNumber }: RosterRow): string =>
  `${line}:${outcome}:${studentNumber ?? ''}`;

function RowReport({ run }: { run: RosterImport }): ReactNode {
  const { t } = useTranslation('desk');
  const [outcome, setOutcome] = useState<RowOutcome | ''>('');
  const list = usePages(rosterRows(run.id, outcome, run.state === 'running'));
  const { pages: rows, items } = list;
  return (
    <Panel heading={t('roster.rows')}>
      <SelectField
        dense
        name="outcome"
        label={t('roster.outcome')}
        value={outcome}
        onValue={(value: RowOutcome | '') => setOutcome(value)}
        empty={t('roster.anyOutcome')}
        width="medium"
        choices={OUTCOMES.map((value) => ({ value, label: t(`roster.outcomes.${value}`) }))}
      />
      {rows.isPending ? <Waiting /> : null}
      {rows.isError ? <LoadFailed error={rows.error} again={() => void rows.refetch()} /> : null}
      {rows.data && items.length === 0 ? <p>{t('roster.noRows')}</p> : null}
      {items.length > 0 ? (
        <table
          className={`${table['table']} ${table['stacked']}`}
          aria-rowcount={rowCount(items.length, list.next !== null)}
        >
          <thead>
            <tr>
              <th scope="col">{t('roster.line')}</th>
              <th scope="col">{t('roster.outcome')}</th>
              <th scope="col">{t('roster.student')}</th>
              <th scope="col">{t('roster.reasons')}</th>
            </tr>
          </thead>
          <DrawnRows
            count={items.length}
            height={ROW_HEIGHT}
            columns={COLUMNS}
            keyOf={(index) => keyOf(items[index]!)}
            row={(index, place) => <ReportRow row={items[index]!} place={place} />}
          />
        </table>
      ) : null}
      <MoreRows list={list} />
    </Panel>
  );
}

function ReportRow({ row, place }: { row: RosterRow; place: RowPlace }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <tr {...place}>
      <th scope="row">{row.line ?? '–'}</th>
      <td>
        <Tag tone={TONES[row.outcome]}>{t(`roster.outcomes.${row.outcome}`)}</Tag>
      </td>
      <td>
        {row.studentId ? (
          <Link to="/desk/students/$id" params={{ id: row.studentId }}>
            {row.studentNumber ?? t('case.open')}
          </Link>
        ) : (
          (row.studentNumber ?? '–')
        )}
      </td>
      <td>
        <Reasons row={row} />
      </td>
    </tr>
  );
}

function Reasons({ row }: { row: RosterRow }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const compared = Object.entries(row.values?.inFile ?? {});
  return (
    <>
      {row.reasons
        .map((reason) =>
          reason.column
            ? t('roster.reasonColumn', { column: reason.column, reason: pick(reason.text) })
            : pick(reason.text),
        )
        .join(' ')}
      {compared.map(([column, inFile]) => (
        <span key={column} className={table['change']}>
          {t('roster.compared', { column, onFile: said(row.values?.onFile?.[column]), inFile: said(inFile) })}
        </span>
      ))}
    </>
  );
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
