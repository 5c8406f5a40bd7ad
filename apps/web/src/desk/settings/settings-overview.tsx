import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { useAccount } from '../../session/session-query.js';
import css from './settings-overview.module.css';

const section = (name: string): LinkProps => ({ to: '/desk/settings/$section', params: { section: name } });

const ADMINISTRATORS = ['accounts', 'machines', 'boards'] as const;

/** What an office decides for itself, by what it is about; each a page of its own. */
const GROUPS = [
  {
    group: 'office',
    items: [
      ['office', section('office')],
      ['brand', section('brand')],
    ],
  },
  {
    group: 'calendar',
    items: [
      ['terms', section('terms')],
      ['days', section('office')],
      ['forecast', section('forecast')],
    ],
  },
  { group: 'studies', items: [['programs', { to: '/desk/programs' }]] },
  {
    group: 'words',
    items: [
      ['reasons', section('reasons')],
      ['preparation', section('preparation')],
      ['letters', { to: '/desk/letters' }],
      ['mail', { to: '/desk/mail' }],
      ['calendar', section('calendar')],
    ],
  },
  {
    group: 'rules',
    items: [
      ['rules', { to: '/desk/rules' }],
      ['iec', { to: '/desk/iec-programme' }],
    ],
  },
  { group: 'people', items: ADMINISTRATORS.map((name) => [name, section(name)] as const) },
] as const satisfies readonly { group: string; items: readonly (readonly [string, LinkProps])[] }[];

export function SettingsOverview(): ReactNode {
  const { t } = useTranslation('desk');
  const administrator = useAccount()?.role === 'administrator';
  const groups = GROUPS.filter(({ group }) => administrator || group !== 'people');
  return (
    <Page title={t('settings.title')} lead={t('settingsOverview.lead')} wide>
      <div className={css['groups']}>
        {groups.map(({ group, items }) => (
          <section key={group} className={css['group']} aria-labelledby={`settings-${group}`}>
            <h2 id={`settings-${group}`}>{t(`settingsOverview.groups.${group}`)}</h2>
            <ul className={css['items']}>
              {items.map(([name, link]) => (
                <li key={name} className={css['item']}>
                  <Link {...link}>{t(`settingsOverview.items.${name}.title`)}</Link>
                  <span>{t(`settingsOverview.items.${name}.hint`)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
