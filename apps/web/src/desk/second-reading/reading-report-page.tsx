import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { LoadedPage } from '../../elements/waiting.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import { CaseTable } from '../case/case-table.js';
import { readingReportQuery } from './second-reading-data.js';

/** How well two people read the same pages, field by field; it names documents, and nobody. */
export function ReadingReportPage(): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const report = useQuery(readingReportQuery);
  const field = (name: string): string => t(`readings.field.${name}` as never);
  return (
    <LoadedPage query={report} title={t('readings.report')}>
      {({ since, read, alike, waiting, fields, differing }) => (
        <Page
          title={t('readings.report')}
          lead={t('readings.reportLead', { since: dateInProse(since, language), read, alike, waiting })}
          beside={
            <Link to="/desk/settings/$section" params={{ section: 'documents' }}>
              {t('settings.sections.documents')}
            </Link>
          }
          wide
        >
          <CaseTable
            id="agreement"
            heading={t('readings.agreement')}
            rows={fields.map((row) => ({ ...row, id: row.field }))}
            columns={[
              { head: t('readings.fieldName'), render: (row) => field(row.field) },
              { head: t('readings.compared'), render: (row) => row.compared },
              { head: t('readings.same'), render: (row) => row.agreed },
              {
                head: t('readings.share'),
                render: (row) => `${((100 * row.agreed) / row.compared).toFixed(1)} %`,
              },
            ]}
          />
          <CaseTable
            id="differing"
            heading={t('readings.differing')}
            rows={differing.map((row) => ({ ...row, id: `${row.documentId} ${row.readAt}` }))}
            columns={[
              { head: t('readings.readOn'), render: (row) => row.readAtLocal.slice(0, 10), nowrap: true },
              { head: t('readings.fields'), render: (row) => row.fields.map(field).join(', ') },
              {
                head: t('case.parts.documents'),
                render: (row) => (
                  <Link to="/desk/documents/$id" params={{ id: row.documentId }}>
                    {t('case.open')}
                  </Link>
                ),
              },
            ]}
          />
        </Page>
      )}
    </LoadedPage>
  );
}
