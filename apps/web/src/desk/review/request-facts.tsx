import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { RequestForReview } from '../../api/shapes/desk.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { useAnswerFacts } from '../../student/letter-request/answer-facts.js';
import { countryName } from '../../student/letter-request/country-names.js';
import { useLanguage } from '../../words/use-language.js';

/** The student's answers beside the record they are held against. */
export function RequestFacts({ review }: { review: RequestForReview }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { request, student } = review;
  const answers = useAnswerFacts()(request, student.workTerms ?? []);
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
            { name: t('case.fields.program'), value: student.program?.name ?? unknown },
            {
              name: t('case.fields.citizenships'),
              value:
                (student.citizenships ?? []).map((code) => countryName(code, language)).join(', ') || unknown,
            },
            { name: t('case.fields.passportExpiresOn'), value: student.passportExpiresOn ?? unknown },
          ]}
        />
      </Panel>
    </div>
  );
}
