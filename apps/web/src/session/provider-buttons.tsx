import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, API } from '../api/request.js';
import type { SignInProviders } from '../api/shapes/account.js';
import { ButtonAnchor } from '../elements/button.js';
import { usePick } from '../words/use-language.js';
import css from './sign-in-page.module.css';

export const providersQuery = queryOptions({
  queryKey: ['sign-in-providers'],
  queryFn: ({ signal }) => api.get<SignInProviders>('/sign-in-providers', {}, signal),
  staleTime: Infinity,
});

interface Props {
  /** Where to come back to. */
  back?: string | undefined;
  /** Leaves this page open beneath. */
  newTab?: boolean;
}

/** The institution's own ways to sign in; nothing where there is none. */
export function ProviderButtons({ back, newTab = false }: Props): ReactNode {
  const pick = usePick();
  const providers = useQuery(providersQuery).data?.providers ?? [];
  if (providers.length === 0) return null;
  const search = back === undefined ? '' : `?${new URLSearchParams({ back }).toString()}`;
  return (
    <div className={css['providers']}>
      {providers.map(({ id, name }) => (
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
