import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { StatusWord } from '../../elements/status-word.js';
import { fieldId } from '../../fields/field-id.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useLanguage } from '../../words/use-language.js';
import { useAnswerFacts, type AnswerFact } from './answer-facts.js';
import { ChangeLink } from '../../topics/change-link.js';
import { TopicSheet } from '../../topics/topic-sheet.js';
import { noticeQuery } from '../privacy-notice.js';
import { requestQuery } from './request-queries.js';
import type { TopicProps } from './topic-props.js';
import { TOPICS } from './topics.js';

export function CheckTopic({ request, me }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const facts = useAnswerFacts()(request, me.workTerms);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const problems = useFormProblems('answers.');
  const notice = useQuery(noticeQuery('letter_request', useLanguage()));
  const send = useMutation({
    mutationFn: () =>
      api.post<LetterRequest>(`/me/letter-requests/${request.id}/submit`, {
        version: request.version,
        noticeVersion: notice.data?.version,
      }),
    onSuccess: (submitted) => {
      // What was typed on a page and not gone on with.
      void api.remove(`/me/drafts/letter_request?part=${request.id}`).catch(() => undefined);
      queries.setQueryData(requestQuery(request.id).queryKey, (old) =>
        old ? { ...old, ...submitted } : submitted,
      );
      void queries.invalidateQueries({ queryKey: ['me'] });
      void navigate({ to: '/letter-request/$id', params: { id: request.id } });
    },
    onError: (error) => {
      problems.showRefusal(error);
      void queries.invalidateQueries({ queryKey: requestQuery(request.id).queryKey });
    },
  });
  const submit = (): void => {
    const open = facts.filter((fact) => fact.value === null);
    if (open.length > 0)
      problems.show(
        open.map((fact) => ({
          path: fact.path,
          problem: t('letters.check.missingNamed', { name: fact.name }),
        })),
      );
    else send.mutate();
  };
  return (
    <TopicSheet
      title={t('letters.topics.check')}
      form={t('letters.start.title')}
      lead={t('letters.check.lead')}
      back={{
        to: '/letter-request/$id/$topic',
        params: { id: request.id, topic: 'consent' },
        label: t('frame.back'),
      }}
      step={TOPICS.length}
      total={TOPICS.length}
      problems={problems}
      submitLabel={t('letters.check.submit')}
      busy={send.isPending}
      onSubmit={submit}
    >
      {TOPICS.filter((topic) => topic !== 'check').map((topic) => (
        <Panel key={topic} heading={t(`letters.topics.${topic}`)}>
          <FactList
            facts={facts
              .filter((fact) => fact.topic === topic)
              .map((fact) => ({ ...asFact(fact, request.id) }))}
          />
        </Panel>
      ))}
    </TopicSheet>
  );
}

function asFact(fact: AnswerFact, id: string): { name: string; value: ReactNode; action: ReactNode } {
  return {
    name: fact.name,
    value: fact.value ?? <OpenAnswer />,
    action: <ChangeThis fact={fact} id={id} />,
  };
}

function OpenAnswer(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <StatusWord status="action_needed" /> {t('letters.check.missing')}
    </>
  );
}

function ChangeThis({ fact, id }: { fact: AnswerFact; id: string }): ReactNode {
  return (
    <span id={fieldId(fact.path)}>
      <ChangeLink
        name={fact.name}
        to="/letter-request/$id/$topic"
        params={{ id, topic: fact.topic }}
        search={{ from: 'check' }}
      />
    </span>
  );
}
