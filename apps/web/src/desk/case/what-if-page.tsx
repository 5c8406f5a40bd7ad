import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../elements/waiting.js';
import { WhatIfSteps } from '../../what-if/what-if-steps.js';
import { caseQuery } from './case-data.js';

export function CaseWhatIfPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/staff/desk/students/$id/what-if' });
  const { ask } = useSearch({ from: '/staff/desk/students/$id/what-if' });
  const file = useQuery(caseQuery(id));
  return (
    <LoadedPage query={file} title={t('whatIf.title')}>
      {({ record, submissions, workTerms }) => (
        <WhatIfSteps
          subject={{
            path: `/students/${id}/what-if`,
            voice: 'theirs',
            applications: submissions.filter(({ outcome }) => outcome === null),
            workTerms: workTerms.filter(({ cancelledAt }) => !cancelledAt),
          }}
          step={ask}
          go={(step) =>
            void navigate({
              to: '/desk/students/$id/what-if',
              params: { id },
              search: step ? { ask: step } : {},
            })
          }
          choice={{ to: '/desk/students/$id/what-if', params: { id }, search: { ask: 'choose' } }}
          back={{
            to: '/desk/students/$id',
            params: { id },
            label: `${record.givenName} ${record.familyName}`,
          }}
          about={`${record.givenName} ${record.familyName}`}
        />
      )}
    </LoadedPage>
  );
}
