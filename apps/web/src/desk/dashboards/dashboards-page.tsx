import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../../api/request.js';
import { Page } from '../../elements/page.js';
import { Waiting } from '../../elements/waiting.js';
import { CoverageSection } from './coverage-section.js';
import { coverageDashboard, decisionForecasts, outcomeDashboard, queueDashboard } from './dashboard-data.js';
import css from './dashboards.module.css';
import { OutcomeSection } from './outcome-section.js';
import { QueueSection } from './queue-section.js';

/** The office's work in pictures; each leads to the list behind it. */
export function DashboardsPage(): ReactNode {
  const { t } = useTranslation('desk');
  // All at once, so that nothing moves under the eye when the next part comes.
  const isPending = useQueries({
    queries: [queueDashboard, coverageDashboard, outcomeDashboard, decisionForecasts],
  }).some((query) => query.isPending);
  return (
    <Page
      title={t('dashboards.title')}
      lead={t('dashboards.lead')}
      beside={
        <span className={css['exports']}>
          {(['csv', 'xlsx'] as const).map((format) => (
            <a key={format} href={withQuery('/dashboards/report', { format })} download>
              {t(`dashboards.report.${format}`)}
            </a>
          ))}
        </span>
      }
      wide
    >
      {isPending ? (
        <Waiting />
      ) : (
        <>
          <QueueSection />
          <CoverageSection />
          <OutcomeSection />
        </>
      )}
    </Page>
  );
}
