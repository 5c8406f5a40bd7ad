import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.js';
import { Panel } from '../elements/panel.js';
import { useOffice } from '../session/session-query.js';
import { dateInProse } from '../time/calendar-date.js';
import { useLanguage } from '../words/use-language.js';
import { PublicFrame } from './public-frame.js';

/** When the statement was last gone through; changed with its words. */
const STATED_ON = '2026-11-23';
const TESTED = ['axe', 'width', 'keyboard', 'motion'] as const;
const LIMITS = ['pictures', 'timeline', 'lists', 'people'] as const;

export function AccessibilityPage(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const office = useOffice();
  return (
    <PublicFrame>
      <Page
        title={t('accessibility.title')}
        lead={t('accessibility.dated', { date: dateInProse(STATED_ON, language) })}
      >
        <Panel heading={t('accessibility.aim')}>
          <p>{t('accessibility.aimBody')}</p>
        </Panel>
        <Panel heading={t('accessibility.tested')}>
          <ul>
            {TESTED.map((line) => (
              <li key={line}>{t(`accessibility.testedList.${line}`)}</li>
            ))}
          </ul>
        </Panel>
        <Panel heading={t('accessibility.limits')}>
          <ul>
            {LIMITS.map((line) => (
              <li key={line}>{t(`accessibility.limitsList.${line}`)}</li>
            ))}
          </ul>
        </Panel>
        <Panel heading={t('accessibility.tell')}>
          <p>{t('accessibility.tellBody')}</p>
          {office ? (
            <p>
              {office.officeName} · <a href={`mailto:${office.email}`}>{office.email}</a>
            </p>
          ) : null}
        </Panel>
        <p>
          <Link to="/" className="alone">
            {t('frame.toStart')}
          </Link>
        </p>
      </Page>
    </PublicFrame>
  );
}
