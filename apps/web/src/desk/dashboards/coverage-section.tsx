import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../elements/panel.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { SelectField } from '../../fields/choice-fields.js';
import { addDays, dayNumber } from '../../time/calendar-date.js';
import { BarTable } from './bar-table.js';
import { ColumnChart, Legend, type Series } from './column-chart.js';
import { coverageDashboard, type CoverageDashboard } from './dashboard-data.js';
import css from './dashboards.module.css';

/** Whose permits end when, and whose work terms ahead are not covered. */
export function CoverageSection(): ReactNode {
  const { t } = useTranslation('desk');
  const query = useQuery(coverageDashboard);
  return (
    <Panel id="coverage" heading={t('dashboards.coverage.title')}>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} again={() => void query.refetch()} /> : null}
      {query.data ? (
        <>
          <Endings data={query.data} />
          <Radar data={query.data} />
        </>
      ) : null}
    </Panel>
  );
}

function Endings({ data: { from, before, ending } }: { data: CoverageDashboard }): ReactNode {
  const { t } = useTranslation('desk');
  const [program, setProgram] = useState('');
  const programs = new Map(
    ending.flatMap((row) => (row.program ? [[row.program.id, row.program.code] as const] : [])),
  );
  // Weeks begin on Monday; day 4 of the count of days was one.
  const first = addDays(from, -((dayNumber(from) + 3) % 7));
  const weeks = Math.max(1, Math.ceil((dayNumber(before) - dayNumber(first)) / 7));
  const columns = Array.from({ length: weeks }, (_, at) => {
    const week = addDays(first, at * 7);
    const next = addDays(week, 7);
    const own = ending.filter((row) => row.week === week && (program === '' || row.program?.id === program));
    return {
      key: week,
      label: week,
      values: [own.reduce((sum, { count }) => sum + count, 0)],
      path: `/desk/students?endsFrom=${week < from ? from : week}&endsBefore=${next > before ? before : next}${program ? `&program=${program}` : ''}`,
    };
  });
  return (
    <>
      <div className={css['choice']}>
        <SelectField
          dense
          name="ending-program"
          label={t('queue.program')}
          value={program}
          onValue={setProgram}
          empty={t('queue.anyProgram')}
          choices={[...programs].map(([value, label]) => ({ value, label }))}
        />
      </div>
      <ColumnChart
        title={t('dashboards.coverage.ending')}
        by={t('dashboards.week')}
        series={[{ name: t('dashboards.coverage.students'), tone: 'asks' }]}
        columns={columns}
      />
    </>
  );
}

const COVERS = ['covered', 'policy', 'gap', 'unknown'] as const;
const TONES = { covered: 'holds', policy: 'office', gap: 'ended', unknown: 'quiet' } as const;

/** The next three terms: of each program, whose work terms are covered by what is on file, and whose are not. */
function Radar({ data: { terms } }: { data: CoverageDashboard }): ReactNode {
  const { t } = useTranslation('desk');
  const series: Series[] = COVERS.map((cover) => ({
    name: t(`dashboards.coverage.covers.${cover}`),
    tone: TONES[cover],
  }));
  return (
    <section className={css['radar']} aria-labelledby="radar">
      <h3 id="radar">{t('dashboards.coverage.radar')}</h3>
      <Legend series={series} />
      <div className={css['grid3']}>
        {terms.map((term) => (
          <div key={term.code}>
            {term.programs.length === 0 ? (
              <>
                <h4>{term.name}</h4>
                <p>{t('dashboards.coverage.noTerms')}</p>
              </>
            ) : (
              <BarTable
                title={`${term.name} (${term.startsOn} – ${term.endsOn})`}
                by={t('queue.program')}
                numbers={t('dashboards.coverage.workTerms')}
                series={series}
                bars={term.programs.map((row) => ({
                  key: row.program?.id ?? 'none',
                  label: row.program?.code ?? t('dashboards.coverage.noProgram'),
                  parts: COVERS.map((cover) => ({
                    value: row[cover],
                    link: {
                      to: '/desk/students',
                      search: {
                        term: term.code,
                        cover,
                        ...(row.program ? { program: row.program.id } : {}),
                      },
                    },
                  })),
                }))}
              />
            )}
          </div>
        ))}
      </div>
      {terms.length === 0 ? <p>{t('dashboards.coverage.noTermsAhead')}</p> : null}
    </section>
  );
}
