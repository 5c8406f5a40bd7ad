import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../../api/problem.js';
import type { Selection, TaskStepKind } from '../../../api/shapes/desk.js';
import { api } from '../../../api/request.js';
import type { TaskBatch } from '../../../api/shapes/task-batch.js';
import { Button } from '../../../elements/button.js';
import { Dialog } from '../../../elements/dialog.js';
import { Callout } from '../../../elements/panel.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import { BulkFields } from './bulk-fields.js';
import { BulkOutcome } from './bulk-outcome.js';
import { BulkPreview } from './bulk-preview.js';
import { bulkStep, noValues, staysDone } from './bulk-values.js';
import { useStepChoices } from './step-choices.js';
import { useBulkRun } from './use-bulk-run.js';
import type { Step } from './use-task-steps.js';

/** What the screen shows of a list at once; more go to the background. */
const AT_ONCE = 50;

interface Props {
  step: TaskStepKind;
  chosen: Selection;
  /** @param ran whether anything was done, so that the choice is used up */
  onClose: (ran: boolean) => void;
}

/** One step with many tasks: what it needs, what it will do, how far it is, and what became of each. */
export function BulkDialog({ step: kind, chosen, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const [values, setValues] = useState(noValues);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const words = useProblemWords();
  const offer = useStepChoices(kind, chosen.tasks);
  // Nothing is chosen from a list that is not here.
  const step = offer.awaited ? null : bulkStep(kind, values);
  const { run, start, undo } = useBulkRun();
  const navigate = useNavigate();
  const isLarge = chosen.tasks.length > AT_ONCE;
  const begin = async (ready: Step): Promise<void> => {
    setRefusal(null);
    try {
      if (isLarge) {
        const tasks = chosen.tasks.map(({ id, version }) => ({ id, version }));
        const { id } = await api.post<TaskBatch>('/task-batches', { ...ready, tasks });
        onClose(true);
        await navigate({ to: '/desk/task-batches/$id', params: { id } });
      } else await start(ready, chosen.tasks);
    } catch (error) {
      setRefusal(asProblem(error));
    }
  };
  const title = t('work.bulk.title', { step: t(`work.bulk.step.${kind}`), count: chosen.tasks.length });
  if (run.state !== 'ready')
    return (
      <Dialog title={title} onClose={() => onClose(true)} binding={run.state === 'running'}>
        <BulkOutcome
          run={run}
          tasks={chosen.tasks}
          onUndo={staysDone(kind) ? null : () => void undo()}
          onClose={() => onClose(true)}
        />
      </Dialog>
    );
  const said = refusal ? words(refusal) : null;
  return (
    <Dialog title={title} onClose={() => onClose(false)}>
      {said ? (
        <Callout tone="ended" title={said.title}>
          {said.detail}
        </Callout>
      ) : null}
      <BulkFields
        kind={kind}
        offer={offer}
        values={values}
        onValues={setValues}
        errorOf={(name) =>
          refusal?.errors.find(({ path }) => path === name || path === `returnFor.${name}`)?.problem
        }
      />
      <BulkPreview kind={kind} values={values} chosen={chosen} />
      {isLarge ? (
        <p>{t(staysDone(kind) ? 'taskBatches.backgroundStays' : 'taskBatches.background')}</p>
      ) : null}
      <div className="actions">
        <Button
          disabled={offer.awaited !== null}
          aria-disabled={!step}
          onClick={() => (step ? void begin(step) : undefined)}
        >
          {t('work.bulk.start')}
        </Button>
      </div>
    </Dialog>
  );
}
