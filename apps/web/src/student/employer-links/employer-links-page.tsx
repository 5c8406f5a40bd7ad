import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { officeToday } from '../../time/office-day.js';
import { meQuery } from '../home/home-query.js';
import css from './employer-links.module.css';
import { LinkForm } from './link-form.js';
import { LinkList } from './link-list.js';

const SEES = ['name', 'placement', 'answer', 'now'] as const;
const NEVER = ['permit', 'reason', 'person'] as const;

export function EmployerLinksPage(): ReactNode {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  return (
    <Page
      title={t('employerLinks.title')}
      lead={t('employerLinks.lead')}
      back={{ to: '/authorization', label: t('authorization.title') }}
    >
      <div className={css['pair']}>
        <Panel heading={t('employerLinks.sees')}>
          <ul>
            {SEES.map((one) => (
              <li key={one}>{t(`employerLinks.seesList.${one}`)}</li>
            ))}
          </ul>
        </Panel>
        <Panel heading={t('employerLinks.never')}>
          <ul>
            {NEVER.map((one) => (
              <li key={one}>{t(`employerLinks.neverList.${one}`)}</li>
            ))}
          </ul>
        </Panel>
      </div>
      <Loaded query={me}>
        {({ workTerms }) => {
          // Only to offer what makes sense: the API decides by the office's clock.
          const coming = workTerms.filter((term) => !term.cancelledAt && term.to >= officeToday());
          return (
            <>
              {coming.length === 0 ? (
                <Callout tone="office">
                  <p>{t('employerLinks.noWorkTerms')}</p>
                </Callout>
              ) : (
                <LinkForm workTerms={coming} />
              )}
              <LinkList workTerms={workTerms} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
