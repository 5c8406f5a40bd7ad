import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { LoadedPage } from '../../elements/waiting.js';
import { draftOf } from '../../iec/draft.js';
import { Questionnaire } from '../../iec/questionnaire.js';
import { factsOf } from '../../iec/read-draft.js';
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
  const [draft, setDraft] = useState(() => draftOf(of.facts));
  return (
    <Questionnaire
      draft={draft}
      onDraft={setDraft}
      lead={t('iec.ownLead')}
      withHost={false}
      submitLabel={t('iec.save')}
      send={async () => {
        const facts = { ...kept(of.facts), ...factsOf(draft, false) };
        const now = await api.put<PathwayCase>(`/me/pathway-cases/${of.id}/facts`, {
          version: of.version,
          facts,
        });
        queries.setQueryData(ownCaseQuery.queryKey, now);
        await navigate({ to: '/candidate' });
      }}
    />
  );
}

/** What the questionnaire does not ask for. */
const kept = ({ fieldOfStudy, organization }: PathwayCase['facts']): PathwayCase['facts'] => ({
  ...(fieldOfStudy === undefined ? {} : { fieldOfStudy }),
  ...(organization === undefined ? {} : { organization }),
});
