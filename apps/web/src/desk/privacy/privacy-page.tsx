import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { EditionHistory } from '../settings/editions/edition-history.js';
import { DuePart } from './due-part.js';
import { HeldPart } from './held-part.js';
import type { Rules } from './privacy-data.js';
import { RulesPart } from './rules-part.js';
import { RunsPart } from './runs-part.js';

/** What is kept for how long, what is due to be erased, what was erased, and what is held back. */
export function PrivacyPage(): ReactNode {
  const { t } = useTranslation('desk');
  const summary = (content: unknown): string => {
    const { file, notes, backupDays } = content as Rules;
    const days = ({ ceilingDays, floorDays }: Rules['file']) =>
      ceilingDays === null
        ? t('privacy.forGood')
        : t('privacy.termSummary', { ceiling: ceilingDays, floor: floorDays });
    return t('privacy.rulesSummary', {
      file: days(file),
      notes: days(notes),
      backups: t('privacy.days', { count: backupDays }),
    });
  };
  return (
    <Page
      title={t('privacy.title')}
      lead={t('privacy.lead')}
      beside={<Link to="/desk/data-map">{t('dataMap.open')}</Link>}
      wide
    >
      <RulesPart />
      <DuePart />
      <RunsPart />
      <HeldPart />
      <EditionHistory setting="retention" summary={summary} mayChange />
    </Page>
  );
}
