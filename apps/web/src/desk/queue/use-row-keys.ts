import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/keys.js';

interface Rows {
  current: number;
  setCurrent: (index: number) => void;
}

interface OnRow {
  /** Somebody wants on, and the last row is there already. */
  onEnd: () => void;
  onAssign: (index: number) => void;
  onSnooze: (index: number) => void;
  onNote: (index: number) => void;
  onChoose: (index: number) => void;
}

/** j and k walk the rows, Enter and o open: the row's own link takes the focus, so that Enter is the browser's. */
export function useRowKeys(paths: string[], rowId: (index: number) => string, on: OnRow): Rows {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const [current, setCurrent] = useState(-1);
  const go = (index: number): void => {
    if (index >= paths.length) on.onEnd();
    if (paths.length === 0) return;
    const bounded = Math.max(0, Math.min(paths.length - 1, index));
    // The current row is drawn, however far from the window it stands: only then can it take the focus.
    flushSync(() => setCurrent(bounded));
    const link = document.getElementById(rowId(bounded));
    link?.focus({ preventScroll: true });
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  };
  const onCurrent = (run: (index: number) => void) => (): void => {
    if (current >= 0 && current < paths.length) run(current);
  };
  useKeys([
    { key: 'j', label: t('queue.keyNext'), run: () => go(current + 1) },
    { key: 'k', label: t('queue.keyPrevious'), run: () => go(current - 1) },
    {
      key: 'o',
      label: t('queue.keyOpen'),
      run: () => {
        const path = paths[Math.max(current, 0)];
        if (path) void navigate({ href: path });
      },
    },
    { key: 'a', label: t('queue.keyAssign'), run: onCurrent(on.onAssign) },
    { key: 's', label: t('work.key.snooze'), run: onCurrent(on.onSnooze) },
    { key: 'n', label: t('work.key.note'), run: onCurrent(on.onNote) },
    { key: 'x', label: t('work.key.choose'), run: onCurrent(on.onChoose) },
  ]);
  return { current, setCurrent };
}
