import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../../api/request.js';
import { Page } from '../../elements/page.js';
import { CoverageSection } from './coverage-section.js';
import css from './dashboards.module.css';
import { OutcomeSection } from './outcome-section.js';
import { QueueSection } from './queue-section.js';

/** The office's work in pictures; each leads to the list behind it. */
export function DashboardsPage(): ReactNode {
  const { t } = useTranslation('desk');
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
      <QueueSection />
      <CoverageSection />
      <OutcomeSection />
    </Page>
  );
}
