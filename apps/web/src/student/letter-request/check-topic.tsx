import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { StatusWord } from '../../elements/status-word.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { fieldId } from '../../fields/field-id.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useLanguage } from '../../words/use-language.js';
import { useAnswerFacts, type AnswerFact } from './answer-facts.js';
import { noticeQuery } from '../privacy-notice.js';
import { requestQuery } from './request-queries.js';
import { TopicSteps } from './topic-form.js';
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const open = facts.filter((fact) => fact.value === null);
    if (open.length > 0)
      problems.show(
        open.map((fact) => ({
          path: fact.path,
          problem: t('letters.check.missingNamed', { name: fact.name }),
        })),
      );
    else if (!send.isPending) send.mutate();
  };
  return (
    <Page
      title={t('letters.topics.check')}
      windowTitle={`${t('letters.topics.check')} – ${t('letters.start.title')}`}
      back={{
        to: '/letter-request/$id/$topic',
        params: { id: request.id, topic: 'consent' },
        label: t('frame.back'),
      }}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <TopicSteps step={TOPICS.length} />
      <ErrorSummary problems={problems} />
      <p>{t('letters.check.lead')}</p>
      <form className="after" onSubmit={submit} noValidate>
        {TOPICS.filter((topic) => topic !== 'check').map((topic) => (
          <Panel key={topic} heading={t(`letters.topics.${topic}`)}>
            <FactList
              facts={facts
                .filter((fact) => fact.topic === topic)
                .map((fact) => ({ ...asFact(fact, request.id) }))}
            />
          </Panel>
        ))}
        <Button type="submit" busy={send.isPending}>
          {t('letters.check.submit')}
        </Button>
      </form>
    </Page>
  );
}

function asFact(fact: AnswerFact, id: string): { name: string; value: ReactNode; action: ReactNode } {
  return {
    name: fact.name,
    value: fact.value ?? <OpenAnswer />,
    action: <ChangeLink fact={fact} id={id} />,
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

function ChangeLink({ fact, id }: { fact: AnswerFact; id: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <span id={fieldId(fact.path)}>
      <Link
        to="/letter-request/$id/$topic"
        params={{ id, topic: fact.topic }}
        search={{ from: 'check' }}
        aria-label={t('letters.check.changeNamed', { name: fact.name })}
      >
        {t('frame.change')}
      </Link>
    </span>
  );
}
