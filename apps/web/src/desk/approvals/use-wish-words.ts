import { useTranslation } from 'react-i18next';
import { dateInProse } from '../../time/calendar-date.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import type { Approval } from './approvals-data.js';

/** What a request would do, in words: a title with what it is about, and what there is besides. */
export function useWishWords(): (approval: Approval) => { title: string; detail: string } {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const language = useLanguage();
  return ({ step, label, wish }) => {
    const { from, steps } = wish as { from?: string; steps?: readonly string[] };
    switch (step) {
      case 'two_person_rule':
        return {
          title: word('twoPersonStep', step),
          detail: steps?.length
            ? t('approvals.ruleLeft', { steps: steps.map((one) => word('twoPersonStep', one)).join(', ') })
            : t('approvals.ruleEnds'),
        };
      case 'rule_pack':
        return {
          title: `${word('twoPersonStep', step)} ${label}`,
          detail: from ? t('approvals.from', { date: dateInProse(from, language) }) : label,
        };
      case 'bulk_purge':
        return { title: word('twoPersonStep', step), detail: t('approvals.rows', { count: Number(label) }) };
      default:
        return { title: `${word('twoPersonStep', step)} ${label}`, detail: '' };
    }
  };
}
