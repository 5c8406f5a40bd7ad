import { Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { useAccount, useHome, usePermissions } from '../../session/session-query.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { permissionOfPage } from './page-permissions.js';

/** The page of an address, or a plain word that the role does not cover it: no page of buttons that would all be refused. */
export function CoveredPage(): ReactNode {
  const may = permissionOfPage(useLocation({ select: ({ pathname }) => pathname }));
  const permissions = usePermissions();
  return may === null || permissions.includes(may) ? <Outlet /> : <NotCovered />;
}

function NotCovered(): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const word = useCodeWord();
  const account = useAccount();
  return (
    <Page
      title={t('desk.notCovered.title')}
      lead={t('desk.notCovered.lead', { role: word('role', account?.role ?? '') })}
      faulty
    >
      <ButtonLink to={useHome()}>{common('frame.toStart')}</ButtonLink>
    </Page>
  );
}
