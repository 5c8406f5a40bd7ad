import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import type { LetterRequest, RequestAnswers } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import type { FormProblems } from '../../fields/use-form-problems.js';
import { DraftFoot } from '../drafts/draft-foot.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import type { DraftOfForm } from '../drafts/use-kept-draft.js';
import { useSaveAnswers } from './request-queries.js';
import css from './topic-form.module.css';
import { nextTopic, topicBefore, TOPICS, type Topic } from './topics.js';

interface Props {
  request: LetterRequest;
  topic: Topic;
  problems: FormProblems;
  draft: DraftOfForm;
  /** Reads the page's fields: either the answers of this topic or what is wrong with them. */
  read: () => { answers: RequestAnswers } | { faults: FieldProblem[] };
  children: ReactNode;
}

/** The frame of one topic: step, back link, summary of faults, fields, save and go on. */
export function TopicForm({ request, topic, problems, draft, read, children }: Props): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { from } = useSearch({ from: '/portal/letter-request/$id/$topic' });
  const save = useSaveAnswers(request.id);
  const before = topicBefore(topic);
  const after: Topic = from === 'check' ? 'check' : nextTopic(topic);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    const result = read();
    if ('faults' in result) {
      problems.show(result.faults);
      return;
    }
    save.mutate(result.answers, {
      onSuccess: () => {
        draft.done();
        void navigate({ to: '/letter-request/$id/$topic', params: { id: request.id, topic: after } });
      },
      onError: problems.showRefusal,
    });
  };
  const step = TOPICS.indexOf(topic) + 1;
  return (
    <Page
      title={t(`letters.topics.${topic}`)}
      windowTitle={`${t(`letters.topics.${topic}`)} – ${t('letters.start.title')}`}
      back={
        before && from !== 'check'
          ? {
              to: '/letter-request/$id/$topic',
              params: { id: request.id, topic: before },
              label: t('frame.back'),
            }
          : { to: '/letters', label: t('letters.title') }
      }
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <TopicSteps step={step} />
      <DraftNotice draft={draft} />
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        {children}
        <div className={css['foot']}>
          <Button type="submit" busy={save.isPending}>
            {t('letters.saveContinue')}
          </Button>
        </div>
        <DraftFoot draft={draft} />
      </form>
    </Page>
  );
}

export function TopicSteps({ step }: { step: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className={css['steps']}>
      <span className={css['dots']} aria-hidden="true">
        {TOPICS.map((topic, index) => (
          <span key={topic} data-here={index + 1 === step} data-past={index + 1 < step} />
        ))}
      </span>
      {t('letters.step', { step, total: TOPICS.length })}
    </p>
  );
}
