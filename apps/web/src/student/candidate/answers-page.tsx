import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { LoadedPage } from '../../elements/waiting.js';
import { CaseAnswers } from '../../iec/case-answers.js';
import { ownCaseQuery } from './candidate-query.js';

/** The questionnaire over what is on file; saved whole at its end, never before. */
export function AnswersPage(): ReactNode {
  const { t } = useTranslation();
  const own = useQuery(ownCaseQuery);
  return (
    <LoadedPage query={own} title={t('iec.ownTitle')}>
      {(data) => <Answers of={data} />}
    </LoadedPage>
  );
}

function Answers({ of }: { of: PathwayCase }): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <CaseAnswers
      of={of}
      cases="/me/pathway-cases"
      kept={['fieldOfStudy', 'organization']}
      form={t('iec.ownTitle')}
      lead={t('iec.ownLead')}
      back={{ to: '/candidate', label: t('frame.places.candidate') }}
      submitLabel={t('iec.save')}
      onSaved={async (now) => {
        queries.setQueryData(ownCaseQuery.queryKey, now);
        await navigate({ to: '/candidate' });
      }}
    />
  );
}
