import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/keys.js';

interface Rows {
  current: number;
  setCurrent: (index: number) => void;
}

/** j and k walk the rows, Enter and o open: the row's own link takes the focus, so that Enter is the browser's. */
export function useRowKeys(
  paths: string[],
  rowId: (index: number) => string,
  onAssign: (index: number) => void,
): Rows {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const [current, setCurrent] = useState(-1);
  const go = (index: number): void => {
    const bounded = Math.max(0, Math.min(paths.length - 1, index));
    const link = document.getElementById(rowId(bounded));
    if (!link) return;
    setCurrent(bounded);
    link.focus();
    link.scrollIntoView({ block: 'nearest' });
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
    { key: 'a', label: t('queue.keyAssign'), run: () => (current >= 0 ? onAssign(current) : undefined) },
  ]);
  return { current, setCurrent };
}
