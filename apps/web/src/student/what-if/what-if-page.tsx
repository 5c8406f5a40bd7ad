import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../elements/waiting.js';
import { WhatIfSteps } from '../../what-if/what-if-steps.js';
import { meQuery } from '../home/home-query.js';
import { submissionsQuery } from '../submission/submission-query.js';

export function WhatIfPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { ask } = useSearch({ from: '/portal/what-if' });
  const me = useQuery(meQuery);
  const submissions = useQuery(submissionsQuery);
  return (
    <LoadedPage query={me} title={t('whatIf.title')}>
      {(record) => (
        <LoadedPage query={submissions} title={t('whatIf.title')}>
          {(applications) => (
            <WhatIfSteps
              subject={{
                path: '/me/what-if',
                voice: 'mine',
                applications: applications.filter(({ outcome }) => outcome === null),
                workTerms: record.workTerms.filter(({ cancelledAt }) => !cancelledAt),
              }}
              step={ask}
              go={(step) => void navigate({ to: '/what-if', search: step ? { ask: step } : {} })}
              choice={{ to: '/what-if', search: { ask: 'choose' } }}
              back={{ to: '/authorization', label: t('authorization.title') }}
            />
          )}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}
