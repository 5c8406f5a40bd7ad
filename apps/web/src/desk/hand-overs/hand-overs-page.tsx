import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Loaded } from '../../elements/waiting.js';
import { HandOverTable } from './hand-over-table.js';
import { handOversQuery } from './hand-overs-data.js';

/** Questions for an adviser: what waits, and what was answered. */
export function HandOversPage(): ReactNode {
  const { t } = useTranslation('desk');
  const handOvers = useQuery(handOversQuery);
  return (
    <Page title={t('handOvers.title')} lead={t('handOvers.lead')} wide>
      <Loaded query={handOvers}>
        {(list) => (
          <>
            <HandOverTable
              id="open"
              heading={t('handOvers.open')}
              rows={list.filter(({ closedAt }) => !closedAt)}
            />
            <HandOverTable
              id="closed"
              heading={t('handOvers.closed')}
              rows={list.filter(({ closedAt }) => closedAt)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
