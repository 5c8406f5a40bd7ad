import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { LinkIdentity, OwnIdentity, SignInProviders } from '../api/shapes/account.js';
import { Button } from '../elements/button.js';
import { Callout, Panel } from '../elements/panel.js';
import { useProblemWords } from '../elements/problem-words.js';
import { Loaded } from '../elements/waiting.js';
import { useProviders } from '../session/provider-buttons.js';
import { readProblemSearch } from '../session/sign-in-problem.js';
import { usePick } from '../words/use-language.js';
import css from './account.module.css';

const identitiesQuery = queryOptions({
  queryKey: ['account', 'identities'],
  queryFn: ({ signal }) => api.get<OwnIdentity[]>('/session/identities', {}, signal),
});

/** By which of the institution's ways the person may come in; nothing where the office has none. */
export function InstitutionPanel(): ReactNode {
  const { t } = useTranslation();
  const { query, failed } = useProviders();
  if (!failed && !query.data?.providers.length) return null;
  return (
    <Panel id="institution" heading={t('account.institution.heading')}>
      <Loaded query={query}>{({ providers }) => <Ways providers={providers} />}</Loaded>
    </Panel>
  );
}

function Ways({ providers }: Pick<SignInProviders, 'providers'>): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const words = useProblemWords();
  const identities = useQuery(identitiesQuery);
  const { problem } = readProblemSearch(useSearch({ strict: false }));
  const join = useMutation({
    mutationFn: (provider: string) => api.ask<LinkIdentity>('/session/identities', { provider }),
    // To another site, and back to this page.
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <>
      <p className={css['soft']}>{t('account.institution.lead')}</p>
      {problem ? (
        <div role="alert">
          <Callout tone="ended" title={t('account.institution.notJoined')}>
            <p>{t(`signIn.problems.${problem}`)}</p>
          </Callout>
        </div>
      ) : null}
      <Loaded query={identities}>
        {(list) => (
          <ul className={css['sessions']}>
            {providers.map(({ id, name }) => {
              const own = list.find(({ provider }) => provider === id);
              return (
                <li key={id} className={css['session']}>
                  <div className={css['what']}>
                    <strong>{pick(name)}</strong>
                    {own ? (
                      <p className={css['soft']}>
                        {t('account.institution.joined', {
                          day: (own.linkedAtLocal ?? own.linkedAt).slice(0, 10),
                          used: (own.lastUsedAtLocal ?? own.lastUsedAt).slice(0, 10),
                        })}
                      </p>
                    ) : null}
                  </div>
                  {own ? null : (
                    <Button kind="secondary" small busy={join.isPending} onClick={() => join.mutate(id)}>
                      {t('account.institution.join')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
      {join.isError ? <p role="alert">{words(asProblem(join.error)).detail}</p> : null}
    </>
  );
}
