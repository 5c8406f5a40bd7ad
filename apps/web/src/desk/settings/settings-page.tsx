import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import type { Permission } from '../../api/shapes/session.js';
import { usePermissions } from '../../session/session-query.js';
import { AccountSettings } from './account-settings.js';
import { BoardSettings } from './board-settings.js';
import { BrandSettings } from './brand-settings.js';
import { CalendarSettings } from './calendar-settings.js';
import { ForecastSettings } from './forecast-settings.js';
import { DocumentSettings } from './document-settings.js';
import { MachineSettings } from './machine-settings.js';
import { NoticeSettings } from './notice-settings.js';
import { OfficeSettings } from './office-settings.js';
import { PreparationSettings } from './preparation-settings.js';
import { ProviderSettings } from './provider-settings.js';
import { ReasonSettings } from './reason-settings.js';
import css from './settings.module.css';
import { TermSettings } from './term-settings.js';
import { TwoPersonSettings } from './two-person-settings.js';

const SECTIONS = [
  'office',
  'terms',
  'reasons',
  'preparation',
  'brand',
  'documents',
  'forecast',
  'calendar',
  'accounts',
  'providers',
  'machines',
  'boards',
  'approvals',
  'notices',
] as const;
type Section = (typeof SECTIONS)[number];

/** Parts that ask for more than reading the office's settings. */
const ASKS: Partial<Record<Section, Permission>> = {
  accounts: 'accounts.change',
  providers: 'accounts.change',
  machines: 'machines.change',
  boards: 'machines.change',
  approvals: 'approvals.change',
  notices: 'notices.change',
};
const BODIES: Record<Section, () => ReactNode> = {
  office: OfficeSettings,
  terms: TermSettings,
  forecast: ForecastSettings,
  calendar: CalendarSettings,
  reasons: ReasonSettings,
  preparation: PreparationSettings,
  brand: BrandSettings,
  documents: DocumentSettings,
  accounts: AccountSettings,
  providers: ProviderSettings,
  machines: MachineSettings,
  boards: BoardSettings,
  approvals: TwoPersonSettings,
  notices: NoticeSettings,
};

export function SettingsPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { section: asked } = useParams({ from: '/staff/desk/settings/$section' });
  const permissions = usePermissions();
  const sections = SECTIONS.filter((one) => {
    const permission = ASKS[one];
    return permission === undefined || permissions.includes(permission);
  });
  const section = SECTIONS.find((one) => one === asked);
  if (!section) return <NoSuchSection />;
  const Body = BODIES[section];
  return (
    <Page
      title={t(`settings.sections.${section}`)}
      windowTitle={`${t(`settings.sections.${section}`)} – ${t('settings.title')}`}
      back={{ to: '/desk/settings', label: t('settings.title') }}
      wide
    >
      <nav className={css['sections']} aria-label={t('settings.title')}>
        {sections.map((one) => (
          <Link
            key={one}
            to="/desk/settings/$section"
            params={{ section: one }}
            className={css['section']}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`settings.sections.${one}`)}
          </Link>
        ))}
      </nav>
      {sections.includes(section) ? <Body /> : <p>{t('settings.onlyAdministrators')}</p>}
    </Page>
  );
}

function NoSuchSection(): ReactNode {
  const { t } = useTranslation();
  const { t: ofDesk } = useTranslation('desk');
  return (
    <Page title={t('frame.notFoundTitle')} back={{ to: '/desk/settings', label: ofDesk('settings.title') }}>
      <p>{t('frame.notFoundBody')}</p>
    </Page>
  );
}
