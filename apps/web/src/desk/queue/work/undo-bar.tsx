import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../elements/button.js';
import { useKeys } from '../../keys/keys.js';
import type { TaskSteps } from './use-task-steps.js';
import css from './work.module.css';

interface Props {
  steps: TaskSteps;
  /** Above a decision bar. */
  raised?: boolean;
}

const SAID_FOR_MS = 20_000;

/** What was done last, at the foot of the window, for the seconds in which it can be taken back. */
export function UndoBar({ steps, raised = false }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { last, forget } = steps;
  useEffect(() => {
    if (!last) return undefined;
    const timer = setTimeout(forget, SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [last, forget]);
  const undo = (): void => void last?.undo?.();
  // Without anything of its own to take back it leaves the key to whoever has.
  useKeys(last?.undo ? [{ key: 'z', label: t('work.key.undo'), run: undo }] : []);
  return (
    <div className={css['undo']} data-shown={last !== null} data-raised={raised}>
      <p role="status">{last?.said}</p>
      {last?.undo ? (
        <Button kind="secondary" small keyHint="z" onClick={undo}>
          {t('work.undo')}
        </Button>
      ) : null}
    </div>
  );
}
