import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../../api/problem.js';
import { api } from '../../../api/request.js';
import type { StudentPreview, StudentSelection, StudentStepKind } from '../../../api/shapes/desk.js';
import type { TaskBatch } from '../../../api/shapes/task-batch.js';
import { Button } from '../../../elements/button.js';
import { Dialog } from '../../../elements/dialog.js';
import { Callout } from '../../../elements/panel.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import { useLater } from '../../forms/use-later.js';
import { staysDone } from '../../queue/work/bulk-values.js';
import { StudentEffect } from './student-effect.js';
import { StudentStepFields } from './student-step-fields.js';
import { noStudentValues, studentStep } from './student-values.js';

const PAUSE_MS = 300;

interface Props {
  kind: StudentStepKind;
  chosen: StudentSelection;
  onClose: () => void;
}

/** One step with the chosen students, in the background: what it needs, with whom it would be done, and who is left and why. */
export function StudentBulkDialog({ kind, chosen, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const [values, setValues] = useState(noStudentValues);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const words = useProblemWords();
  const navigate = useNavigate();
  const step = studentStep(kind, values);
  const typed = JSON.stringify(step);
  const looked = useLater(typed, PAUSE_MS);
  const isSettled = looked === typed;
  const { students } = chosen;
  const preview = useQuery({
    queryKey: ['desk', 'students', 'bulk', looked, students],
    queryFn: () =>
      api.post<StudentPreview>('/task-batches/of-students/preview', {
        ...(JSON.parse(looked) as object),
        students,
      }),
    enabled: step !== null && isSettled,
    // What is looked at is how it stands now.
    staleTime: 0,
    gcTime: 0,
  });
  // Nobody begins what they have not seen the effect of.
  const isSeen = isSettled && (preview.data?.fit ?? 0) > 0;
  const faults = [...(refusal?.errors ?? []), ...(preview.isError ? asProblem(preview.error).errors : [])];
  const begin = async (): Promise<void> => {
    setRefusal(null);
    setBusy(true);
    try {
      const { id } = await api.post<TaskBatch>('/task-batches/of-students', { ...step, students });
      await navigate({ to: '/desk/task-batches/$id', params: { id } });
    } catch (error) {
      setRefusal(asProblem(error));
      setBusy(false);
    }
  };
  const said = refusal ? words(refusal) : null;
  return (
    <Dialog
      title={t('taskBatches.ofStudents', { step: t(`work.bulk.step.${kind}`), count: students.length })}
      onClose={onClose}
    >
      {said ? (
        <Callout tone="ended" title={said.title}>
          {said.detail}
        </Callout>
      ) : null}
      <StudentStepFields
        kind={kind}
        values={values}
        onValues={setValues}
        errorOf={(name) => faults.find(({ path }) => path === name)?.problem}
      />
      <StudentEffect
        kind={kind}
        isOpen={step === null}
        found={isSettled ? preview.data : undefined}
        error={isSettled ? preview.error : null}
        again={() => void preview.refetch()}
        more={chosen.more}
      />
      <p>{t(staysDone(kind) ? 'taskBatches.backgroundStays' : 'taskBatches.background')}</p>
      <div className="actions">
        <Button busy={busy} disabled={!isSeen} onClick={() => void begin()}>
          {t('work.bulk.start')}
        </Button>
      </div>
    </Dialog>
  );
}
