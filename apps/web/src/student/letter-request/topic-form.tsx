import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import type { LetterRequest, RequestAnswers } from '../../api/shapes/letter.js';
import { Waiting } from '../../elements/waiting.js';
import type { FormProblems } from '../../fields/use-form-problems.js';
import { DraftFoot } from '../drafts/draft-foot.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import type { DraftOfForm } from '../drafts/use-kept-draft.js';
import { TopicSheet } from '../../topics/topic-sheet.js';
import { useSaveAnswers } from './request-queries.js';
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

/** One topic of a request: saved, then on. */
export function TopicForm({ request, topic, problems, draft, read, children }: Props): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { from } = useSearch({ from: '/portal/letter-request/$id/$topic' });
  const save = useSaveAnswers(request.id);
  // What was kept is back before the page is drawn: nothing moves under the finger of whoever begins to type.
  if (draft.isAwaited) return <Waiting />;
  const before = topicBefore(topic);
  const after: Topic = from === 'check' ? 'check' : nextTopic(topic);
  const submit = (): void => {
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
  return (
    <TopicSheet
      title={t(`letters.topics.${topic}`)}
      form={t('letters.start.title')}
      back={
        before && from !== 'check'
          ? {
              to: '/letter-request/$id/$topic',
              params: { id: request.id, topic: before },
              label: t('frame.back'),
            }
          : { to: '/letters', label: t('letters.title') }
      }
      step={TOPICS.indexOf(topic) + 1}
      total={TOPICS.length}
      problems={problems}
      notice={<DraftNotice draft={draft} />}
      foot={<DraftFoot draft={draft} />}
      submitLabel={t('letters.saveContinue')}
      busy={save.isPending}
      onSubmit={submit}
    >
      {children}
    </TopicSheet>
  );
}
