import type { UseMutationResult } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type FieldProblem } from '../api/problem.js';
import type { Hypothesis, QuestionKind } from '../api/shapes/what-if.js';
import { Button } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { useDateReader } from '../fields/date-faults.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { hasOpenApplication } from './asked-questions.js';
import { EMPTY_QUESTION, faultsWithin, readQuestion, type QuestionEntry } from './question-fields.js';
import { QuestionInputs } from './question-inputs.js';
import type { WhatIfSubject } from './what-if-subject.js';

interface Props {
  kind: QuestionKind;
  subject: WhatIfSubject;
  asked: Hypothesis[];
  ask: UseMutationResult<unknown, Error, Hypothesis[]>;
  onAnswered: () => void;
  /** The choice of a question. */
  back: LinkProps;
}

/** One question on a page of its own; the server answers it together with those asked before. */
export function QuestionForm({ kind, subject, asked, ask, onAnswered, back }: Props): ReactNode {
  const { t } = useTranslation();
  const readDate = useDateReader();
  const problems = useFormProblems();
  const [entry, setEntry] = useState<QuestionEntry>(EMPTY_QUESTION);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ask.isPending) return;
    const faults: FieldProblem[] = [];
    const nameOf = (path: string): string => t(`whatIf.dates.${path.replace('.', '_')}` as never);
    const question = readQuestion(
      kind,
      entry,
      (path, typed, optional) => readDate(path, nameOf(path), typed, faults, optional),
      (path, value) => {
        if (value === '')
          faults.push({
            path,
            problem: t('whatIf.chooseHere', { question: t(`whatIf.fields.${path}` as never) }),
          });
        return value === '' ? undefined : value;
      },
    );
    if (faults.length > 0) {
      problems.show(faults);
      return;
    }
    ask.mutate([...asked, question], {
      onSuccess: onAnswered,
      onError: (error) => {
        const { status, errors } = asProblem(error);
        if (status === 422) problems.show(faultsWithin(errors, asked.length));
        else problems.showRefusal(error);
      },
    });
  };
  return (
    <Page
      title={t(`whatIf.${subject.voice}.${kind}`)}
      windowTitle={`${t(`whatIf.${subject.voice}.${kind}`)} – ${t('whatIf.title')}`}
      back={{ ...back, label: t('whatIf.choose') }}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        <QuestionInputs
          kind={kind}
          subject={subject}
          asked={asked}
          entry={entry}
          change={(part) => setEntry((old) => ({ ...old, ...part }))}
          errorOf={problems.of}
        />
        {kind === 'decision' && !hasOpenApplication(subject, asked) ? null : (
          <>
            <p>{t('whatIf.notKept')}</p>
            <div className="actions">
              <Button type="submit" busy={ask.isPending}>
                {t('whatIf.show')}
              </Button>
            </div>
          </>
        )}
      </form>
    </Page>
  );
}
