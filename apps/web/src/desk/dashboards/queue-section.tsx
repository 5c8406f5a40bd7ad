import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../elements/panel.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { addDays } from '../../time/calendar-date.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { BarTable } from './bar-table.js';
import { ColumnChart } from './column-chart.js';
import { queueDashboard, type QueueDashboard } from './dashboard-data.js';
import css from './dashboards.module.css';

/** How old the queue is, what comes and goes, and when it will be empty. */
export function QueueSection(): ReactNode {
  const { t } = useTranslation('desk');
  const query = useQuery(queueDashboard);
  return (
    <Panel id="queue" heading={t('dashboards.queue.title')}>
      {query.isPending ? <Waiting /> : null}
      {query.isError ? <LoadFailed error={query.error} again={() => void query.refetch()} /> : null}
      {query.data ? <Numbers data={query.data} /> : null}
    </Panel>
  );
}

function Numbers({ data }: { data: QueueDashboard }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const anyone = { assignee: 'anyone' };
  return (
    <div className={css['grid2']}>
      <div>
        <Forecast data={data} />
        <BarTable
          title={t('dashboards.queue.ages')}
          by={t('dashboards.queue.age')}
          numbers={t('dashboards.queue.tasks')}
          series={[{ name: t('dashboards.queue.tasks'), tone: 'office' }]}
          bars={data.ages.map(({ fromDays, toDays, count, openedFrom, openedBefore }) => ({
            key: String(fromDays),
            label: t(toDays === null ? 'dashboards.queue.ageOver' : 'dashboards.queue.ageDays', {
              from: fromDays,
              to: toDays,
            }),
            parts: [
              {
                value: count,
                link: {
                  to: '/desk',
                  search: { ...anyone, openedBefore, ...(openedFrom ? { openedFrom } : {}) },
                },
              },
            ],
          }))}
        />
      </div>
      <ColumnChart
        title={t('dashboards.queue.weeks')}
        by={t('dashboards.week')}
        series={[
          { name: t('dashboards.queue.opened'), tone: 'asks' },
          { name: t('dashboards.queue.closed'), tone: 'holds' },
        ]}
        columns={data.weeks.map(({ from, opened, closed }) => ({
          key: from,
          label: from,
          values: [opened, closed],
          paths: [
            `/desk?assignee=anyone&state=any&openedFrom=${from}&openedBefore=${addDays(from, 7)}`,
            `/desk?assignee=anyone&state=done&closedFrom=${from}&closedBefore=${addDays(from, 7)}`,
          ],
        }))}
      />
      <BarTable
        title={t('dashboards.queue.turnaround')}
        by={t('dashboards.queue.kind')}
        numbers={t('dashboards.queue.medianDays')}
        series={[{ name: t('dashboards.queue.medianDays'), tone: 'holds' }]}
        none={t('dashboards.queue.noneDone')}
        bars={data.turnarounds.map(({ kind, count, days }) => ({
          key: kind,
          label: word('taskKind', kind),
          parts: [
            {
              value: days?.medianDays ?? null,
              link: { to: '/desk', search: { ...anyone, state: 'done', kind, closedFrom: data.doneSince } },
            },
          ],
          beside: days
            ? t('dashboards.queue.ofTasks', { p80: days.p80Days, count })
            : t('dashboards.queue.tooFew', { count }),
        }))}
      />
    </div>
  );
}

/** When the queue will be empty if the next weeks are like the last four, with the best and the worst of them. */
function Forecast({ data: { open, forecast } }: { data: QueueDashboard }): ReactNode {
  const { t } = useTranslation('desk');
  const growth = forecast ? Math.round(forecast.growth * 10) / 10 : 0;
  return (
    <p className={css['forecast']}>
      <Link to="/desk" search={{ assignee: 'anyone' }} className={css['big']}>
        {open}
      </Link>{' '}
      {t('dashboards.queue.open', { count: open })}{' '}
      {!forecast
        ? t('dashboards.queue.noForecast')
        : forecast.days !== null
          ? t(forecast.latest === null ? 'dashboards.queue.clearedMaybe' : 'dashboards.queue.cleared', {
              count: forecast.days,
              soonest: forecast.soonest,
              latest: forecast.latest,
            })
          : t(growth > 0 ? 'dashboards.queue.grows' : 'dashboards.queue.steady', { growth })}
    </p>
  );
}
