import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { Loaded } from '../../elements/waiting.js';
import { useLanguage } from '../../words/use-language.js';
import { FormDialog } from '../forms/form-dialog.js';
import { ProviderSheet } from './provider-sheet.js';
import {
  type Provider,
  providerBody,
  providerFields,
  type ProviderKind,
  providerValues,
} from './provider-form.js';
import css from './settings.module.css';

const providersQuery = queryOptions({
  queryKey: ['desk', 'sign-in-provider-settings'],
  queryFn: ({ signal }) => api.get<Provider[]>('/sign-in-provider-settings', {}, signal),
});

type Step = 'check' | 'in-force' | 'out-of-force';
type Told = 'reachable' | 'silent' | 'inForce' | 'waits' | 'out';

/** The institution's own ways to sign in: entered as drafts, looked at, put in force. */
export function ProviderSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const providers = useQuery(providersQuery);
  const [adding, setAdding] = useState<ProviderKind | null>(null);
  const [changing, setChanging] = useState<Provider | null>(null);
  const [told, setTold] = useState<{ name: string; what: Told } | null>(null);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: providersQuery.queryKey });
  const take = useMutation({
    mutationFn: async ({ provider, step }: { provider: Provider; step: Step }): Promise<Told> => {
      const { id, version } = provider;
      if (step === 'check') {
        const checked = await api.post<Schemas['ProviderCheckAnswer']>(
          `/sign-in-provider-settings/${id}/check`,
          {},
        );
        return checked.isReachable ? 'reachable' : 'silent';
      }
      if (step === 'out-of-force') {
        await api.post(`/sign-in-provider-settings/${id}/out-of-force`, { version });
        return 'out';
      }
      const { approvalId } = await api.post<Schemas['ChangedProviderAnswer']>(
        `/sign-in-provider-settings/${id}/in-force`,
        { version },
      );
      return approvalId === null ? 'inForce' : 'waits';
    },
    onMutate: () => setTold(null),
    onSuccess: (what, { provider }) => {
      setTold({ name: language === 'fr' ? provider.nameFr : provider.nameEn, what });
      return again();
    },
  });
  return (
    <>
      <p className={css['lead']}>{t('providers.lead')}</p>
      <p className={css['lead']}>{t('providers.trust')}</p>
      <div role="status">
        {told ? (
          <Callout tone={told.what === 'silent' || told.what === 'waits' ? 'asks' : 'holds'}>
            {t(`providers.told.${told.what}`, { name: told.name })}{' '}
            {told.what === 'waits' ? <Link to="/desk/approvals">{t('approvals.title')}</Link> : null}
          </Callout>
        ) : null}
      </div>
      {take.error ? (
        <Callout tone="ended" title={words(asProblem(take.error)).title}>
          <p>{words(asProblem(take.error)).detail}</p>
        </Callout>
      ) : null}
      <p className={css['actions']}>
        <Button small onClick={() => setAdding('oidc')}>
          {t('providers.newOidc')}
        </Button>
        <Button small kind="secondary" onClick={() => setAdding('saml')}>
          {t('providers.newSaml')}
        </Button>
      </p>
      <Loaded query={providers}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('providers.none')}</p>
          ) : (
            list.map((provider) => (
              <ProviderSheet
                key={provider.id}
                provider={provider}
                busy={take.isPending}
                onStep={(step) => take.mutate({ provider, step })}
                onChange={() => setChanging(provider)}
              />
            ))
          )
        }
      </Loaded>
      {adding ? (
        <FormDialog
          title={t(adding === 'oidc' ? 'providers.newOidc' : 'providers.newSaml')}
          lead={<p>{t('providers.draftLead')}</p>}
          fields={providerFields(t, adding, true)}
          submitLabel={t('providers.keep')}
          send={async (shown) => {
            await api.post('/sign-in-provider-settings', providerBody(adding, shown));
            await again();
          }}
          onClose={() => setAdding(null)}
        />
      ) : null}
      {changing ? (
        <FormDialog
          title={t('providers.changeNamed', { name: changing.id })}
          lead={<p>{t('providers.draftLead')}</p>}
          fields={providerFields(t, changing.kind, false)}
          values={providerValues(changing)}
          submitLabel={t('providers.keep')}
          send={async (shown) => {
            const body = { ...providerBody(changing.kind, shown), version: changing.version };
            await api.put(`/sign-in-provider-settings/${changing.id}`, body);
            await again();
          }}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </>
  );
}
