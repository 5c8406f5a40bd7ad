import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../session/sign-out.js';
import type { DeskPlace } from '../desk-places.js';
import { forgetRecent, type Entry } from './palette-entries.js';
import { Palette } from './palette.js';

/** The palette on Ctrl-K or ⌘-K, also while one types: it is a chord and no letter. */
export function usePalette(
  places: readonly DeskPlace[],
  showKeys: () => void,
): { open: () => void; palette: ReactNode } {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      // A dialog that is open asks something; it is answered first.
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const entries: Entry[] = [
    ...places.map(({ to, word }) => ({
      id: to,
      kind: 'page' as const,
      label: t(`desk.places.${word}`),
      path: to,
    })),
    { id: 'sharing', kind: 'page', label: t('sharing.title'), path: '/desk/sharing' },
    { id: 'bulk', kind: 'page', label: t('bulk.title'), path: '/desk/bulk' },
    { id: 'task-batches', kind: 'page', label: t('taskBatches.title'), path: '/desk/task-batches' },
    ...(
      [
        ['mine', {}],
        ['nobody', { assignee: 'none' }],
        ['overdue', { assignee: 'anyone', group: 'overdue' }],
        ['snoozed', { assignee: 'anyone', state: 'snoozed' }],
      ] as const
    ).map(([name, search]) => ({
      id: name,
      kind: 'action' as const,
      label: t(`palette.actions.${name}`),
      run: () => void navigate({ to: '/desk', search }),
    })),
    { id: 'keys', kind: 'action', label: t('palette.actions.keys'), run: showKeys },
    {
      id: 'signOut',
      kind: 'action',
      label: common('frame.signOut'),
      run: () => {
        forgetRecent();
        void signOut();
      },
    },
  ];
  return {
    open: () => setOpen(true),
    palette: isOpen ? <Palette entries={entries} onClose={() => setOpen(false)} /> : null,
  };
}
