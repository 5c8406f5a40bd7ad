import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { RequestForReview } from '../../api/shapes/desk.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { useTermName } from '../../record/term-names.js';
import { useAnswerFacts } from '../../student/letter-request/answer-facts.js';

/** The student's answers beside the record they are held against. */
export function RequestFacts({ review }: { review: RequestForReview }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const termName = useTermName();
  const { request, student, program, workTerms } = review;
  const answers = useAnswerFacts()(request, workTerms);
  const unknown = common('frame.notOnFile');
  return (
    <div>
      <Panel heading={t('review.letter.answers')}>
        <FactList dense facts={answers.map((fact) => ({ name: fact.name, value: fact.value ?? unknown }))} />
        {request.letterId ? (
          <a href={`${API}/letters/${request.letterId}/pdf`}>{t('review.letter.openLetter')}</a>
        ) : null}
      </Panel>
      <Panel heading={t('review.letter.record')}>
        <FactList
          dense
          facts={[
            { name: t('case.fields.studentNumber'), value: student.studentNumber },
            { name: t('case.fields.program'), value: program?.name ?? unknown },
            ...(program
              ? [
                  {
                    name: t('programs.placementBasis'),
                    value: `${t(`programs.bases.${program.placementBasis}`)}, ${program.workTermWeeks} / ${program.totalWeeks}`,
                  },
                ]
              : []),
            { name: t('case.fields.passportExpiresOn'), value: student.passportExpiresOn ?? unknown },
            ...workTerms.map((term) => ({
              name: `${t('case.parts.workTerms')} ${termName(term.term)}`,
              value: `${term.from} – ${term.to}, ${term.employer ?? unknown}, ${t(term.approved ? 'case.approvedYes' : 'case.approvedNo')}`,
            })),
          ]}
        />
      </Panel>
    </div>
  );
}
