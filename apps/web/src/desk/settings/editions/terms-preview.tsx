import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineResult } from '../../../api/shapes/authorization.js';
import type { Term } from '../../../api/shapes/office.js';
import { Panel } from '../../../elements/panel.js';
import table from '../../../elements/table.module.css';
import { TermAnswers } from '../../../record/term-answer.js';
import { termInLanguage, termWithDates } from '../../../record/term-in-language.js';
import { TermsShown } from '../../../record/term-names.js';
import { TermChoice } from '../../../student/letter-request/term-choice.js';
import { addDays, dateInProse } from '../../../time/calendar-date.js';
import { useOfficeToday } from '../../../time/office-day.js';
import { Timeline } from '../../../timeline/timeline.js';
import { useLanguage } from '../../../words/use-language.js';
import { officeToday as officeOfToday } from './edition-data.js';

/** Nothing is known of the student but work terms, each permitted. */
const allCovered = (workTerms: readonly { id: string }[]): EngineResult => ({
  engine: { version: '', rulePack: '', timeZoneData: '' },
  work: [],
  stay: [],
  study: [],
  status: { stay: '', study: '', work: '' },
  effectiveExpiries: [],
  deadlines: [],
  placements: workTerms.map(({ id }) => ({ id, verdict: 'covered', gaps: [], because: [] })),
  findings: [],
});

/** What students would read of these terms, in the portal's own pieces: to choose from, in two languages, on the timeline, in answers. */
export function TermsPreview({ terms }: { terms: readonly Term[] }): ReactNode {
  const { t } = useTranslation('desk');
  const today = useOfficeToday();
  const [chosen, setChosen] = useState('');
  const ahead = terms.filter(({ endsOn }) => endsOn >= today);
  const workTerms = ahead.map(({ code, startsOn, endsOn }) => ({
    id: code,
    term: code,
    from: startsOn,
    to: endsOn,
    authorized: 'yes' as const,
    authorizedUntil: endsOn,
    reason: null,
  }));
  return (
    <Panel id="as-a-student" heading={t('editions.preparation.preview')}>
      {ahead.length === 0 ? (
        <p>{t('editions.terms.noneAhead')}</p>
      ) : (
        <TermsShown.Provider value={terms}>
          <p>{t('editions.terms.inRequest')}</p>
          <TermChoice terms={terms} value={chosen} onValue={setChosen} />
          <InTwoLanguages terms={ahead} />
          <p>{t('editions.terms.onTimeline')}</p>
          <Timeline result={allCovered(workTerms)} workTerms={workTerms} />
          <p className="after">{t('editions.terms.inAnswers')}</p>
          <TermAnswers workTerms={workTerms} />
          <Target terms={terms} today={today} />
        </TermsShown.Provider>
      )}
    </Panel>
  );
}

function InTwoLanguages({ terms }: { terms: readonly Term[] }): ReactNode {
  return (
    <table className={`${table['table']} ${table['stacked']}`}>
      <thead>
        <tr>
          <th scope="col">English</th>
          <th scope="col" lang="fr">
            Français
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.code}>
            <td lang="en">{termWithDates(term, 'en')}</td>
            <td lang="fr">{termWithDates(term, 'fr')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which term readiness for postings counts towards, and how far into it a permit has to reach. */
function Target({ terms, today }: { terms: readonly Term[]; today: string }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const days = useQuery(officeOfToday).data?.readyIntoTermDays;
  const target = terms.find(({ startsOn }) => startsOn > today);
  if (!target || days === undefined) return null;
  return (
    <p>
      {t('editions.terms.target', {
        name: termInLanguage(target.name, language),
        date: dateInProse(addDays(target.startsOn, days - 1), language),
      })}
    </p>
  );
}
