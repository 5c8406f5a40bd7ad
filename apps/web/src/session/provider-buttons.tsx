import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, API } from '../api/request.js';
import type { SignInProviders } from '../api/shapes/account.js';
import { Button, ButtonAnchor } from '../elements/button.js';
import { Callout } from '../elements/panel.js';
import { focusField } from '../fields/focus-field.js';
import { usePick } from '../words/use-language.js';
import css from './sign-in-page.module.css';

export const providersQuery = queryOptions({
  queryKey: ['sign-in-providers'],
  queryFn: ({ signal }) => api.get<SignInProviders>('/sign-in-providers', {}, signal),
  staleTime: Infinity,
});

interface Ways {
  query: UseQueryResult<SignInProviders>;
  /** They were asked for in vain, and have not come since: also while they are asked for once more. */
  failed: boolean;
}

/** The institution's own ways to sign in. */
export function useProviders(): Ways {
  const query = useQuery(providersQuery);
  return { query, failed: query.data === undefined && query.errorUpdateCount > 0 };
}

interface Props {
  /** Where to come back to. */
  back?: string | undefined;
  /** Leaves this page open beneath. */
  newTab?: boolean;
}

/** The institution's own ways to sign in; nothing where there is none, and a word where that is not known. */
export function ProviderButtons({ back, newTab = false }: Props): ReactNode {
  const pick = usePick();
  const { t } = useTranslation();
  const { query, failed } = useProviders();
  const list = query.data?.providers;
  const asked = useRef(false);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!list || !asked.current) return;
    asked.current = false;
    // The button that was pressed is gone; whoever went on to a field meanwhile stays there.
    if (document.activeElement !== document.body) return;
    const way = first.current?.querySelector('a');
    if (way) way.focus();
    else focusField('email');
  }, [list]);
  if (failed)
    return (
      <div role="alert">
        <Callout tone="ended">
          <p>{t('signIn.providersFailed')}</p>
          <Button
            kind="secondary"
            busy={query.isFetching}
            onClick={() => {
              asked.current = true;
              void query.refetch();
            }}
          >
            {t('frame.tryAgain')}
          </Button>
        </Callout>
      </div>
    );
  if (!list?.length) return null;
  const search = back === undefined ? '' : `?${new URLSearchParams({ back }).toString()}`;
  return (
    <div ref={first} className={css['providers']}>
      {list.map(({ id, name }) => (
        <ButtonAnchor
          key={id}
          href={`${API}/sign-in/${id}${search}`}
          {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}
        >
          {pick(name)}
        </ButtonAnchor>
      ))}
    </div>
  );
}
