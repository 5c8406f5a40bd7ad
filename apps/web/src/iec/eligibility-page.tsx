import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/request.js';
import type { Eligibility } from '../api/shapes/pathway.js';
import { Button } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { ANSWER } from '../topics/use-topic.js';
import { PublicFrame } from '../frame/public-frame.js';
import { AnswerSheet } from './answer-sheet.js';
import { draftOf } from './draft.js';
import { KeepPanel } from './keep-panel.js';
import { Questionnaire } from './questionnaire.js';
import { factsOf, invitedOn } from './read-draft.js';

/** For anybody: the questions, then the answer. What is typed lives in this page alone and ends with it. */
export function EligibilityPage(): ReactNode {
  return (
    <PublicFrame>
      <Asked />
    </PublicFrame>
  );
}

function Asked(): ReactNode {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf({}));
  const [answer, setAnswer] = useState<Eligibility | null>(null);
  const isAtAnswer = useLocation({ select: ({ hash }) => hash === ANSWER });
  const navigate = useNavigate();
  if (!answer || !isAtAnswer)
    return (
      <Questionnaire
        draft={draft}
        onDraft={setDraft}
        form={t('iec.title')}
        lead={t('iec.lead')}
        withHost
        submitLabel={t('iec.see')}
        send={async () => {
          const day = invitedOn(draft);
          const body = { facts: factsOf(draft, true), ...(day === undefined ? {} : { invitedOn: day }) };
          setAnswer(await api.post<Eligibility>('/iec/eligibility', body));
          void navigate({ to: '.', hash: ANSWER, hashScrollIntoView: false });
        }}
      />
    );
  return (
    <Page title={t('iec.answer.title')}>
      <AnswerSheet answer={answer} />
      <div className="actions">
        <Button kind="secondary" onClick={() => void navigate({ to: '.', hash: '' })}>
          {t('iec.change')}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          {t('iec.print')}
        </Button>
      </div>
      <div className="after">
        <KeepPanel facts={factsOf(draft, false)} />
      </div>
    </Page>
  );
}
