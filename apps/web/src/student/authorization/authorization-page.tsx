import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Authorization } from '../../api/shapes/authorization.js';
import type { ForecastKind } from '../../api/shapes/forecast.js';
import type { Permit } from '../../api/shapes/record.js';
import { Page } from '../../elements/page.js';
import { ButtonLink } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { ForecastPanel } from '../../forecast/forecast-panel.js';
import { Timeline } from '../../timeline/timeline.js';
import { meQuery } from '../home/home-query.js';
import { DeadlineList } from './deadline-list.js';
import { Readiness } from './readiness.js';
import { WhyTrace } from './why-trace.js';

export const authorizationQuery = queryOptions({
  queryKey: ['me', 'authorization'],
  queryFn: ({ signal }) => api.get<Authorization>('/me/authorization', {}, signal),
});

/** The application that extends each kind of permit. */
const FORECAST_OF = [
  ['study_permit', 'study_permit_extension'],
  ['coop_work_permit', 'coop_work_permit_renewal'],
  ['other_work_permit', 'other_work_permit_renewal'],
] as const satisfies readonly (readonly [Permit['kind'], ForecastKind])[];

export function AuthorizationPage(): ReactNode {
  const { t } = useTranslation();
  const authorization = useQuery(authorizationQuery);
  const me = useQuery(meQuery);
  const workTerms = useMemo(() => (me.data?.workTerms ?? []).filter((term) => !term.cancelledAt), [me.data]);
  const kinds = FORECAST_OF.filter(([permit]) => me.data?.permits.some((one) => one.kind === permit)).map(
    ([, kind]) => kind,
  );
  return (
    <LoadedPage query={authorization} title={t('authorization.title')}>
      {(data) => (
        <Page title={t('authorization.title')} lead={t('authorization.lead')}>
          <Readiness authorization={data} />
          {data.timeline ? (
            <Panel heading={t('authorization.timeline')}>
              <Timeline result={data.timeline} workTerms={workTerms} />
            </Panel>
          ) : null}
          {data.timeline && data.timeline.deadlines.length > 0 ? (
            <Panel heading={t('authorization.deadlines')}>
              <DeadlineList deadlines={data.timeline.deadlines} permits={me.data?.permits ?? []} />
            </Panel>
          ) : null}
          {kinds.length > 0 ? <ForecastPanel kinds={kinds} /> : null}
          <WhyTrace authorization={data} />
          {data.coopStatus.workTerms.length > 0 ? (
            <Panel heading={t('employerLinks.offer')}>
              <p>{t('employerLinks.offerHint')}</p>
              <ButtonLink kind="secondary" to="/employer-links">
                {t('employerLinks.offer')}
              </ButtonLink>
            </Panel>
          ) : null}
          {data.timeline ? (
            <Panel heading={t('whatIf.link')}>
              <p>{t('whatIf.linkHint')}</p>
              <ButtonLink kind="secondary" to="/what-if">
                {t('whatIf.title')}
              </ButtonLink>
            </Panel>
          ) : null}
        </Page>
      )}
    </LoadedPage>
  );
}
