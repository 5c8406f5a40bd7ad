import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import type { Permission } from '../../api/shapes/session.js';
import { usePermissions } from '../../session/session-query.js';
import css from './settings-overview.module.css';

const section = (name: string): LinkProps => ({ to: '/desk/settings/$section', params: { section: name } });

const PEOPLE = [
  ['accounts', 'accounts.change'],
  ['providers', 'accounts.change'],
  ['machines', 'machines.change'],
  ['boards', 'machines.change'],
  ['approvals', 'approvals.change'],
] as const satisfies readonly (readonly [string, Permission])[];

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
      ['mailWords', { to: '/desk/mail/words' }],
      ['notices', section('notices'), 'notices.change'],
      ['mail', { to: '/desk/mail' }],
      ['calendar', section('calendar')],
    ],
  },
  {
    group: 'rules',
    items: [
      ['rules', { to: '/desk/rules' }],
      ['reminders', { to: '/desk/rules' }],
      ['documents', section('documents')],
      ['retention', { to: '/desk/privacy' }, 'retention.run'],
      ['iec', { to: '/desk/iec-programme' }],
    ],
  },
  {
    group: 'people',
    items: [
      ['sharing', { to: '/desk/sharing' }],
      ...PEOPLE.map(([name, asks]) => [name, section(name), asks] as const),
    ],
  },
] as const satisfies readonly {
  group: string;
  items: readonly (readonly [string, LinkProps] | readonly [string, LinkProps, Permission])[];
}[];

export function SettingsOverview(): ReactNode {
  const { t } = useTranslation('desk');
  const permissions = usePermissions();
  const groups = GROUPS.map(({ group, items }) => ({
    group,
    items: items.filter(([, , asks]) => asks === undefined || permissions.includes(asks)),
  })).filter(({ items }) => items.length > 0);
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
