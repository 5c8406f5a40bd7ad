import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Loaded } from '../../elements/waiting.js';
import { addDays } from '../../time/calendar-date.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { everyReasonQuery } from '../review/review-data.js';
import type { StudentsSearch } from '../students/students-search.js';
import { BarTable } from './bar-table.js';
import { ColumnChart } from './column-chart.js';
import {
  decisionForecasts,
  outcomeDashboard,
  type DecisionForecast,
  type OutcomeDashboard,
} from './dashboard-data.js';
import css from './dashboards.module.css';

/** Why things went back, how long decisions take, and whether the reminders are well. */
export function OutcomeSection(): ReactNode {
  const { t } = useTranslation('desk');
  const query = useQuery(outcomeDashboard);
  return (
    <>
      <Panel id="outcomes" heading={t('dashboards.outcomes.title')}>
        <Loaded query={query}>
          {(data) => (
            <div className={css['stack']}>
              <Reasons data={data} />
              <Decisions data={data} />
            </div>
          )}
        </Loaded>
      </Panel>
      <Panel id="reminders" heading={t('dashboards.reminders.title')}>
        <Loaded query={query}>{({ reminders }) => <Reminders reminders={reminders} />}</Loaded>
      </Panel>
    </>
  );
}

function Reasons({ data: { reasons, since } }: { data: OutcomeDashboard }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const language = useLanguage();
  const known = useQuery(everyReasonQuery).data ?? [];
  if (reasons.length === 0) return <p>{t('dashboards.outcomes.noReasons', { since })}</p>;
  return (
    <BarTable
      title={t('dashboards.outcomes.reasons', { since })}
      by={t('dashboards.outcomes.reason')}
      numbers={t('dashboards.outcomes.times')}
      series={[{ name: t('dashboards.outcomes.times'), tone: 'asks' }]}
      bars={reasons.slice(0, 12).map(({ about, code, count }) => ({
        key: `${about}:${code}`,
        label: known.find((reason) => reason.code === code)?.text[language] ?? code.replaceAll('_', ' '),
        parts: [
          {
            value: count,
            link: {
              to: '/desk',
              search: {
                assignee: 'anyone',
                state: 'any',
                kind: about,
                returnedFor: code,
                returnedFrom: since,
              },
            },
          },
        ],
        beside: word('taskKind', about),
      }))}
    />
  );
}

function Decisions({ data: { decisions, decidedSince } }: { data: OutcomeDashboard }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const forecasts = useQuery(decisionForecasts);
  if (decisions.length === 0) return <p>{t('dashboards.outcomes.noDecisions')}</p>;
  return (
    <div
      className={table['scroll']}
      tabIndex={0}
      role="region"
      aria-label={t('dashboards.outcomes.decisionsShort')}
    >
      <table className={table['table']}>
        <caption className={css['caption']}>
          {t('dashboards.outcomes.decisions', { since: decidedSince })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('dashboards.outcomes.application')}</th>
            {(['decided', 'waiting', 'median', 'p80'] as const).map((name) => (
              <th key={name} scope="col" className={table['number']}>
                {t(`dashboards.outcomes.${name}`)}
              </th>
            ))}
            <th scope="col">{t('dashboards.outcomes.forecast')}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ kind, decided, waiting, medianDays, p80Days }) => (
            <tr key={kind}>
              <th scope="row">{word('submissionKind', kind)}</th>
              <td className={table['number']}>
                <Applications
                  count={decided}
                  search={{ applied: kind, decision: 'decided', decidedFrom: decidedSince }}
                />
              </td>
              <td className={table['number']}>
                <Applications count={waiting} search={{ applied: kind, decision: 'waiting' }} />
              </td>
              <td className={table['number']}>{medianDays ?? t('dashboards.outcomes.tooFew')}</td>
              <td className={table['number']}>{p80Days ?? t('dashboards.outcomes.tooFew')}</td>
              <td className={table['nowrap']}>
                {forecasts.data ? (
                  <Forecast forecast={forecasts.data.find((one) => one.kind === kind)} />
                ) : (
                  '…'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number of applications that leads to whose they are. */
function Applications({ count, search }: { count: number; search: StudentsSearch }): ReactNode {
  return count > 0 ? (
    <Link to="/desk/students" search={search}>
      {count}
    </Link>
  ) : (
    count
  );
}

/** The band of the office's own applications, open ones counted in, and IRCC's own figure beside it. */
function Forecast({ forecast }: { forecast: DecisionForecast | undefined }): ReactNode {
  const { t } = useTranslation('desk');
  const { own = null, published = null } = forecast ?? {};
  return (
    <>
      {own
        ? t('dashboards.outcomes.band', {
            half: own.q50Days ?? '…',
            most: own.q80Days ?? '…',
            cases: own.cases,
          })
        : t('dashboards.outcomes.tooFew')}
      {published
        ? ` · ${t('dashboards.outcomes.published', { days: published.days, asOf: published.asOf })}`
        : ''}
    </>
  );
}

const HEALTH = [
  ['legalDueUnsent', 'legal_due'],
  ['dueUnsent', 'due'],
  ['parked', 'parked'],
  ['bounced', 'bounced'],
  ['everInDoubt', 'in_doubt'],
] as const;

function Reminders({ reminders }: { reminders: OutcomeDashboard['reminders'] }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <>
      <ul className={css['tiles']}>
        {HEALTH.map(([name, view]) => (
          <li key={name} data-asks={reminders[name] > 0 && name !== 'everInDoubt'}>
            <Link to="/desk/mail" search={{ view }}>
              <span>{reminders[name]}</span> {t(`mail.count.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
      {reminders.planned.length === 0 ? (
        <p>{t('dashboards.reminders.nothing')}</p>
      ) : (
        <ColumnChart
          title={t('dashboards.reminders.planned')}
          by={t('dashboards.week')}
          stacked
          series={[
            { name: t('dashboards.reminders.legal'), tone: 'ended' },
            { name: t('dashboards.reminders.courtesy'), tone: 'office' },
          ]}
          columns={reminders.planned.map(({ week, legal, courtesy }) => ({
            key: week,
            label: week,
            values: [legal, courtesy],
            path: `/desk/mail?view=planned&from=${week}&before=${addDays(week, 7)}`,
          }))}
        />
      )}
    </>
  );
}
