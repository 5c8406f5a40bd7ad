import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { CaseDocument } from '../../api/shapes/document.js';
import type { Submission } from '../../api/shapes/submission.js';
import { useFormProblems, type FormProblems } from '../../fields/use-form-problems.js';
import { useOfficeZone } from '../../session/session-query.js';
import { type DraftOfForm, useKeptDraft } from '../drafts/use-kept-draft.js';
import { offsetsAsked } from './offset-field.js';
import { emptySubmission, LATER, type SubmissionEntry } from './submission-entry.js';
import { topicOf, type Topic } from './submission-topics.js';
import { useSubmissionReader } from './use-submission-reader.js';

export interface SubmissionForm {
  entry: SubmissionEntry;
  change: (part: Partial<SubmissionEntry>) => void;
  /** The two offsets to choose from, once the server has said that the hour happens twice. */
  offsets: string[];
  /** Confirmations that belong to no application yet, the newest first; and the one that goes with this, or LATER. */
  proofs: readonly CaseDocument[];
  proof: string;
  problems: FormProblems;
  /** What is wrong on a page. */
  faultsOf: (topic: Topic) => FieldProblem[];
  send: () => void;
  isSending: boolean;
  draft: DraftOfForm;
}

interface Ends {
  /** Every document of the student's. */
  uploaded: readonly CaseDocument[];
  onRecorded: (submission: Submission) => void;
  /** Refused for something on that page. */
  onRefused: (topic: Topic) => void;
}

export function useSubmissionForm({ uploaded, onRecorded, onRefused }: Ends): SubmissionForm {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const read = useSubmissionReader();
  const problems = useFormProblems();
  const [empty] = useState(emptySubmission(useOfficeZone()));
  const [entry, setEntry] = useState(empty);
  const draft = useKeptDraft('submission', { entry, empty, onEntry: setEntry });
  const [offsets, setOffsets] = useState<string[]>([]);
  const proofs = uploaded.filter(isLooseProof);
  const known = entry.proof === LATER || proofs.some(({ id }) => id === entry.proof);
  const proof = known ? entry.proof : (proofs[0]?.id ?? LATER);
  const { body, faults } = read(entry, offsets);
  const change = (part: Partial<SubmissionEntry>): void => {
    setEntry((old) => ({ ...old, ...part }));
    // Another time or place is another question: the offset asked for the former one says nothing about it.
    if (['date', 'hour', 'zone'].some((key) => key in part)) {
      setOffsets([]);
      setEntry((old) => ({ ...old, utcOffset: '' }));
    }
  };
  const refuse = (found: FieldProblem[]): void => {
    problems.show(found);
    if (found[0]) onRefused(topicOf(found[0].path));
  };
  const sending = useMutation({
    mutationFn: () =>
      api.post<Submission>('/me/submissions', {
        ...body,
        ...(proof === LATER ? {} : { documentId: proof }),
      }),
    onSuccess: (submission) => {
      draft.done();
      void queries.invalidateQueries({ queryKey: ['me'] });
      onRecorded(submission);
    },
    onError: (error) => {
      const problem = problems.showRefusal(error);
      const asked = offsetsAsked(problem);
      if (asked.length > 0) {
        setOffsets(asked);
        refuse([{ path: 'utcOffset', problem: t('submissions.ambiguousMissing') }]);
      } else if (problem.code === 'nonexistent_local_time')
        refuse([{ path: 'time', problem: t('submissions.nonexistent') }]);
      else if (problem.errors[0]) onRefused(topicOf(problem.errors[0].path));
    },
  });
  return {
    entry,
    change,
    offsets,
    proofs,
    proof,
    problems,
    faultsOf: (topic) => faults.filter(({ path }) => topicOf(path) === topic),
    send: () => sending.mutate(),
    isSending: sending.isPending,
    draft,
  };
}

const isLooseProof = ({ purpose, state, submissionId }: CaseDocument): boolean =>
  purpose === 'submission_confirmation' && (state === 'received' || state === 'ready') && !submissionId;
