import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { SelfCheckAnswer } from '../../api/shapes/self-check.js';
import { Callout } from '../../elements/panel.js';
import { useDateReader } from '../../fields/date-faults.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { problemsHere } from '../../topics/problems-here.js';
import { TopicSheet } from '../../topics/topic-sheet.js';
import { ANSWER, firstOpen, useTopic } from '../../topics/use-topic.js';
import { CHOSEN, EMPTY_CHECK, isOfStudy, topicOf, TOPICS, type Topic } from './self-check-entry.js';
import { SelfCheckFields } from './self-check-fields.js';
import { SelfCheckResult } from './self-check-result.js';

/** A few questions before the first request; the engine answers, and nothing is kept. */
export function SelfCheckPage(): ReactNode {
  const { t } = useTranslation();
  const [entry, setEntry] = useState(EMPTY_CHECK);
  const [answer, setAnswer] = useState<SelfCheckAnswer | null>(null);
  const isAtAnswer = useLocation({ select: ({ hash }) => hash === ANSWER });
  const navigate = useNavigate();
  const readDate = useDateReader();
  const problems = useFormProblems();
  const faults: FieldProblem[] = CHOSEN.filter(
    (name) => !entry[name] && (isOfStudy(entry) || name !== 'condition'),
  ).map((path) => ({ path, problem: t(`selfCheck.missing.${path}`) }));
  const days = Object.fromEntries(
    (['expiresOn', 'from', 'to'] as const).map((path) => [
      path,
      readDate(path, t(`selfCheck.dayNames.${path}`), entry[path], faults),
    ]),
  );
  const faultsOf = (asked: Topic): FieldProblem[] => faults.filter(({ path }) => topicOf(path) === asked);
  const { at, topic, go } = useTopic<Topic>(TOPICS, firstOpen(TOPICS, faultsOf));
  const ask = useMutation({
    mutationFn: () => {
      const condition = isOfStudy(entry) ? entry.condition : 'none';
      return api.ask<SelfCheckAnswer>('/me/self-check', { ...entry, condition, ...days });
    },
    onSuccess: (said) => {
      setAnswer(said);
      void navigate({ to: '/self-check', hash: ANSWER, hashScrollIntoView: false });
    },
    onError: (error) => {
      const [first] = problems.showRefusal(error).errors;
      if (first) go(topicOf(first.path));
    },
  });
  if (answer && isAtAnswer) return <SelfCheckResult answer={answer} />;
  const submit = (): void => {
    const found = faultsOf(topic);
    if (found.length > 0) return problems.show(found);
    problems.clear();
    const after = TOPICS[at + 1];
    if (after) go(after);
    else ask.mutate();
  };
  const before = TOPICS[at - 1];
  const here = problemsHere(problems, (path) => topicOf(path) === topic, !TOPICS[at + 1]);
  return (
    <TopicSheet
      key={topic}
      title={t(`selfCheck.topics.${topic}`)}
      form={t('selfCheck.title')}
      lead={before ? undefined : t('selfCheck.lead')}
      back={
        before
          ? { to: '/self-check', hash: before, label: t('frame.back') }
          : { to: '/home', label: t('frame.places.home') }
      }
      step={at + 1}
      total={TOPICS.length}
      problems={here}
      notice={
        before ? null : (
          <Callout tone="office" title={t('whatIf.notAdvice')}>
            <p>{t('selfCheck.notAdvice')}</p>
          </Callout>
        )
      }
      submitLabel={t(TOPICS[at + 1] ? 'frame.continue' : 'selfCheck.submit')}
      busy={ask.isPending}
      onSubmit={submit}
    >
      <SelfCheckFields
        topic={topic}
        entry={entry}
        change={(part) => {
          setEntry((old) => ({ ...old, ...part }));
          // What was answered was asked of other facts.
          setAnswer(null);
        }}
        problems={here}
      />
    </TopicSheet>
  );
}
