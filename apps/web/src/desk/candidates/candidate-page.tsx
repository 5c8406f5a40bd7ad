import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { LoadedPage } from '../../elements/waiting.js';
import css from '../../pathway/case-sheet.module.css';
import { CaseState, CaseSummary } from '../../pathway/case-sheet.js';
import { CaseHistory, CaseWay } from '../../pathway/case-way.js';
import { StepPanel } from '../../pathway/step-panel.js';
import { usePick } from '../../words/use-language.js';
import { AccessPart } from '../access/access-part.js';
import { caseQuery } from './candidates-data.js';
import { HostPanel } from './host-panel.js';
import { HostLetterPanel, OfficeSteps } from './office-panel.js';

/** A candidate's case on the desk. What belongs to one pathway alone stands only with that pathway. */
export function CandidatePage(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/staff/desk/candidates/$id' });
  const found = useQuery(caseQuery(id));
  return (
    <LoadedPage query={found} title={t('iec.desk.title')}>
      {(data) => <Candidate of={data} />}
    </LoadedPage>
  );
}

function Candidate({ of }: { of: PathwayCase }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const queries = useQueryClient();
  const changed = (now: PathwayCase): void => {
    queries.setQueryData(caseQuery(of.id).queryKey, now);
    void queries.invalidateQueries({ queryKey: ['desk', 'pathway-cases'] });
  };
  const isIec = of.pathway === 'iec';
  return (
    <Page
      key={of.id}
      title={of.person.name}
      lead={`${pick(of.pathwayNames)} · ${of.person.reference} · ${of.person.email}`}
      back={{ to: '/desk/candidates', label: t('iec.desk.title') }}
      wide
    >
      <OfficeSteps of={of} onChanged={changed} />
      <CaseState of={of} forDesk />
      <StepPanel
        of={of}
        send={(step, values) =>
          api.post<PathwayCase>(`/pathway-cases/${of.id}/steps`, { version: of.version, step, values })
        }
        onChanged={changed}
      />
      <CaseSummary of={of} />
      {isIec ? <HostPanel of={of} onChanged={changed} /> : null}
      {isIec ? (
        <p className={`actions ${css['bar']}`}>
          <ButtonLink kind="secondary" to="/desk/candidates/$id/answers" params={{ id: of.id }}>
            {t('iec.desk.editFacts')}
          </ButtonLink>
        </p>
      ) : null}
      {isIec ? <HostLetterPanel of={of} /> : null}
      <AccessPart studentId={of.studentId} />
      <CaseWay of={of} />
      <CaseHistory of={of} />
    </Page>
  );
}
