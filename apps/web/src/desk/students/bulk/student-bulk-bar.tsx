import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/request.js';
import type { StudentSelection, StudentStepKind } from '../../../api/shapes/desk.js';
import { Button } from '../../../elements/button.js';
import css from '../../queue/work/work.module.css';
import type { StudentsSearch } from '../students-search.js';
import { StudentBulkDialog } from './student-bulk-dialog.js';

interface Props {
  search: StudentsSearch;
  /** The ids on the screen. */
  shown: readonly string[];
  chosen: ReadonlySet<string>;
  /** There are students beyond those that are shown. */
  hasMore: boolean;
  onChosen: (ids: ReadonlySet<string>) => void;
}

const STEPS: readonly StudentStepKind[] = ['invite', 'message', 'note', 'course', 'work_term'];

/** What can be done with the chosen students, or with every one that the filters match. */
export function StudentBulkBar({ search, shown, chosen, hasMore, onChosen }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const [all, setAll] = useState<(StudentSelection & { at: number }) | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<StudentStepKind | null>(null);
  // Whoever takes one of the rows shown out again no longer means everybody.
  const whole = all && chosen.size >= all.at ? all : null;
  const selection = whole ?? { students: [...chosen], more: false };
  const chooseAll = async (): Promise<void> => {
    setBusy(true);
    try {
      const found = await api.get<StudentSelection>('/students/selection', { ...search });
      setAll({ ...found, at: chosen.size });
    } finally {
      setBusy(false);
    }
  };
  if (selection.students.length === 0) return null;
  return (
    <section className={css['bar']} aria-label={t('students.bulk.bar')}>
      <p role="status">{t('work.bulk.chosen', { count: selection.students.length })}</p>
      {chosen.size < shown.length ? (
        <span className={css['narrow']}>
          <Button kind="quiet" small onClick={() => onChosen(new Set(shown))}>
            {t('students.bulk.chooseAll')}
          </Button>
        </span>
      ) : null}
      {hasMore && !whole ? (
        <Button kind="quiet" small busy={busy} onClick={() => void chooseAll()}>
          {t('students.bulk.all')}
        </Button>
      ) : null}
      {STEPS.map((name) => (
        <Button key={name} kind="secondary" small onClick={() => setStep(name)}>
          {t(`work.bulk.step.${name}`)}
        </Button>
      ))}
      <Button
        kind="quiet"
        small
        onClick={() => {
          setAll(null);
          onChosen(new Set());
        }}
      >
        {t('work.bulk.clear')}
      </Button>
      {step ? <StudentBulkDialog kind={step} chosen={selection} onClose={() => setStep(null)} /> : null}
    </section>
  );
}
