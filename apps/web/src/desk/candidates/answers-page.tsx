import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { LoadedPage } from '../../elements/waiting.js';
import { CaseAnswers } from '../../iec/case-answers.js';
import { caseQuery } from './candidates-data.js';

/** What a candidate told, corrected by the office; the host stands on the case's own page. */
export function CandidateAnswersPage(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/staff/desk/candidates/$id/answers' });
  const found = useQuery(caseQuery(id));
  return (
    <LoadedPage query={found} title={t('iec.desk.facts')}>
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
      cases="/pathway-cases"
      kept={['host', 'fieldOfStudy', 'organization']}
      form={t('iec.desk.facts')}
      lead={of.person.name}
      back={{ to: '/desk/candidates/$id', params: { id: of.id }, label: of.person.name }}
      submitLabel={t('frame.save')}
      onSaved={async (now) => {
        queries.setQueryData(caseQuery(of.id).queryKey, now);
        await navigate({ to: '/desk/candidates/$id', params: { id: of.id } });
      }}
    />
  );
}
