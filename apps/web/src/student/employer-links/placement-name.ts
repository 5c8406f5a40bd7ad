import { useTranslation } from 'react-i18next';
import type { WorkTerm } from '../../api/shapes/record.js';
import { useTermName } from '../../record/term-names.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';

/** A placement in words: its employer, with term and dates beneath. */
export function usePlacementName(): (term: WorkTerm) => { label: string; hint: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  const termName = useTermName();
  return (term) => ({
    label: term.employer ?? t('employerLinks.unnamed'),
    hint: `${termName(term.term)}, ${dateInProse(term.from, language)} – ${dateInProse(term.to, language)}`,
  });
}
