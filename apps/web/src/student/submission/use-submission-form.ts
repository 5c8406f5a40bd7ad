import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem, Problem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { CaseDocument } from '../../api/shapes/document.js';
import type { Submission } from '../../api/shapes/submission.js';
import { useDateReader } from '../../fields/date-faults.js';
import { useFormProblems, type FormProblems } from '../../fields/use-form-problems.js';
import { useOfficeZone } from '../../session/session-query.js';
import { canonical, isApplicationNumber } from '../letter-request/number-formats.js';
import { type DraftOfForm, useKeptDraft } from '../drafts/use-kept-draft.js';
import { documentsQuery } from '../document/document-query.js';
import { offsetsAsked } from './offset-field.js';
import { emptySubmission, LATER, readClock, type SubmissionEntry } from './submission-entry.js';

interface SubmissionForm {
  entry: SubmissionEntry;
  change: (part: Partial<SubmissionEntry>) => void;
  /** The two offsets to choose from, once the server has said that the hour happens twice. */
  offsets: string[];
  /** Confirmations that belong to no application yet, the newest first; and the one that goes with this, or LATER. */
  proofs: readonly CaseDocument[];
  proof: string;
  problems: FormProblems;
  send: UseMutationResult<Submission, Error, Record<string, unknown>>;
  submit: () => void;
  draft: DraftOfForm;
}

export function useSubmissionForm(onRecorded: (submission: Submission) => void): SubmissionForm {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const readDate = useDateReader();
  const problems = useFormProblems();
  const [empty] = useState(emptySubmission(useOfficeZone()));
  const [entry, setEntry] = useState(empty);
  const draft = useKeptDraft('submission', { entry, empty, onEntry: setEntry });
  const [offsets, setOffsets] = useState<string[]>([]);
  const proofs = (useQuery(documentsQuery).data ?? []).filter(isLooseProof);
  const known = entry.proof === LATER || proofs.some(({ id }) => id === entry.proof);
  const proof = known ? entry.proof : (proofs[0]?.id ?? LATER);
  const change = (part: Partial<SubmissionEntry>): void => {
    setEntry((old) => ({ ...old, ...part }));
    // Another time or place is another question: the offset asked for the former one says nothing about it.
    if (['date', 'hour', 'zone'].some((key) => key in part)) {
      setOffsets([]);
      setEntry((old) => ({ ...old, utcOffset: '' }));
    }
  };
  const onRefused = (error: Error): void => {
    const problem: Problem = problems.showRefusal(error);
    const asked = offsetsAsked(problem);
    if (asked.length > 0) {
      setOffsets(asked);
      problems.show([{ path: 'utcOffset', problem: t('submissions.ambiguousMissing') }]);
    }
    if (problem.code === 'nonexistent_local_time')
      problems.show([{ path: 'time', problem: t('submissions.nonexistent') }]);
  };
  const send = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.post<Submission>('/me/submissions', body),
    onSuccess: (submission) => {
      draft.done();
      void queries.invalidateQueries({ queryKey: ['me'] });
      onRecorded(submission);
    },
    onError: onRefused,
  });
  const submit = (): void => {
    if (send.isPending) return;
    const faults: FieldProblem[] = [];
    if (!entry.kind) faults.push({ path: 'kind', problem: t('submissions.kindMissing') });
    const date = readDate('statedLocalTime', t('submissions.dateName'), entry.date, faults);
    const clock = readClock(entry);
    if ('fault' in clock) {
      const key = clock.fault === 'missing' ? 'submissions.timeMissing' : 'submissions.timeWrong';
      faults.push({ path: 'time', problem: t(key) });
    }
    if (offsets.length > 0 && !entry.utcOffset)
      faults.push({ path: 'utcOffset', problem: t('submissions.ambiguousMissing') });
    if (entry.number.trim() && !isApplicationNumber(entry.number))
      faults.push({ path: 'applicationNumber', problem: t('submissions.numberWrong') });
    const stampedOn =
      entry.channel === 'paper'
        ? readDate('stampedOn', t('submissions.stampedOnName'), entry.stampedOn, faults)
        : undefined;
    if (faults.length > 0 || 'fault' in clock) {
      problems.show(faults);
      return;
    }
    send.mutate({
      kind: entry.kind,
      statedLocalTime: `${date}T${clock.time}`,
      timeZone: entry.zone,
      channel: entry.channel,
      ...(entry.utcOffset ? { utcOffset: entry.utcOffset } : {}),
      ...(entry.number.trim() ? { applicationNumber: canonical(entry.number) } : {}),
      ...(stampedOn ? { stampedOn } : {}),
      ...(proof === LATER ? {} : { documentId: proof }),
    });
  };
  return { entry, change, offsets, proofs, proof, problems, send, submit, draft };
}

const isLooseProof = ({ purpose, state, submissionId }: CaseDocument): boolean =>
  purpose === 'submission_confirmation' && (state === 'received' || state === 'ready') && !submissionId;
