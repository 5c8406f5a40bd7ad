import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerSheet } from '../api/shapes/statement.js';
import { FactList } from '../elements/fact-list.js';
import { dateInProse } from '../time/calendar-date.js';
import { stampInProse } from '../time/local-stamp.js';
import { useLanguage, usePick } from '../words/use-language.js';
import { useOfficeInLanguage } from '../words/use-office-in-language.js';
import css from './statement-sheet.module.css';

/** The sheet itself: on the page behind the link, and beforehand for the student whom it is about. */
export function StatementSheet({ sheet }: { sheet: EmployerSheet }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const pick = usePick();
  const { placement } = sheet;
  const office = useOfficeInLanguage()(sheet.office);
  const days = (from: string, to: string) => ({
    from: dateInProse(from, language),
    to: dateInProse(to, language),
  });
  // A yes that ends before the placement does must not be read as a yes to all of it.
  const inPart = sheet.to !== null && sheet.to < placement.to;
  return (
    <div className={css['sheet']}>
      <section
        className={css['answer']}
        data-answer={inPart ? 'in_part' : sheet.authorized}
        aria-labelledby="statement-question"
      >
        <p id="statement-question" className={css['question']}>
          {t('statement.question', { name: sheet.studentName })}
        </p>
        <p className={css['word']}>
          {t(inPart ? 'statement.answers.in_part' : `statement.answers.${sheet.authorized}`)}
        </p>
        {sheet.from && sheet.to ? (
          <p className={css['days']}>{t('statement.yesDays', days(sheet.from, sheet.to))}</p>
        ) : (
          <p>{t(sheet.authorized === 'no' ? 'statement.noMeaning' : 'statement.notConfirmedMeaning')}</p>
        )}
        {inPart ? <p>{t('statement.inPartMeaning')}</p> : null}
      </section>
      <FactList
        facts={[
          { name: t('statement.student'), value: sheet.studentName },
          { name: t('statement.institution'), value: office.institutionName },
          { name: t('statement.employer'), value: placement.employer ?? t('statement.noEmployer') },
          { name: t('statement.placement'), value: t('statement.days', days(placement.from, placement.to)) },
          ...(sheet.restrictions.length > 0
            ? [
                {
                  name: t('statement.restrictions'),
                  value: (
                    <ul>
                      {sheet.restrictions.map(({ code, text }) => (
                        <li key={code}>{pick(text)}</li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
          { name: t('statement.answeredAt'), value: stampInProse(sheet.answeredAtLocal, language) },
          {
            name: t('statement.contact'),
            value: (
              <>
                {office.officeName}
                <br />
                <a href={`mailto:${office.email}`}>{office.email}</a>
                <br />
                <a href={`tel:${office.telephone.replaceAll(/[^+\d]/g, '')}`}>{office.telephone}</a>
              </>
            ),
          },
        ]}
      />
      <p className={css['what']}>{t('statement.isStatement')}</p>
    </div>
  );
}
