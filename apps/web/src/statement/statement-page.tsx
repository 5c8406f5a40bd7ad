import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { PublicStatement } from '../api/shapes/statement.js';
import { Button } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { useFailure } from '../elements/use-failure.js';
import { LoadFailed, Waiting } from '../elements/waiting.js';
import { PublicFrame } from '../frame/public-frame.js';
import { stampInProse } from '../time/local-stamp.js';
import { useLanguage } from '../words/use-language.js';
import { useOfficeInLanguage } from '../words/use-office-in-language.js';
import css from './statement-page.module.css';
import { StatementSheet } from './statement-sheet.js';

/** Behind a student's link: nobody is signed in, and nothing is asked for or kept but the answer itself. */
export function StatementPage(): ReactNode {
  return (
    <PublicFrame>
      <Statement />
    </PublicFrame>
  );
}

function Statement(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const inLanguage = useOfficeInLanguage();
  const { token } = useParams({ from: '/statement/$token' });
  // Every request is a look that the student sees: asked once, and again only when the reader asks.
  const statement = useQuery({
    queryKey: ['statement', token],
    queryFn: ({ signal }) => api.get<PublicStatement>(`/employer-statements/${token}`, {}, signal),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const failure = useFailure(statement);
  if (statement.isError && asProblem(statement.error).status === 404)
    return (
      <Page title={t('statement.gone.title')} faulty>
        <p>{t('statement.gone.body')}</p>
      </Page>
    );
  if (failure) return <LoadFailed {...failure} />;
  if (!statement.data) return <Waiting />;
  const { linkExpiresAtLocal } = statement.data;
  const office = inLanguage(statement.data.office);
  return (
    <Page
      title={t('statement.title')}
      lead={t('statement.lead', { office: office.officeName, institution: office.institutionName })}
    >
      <StatementSheet sheet={statement.data} />
      <p className={css['ends']}>
        {t('statement.linkEnds', { date: stampInProse(linkExpiresAtLocal, language) })}
      </p>
      <div className={`actions ${css['tools']}`}>
        <Button kind="secondary" onClick={() => window.print()}>
          {t('statement.print')}
        </Button>
        <Button kind="quiet" busy={statement.isFetching} onClick={() => void statement.refetch()}>
          {t('statement.again')}
        </Button>
      </div>
    </Page>
  );
}
