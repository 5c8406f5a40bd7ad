import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/schema.js';
import { FactList } from '../elements/fact-list.js';
import { dateInProse } from '../time/calendar-date.js';
import { useLanguage } from '../words/use-language.js';
import { TermAuthority } from './term-authority.js';
import { useTermName } from './term-names.js';

type Answer = Pick<Schemas['AnsweredWorkTermAnswer'], 'authorized' | 'authorizedUntil' | 'reason'>;

/** One work term: its answer, how far it reaches, and whether it waits for the office (R25). */
export function TermAnswer({ term }: { term: Answer }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = term.authorizedUntil ? dateInProse(term.authorizedUntil, language) : null;
  if (term.authorized === 'unknown' && term.reason)
    return (
      <>
        <strong>{t('authorization.signOffWaits')}.</strong>{' '}
        {date ? t('authorization.signOffNeededAfter', { date }) : t('authorization.signOffNeeded')}
      </>
    );
  return (
    <>
      <TermAuthority authorized={term.authorized} through={date} />
      {term.authorized === 'yes' && term.reason ? <>. {t('authorization.signOffNeeded')}</> : null}
    </>
  );
}

/** A work term's name and dates, as it stands before its answer; a term that was only asked about says so. */
export function useTermLabel(): (term: { term: string | null; from: string; to: string }) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const termName = useTermName();
  return ({ term, from, to }) =>
    `${term === null ? t('whatIf.askedTerm') : termName(term)}, ${dateInProse(from, language)} – ${dateInProse(to, language)}`;
}

interface AnsweredTerm extends Answer {
  term: string | null;
  from: string;
  to: string;
}

/** Each work term and the answer about it. */
export function TermAnswers({ workTerms }: { workTerms: readonly AnsweredTerm[] }): ReactNode {
  const label = useTermLabel();
  if (workTerms.length === 0) return null;
  return (
    <FactList
      dense
      facts={workTerms.map((term) => ({ name: label(term), value: <TermAnswer term={term} /> }))}
    />
  );
}
