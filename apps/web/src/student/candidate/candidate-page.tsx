import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { keptAnswers } from '../../iec/kept-answers.js';
import css from '../../pathway/case-sheet.module.css';
import { CaseState, CaseSummary } from '../../pathway/case-sheet.js';
import { CaseHistory, CaseWay } from '../../pathway/case-way.js';
import { StepPanel } from '../../pathway/step-panel.js';
import { dateInProse, todayHere } from '../../time/calendar-date.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { OfficeNotes } from '../home/office-notes.js';
import { PrivacyNoticeOnRequest } from '../privacy-notice.js';
import { WhomToAsk } from '../whom-to-ask.js';
import { ownCaseQuery } from './candidate-query.js';

/** A candidate's home: where the case stands, what is theirs to do, and what was recorded. */
export function CandidatePage(): ReactNode {
  const { t } = useTranslation();
  const own = useQuery(ownCaseQuery);
  return (
    <LoadedPage query={own} title={t('iec.case.title')}>
      {(data) => <OwnCase of={data} />}
    </LoadedPage>
  );
}

/** Answers that this device holds since before the sign-in. */
function KeptOffer(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [kept] = useState(() => keptAnswers(todayHere()));
  return kept ? (
    <Callout tone="asks" title={t('iecKept.offer')}>
      <p>{t('iecKept.offerLead', { date: dateInProse(kept.keptOn, language) })}</p>
      <div className="actions">
        <ButtonLink kind="secondary" small to="/candidate/kept">
          {t('iecKept.look')}
        </ButtonLink>
      </div>
    </Callout>
  ) : null;
}

function OwnCase({ of }: { of: PathwayCase }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const queries = useQueryClient();
  return (
    <Page
      title={t('iec.case.title')}
      lead={`${pick(of.pathwayNames)} · ${t('iec.case.reference', { reference: of.person.reference })}`}
    >
      <KeptOffer />
      <CaseState of={of} forDesk={false} />
      <p className={`actions ${css['bar']}`}>
        <ButtonLink kind="secondary" to="/candidate/answers">
          {t('iec.case.changeAnswers')}
        </ButtonLink>
        <ButtonLink kind="quiet" to="/letters">
          {t('iec.case.letters')}
        </ButtonLink>
      </p>
      <StepPanel
        of={of}
        send={(step, values) =>
          api.post<PathwayCase>(`/me/pathway-cases/${of.id}/steps`, { version: of.version, step, values })
        }
        onChanged={(now) => queries.setQueryData(ownCaseQuery.queryKey, now)}
      />
      <PrivacyNoticeOnRequest shownFor="submission" />
      <OfficeNotes />
      <CaseSummary of={of} />
      <CaseWay of={of} />
      <CaseHistory of={of} />
      <WhomToAsk />
    </Page>
  );
}
