import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { LoadedPage } from '../../elements/waiting.js';
import { draftOf } from '../../iec/draft.js';
import { Questionnaire } from '../../iec/questionnaire.js';
import { factsOf } from '../../iec/read-draft.js';
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
  const [draft, setDraft] = useState(() => draftOf(of.facts));
  const { host, fieldOfStudy, organization } = of.facts;
  return (
    <Questionnaire
      draft={draft}
      onDraft={setDraft}
      lead={of.person.name}
      withHost={false}
      submitLabel={t('frame.save')}
      send={async () => {
        const facts = {
          ...(host ? { host } : {}),
          ...(fieldOfStudy === undefined ? {} : { fieldOfStudy }),
          ...(organization === undefined ? {} : { organization }),
          ...factsOf(draft, false),
        };
        const now = await api.put<PathwayCase>(`/pathway-cases/${of.id}/facts`, {
          version: of.version,
          facts,
        });
        queries.setQueryData(caseQuery(of.id).queryKey, now);
        await navigate({ to: '/desk/candidates/$id', params: { id: of.id } });
      }}
    />
  );
}
