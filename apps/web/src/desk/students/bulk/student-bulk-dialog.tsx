import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../../api/problem.js';
import { api } from '../../../api/request.js';
import type { StudentSelection } from '../../../api/shapes/desk.js';
import type { TaskBatch } from '../../../api/shapes/task-batch.js';
import { Button } from '../../../elements/button.js';
import { Dialog } from '../../../elements/dialog.js';
import { Callout } from '../../../elements/panel.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import { BulkFields } from '../../queue/work/bulk-fields.js';
import { NO_CHOICES } from '../../queue/work/step-choices.js';
import { bulkStep, noValues } from '../../queue/work/bulk-values.js';
import css from '../../queue/work/work.module.css';

export type WordStepKind = 'message' | 'note';

interface Props {
  kind: WordStepKind;
  chosen: StudentSelection;
  onClose: () => void;
}

/** Words about the chosen students, each once, in the background: what they are, and what will happen. */
export function StudentBulkDialog({ kind, chosen, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const [values, setValues] = useState(noValues);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const words = useProblemWords();
  const navigate = useNavigate();
  const step = bulkStep(kind, values);
  const count = chosen.students.length;
  const begin = async (): Promise<void> => {
    setRefusal(null);
    setBusy(true);
    try {
      const { id } = await api.post<TaskBatch>('/task-batches/of-students', {
        ...step,
        students: chosen.students,
      });
      await navigate({ to: '/desk/task-batches/$id', params: { id } });
    } catch (error) {
      setRefusal(asProblem(error));
      setBusy(false);
    }
  };
  const said = refusal ? words(refusal) : null;
  return (
    <Dialog
      title={t('taskBatches.ofStudents', { step: t(`work.bulk.step.${kind}`), count })}
      onClose={onClose}
    >
      {said ? (
        <Callout tone="ended" title={said.title}>
          {said.detail}
        </Callout>
      ) : null}
      <BulkFields
        kind={kind}
        offer={NO_CHOICES}
        values={values}
        onValues={setValues}
        errorOf={(name) => refusal?.errors.find(({ path }) => path === name)?.problem}
      />
      <section className={css['effect']} aria-labelledby="bulk-effect">
        <h3 id="bulk-effect">{t('work.bulk.effect')}</h3>
        <ul>
          <li>{t(`work.bulk.effects.${kind}.fit`, { count })}</li>
          <li>{t('work.bulk.effects.saidAlready')}</li>
          {chosen.more ? <li>{t('work.bulk.more')}</li> : null}
          <li>
            <strong>{t(`work.bulk.stays.${kind}`)}</strong>
          </li>
        </ul>
      </section>
      <p>{t('taskBatches.backgroundStays')}</p>
      <div className="actions">
        <Button busy={busy} aria-disabled={!step} onClick={() => (step ? void begin() : undefined)}>
          {t('work.bulk.start')}
        </Button>
      </div>
    </Dialog>
  );
}
