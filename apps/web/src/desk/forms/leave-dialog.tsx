import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';

/** Asks before words that are not saved are left behind. */
export function LeaveDialog({ dirty }: { dirty: boolean }): ReactNode {
  const { t } = useTranslation('desk');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={t('templates.dialogs.leave')} onClose={blocker.reset}>
      <p>{t('templates.dialogs.leaveLead')}</p>
      <p className="actions">
        <Button data-first-focus onClick={blocker.reset}>
          {t('templates.dialogs.stay')}
        </Button>
        <Button kind="danger" onClick={blocker.proceed}>
          {t('templates.dialogs.leaveDo')}
        </Button>
      </p>
    </Dialog>
  );
}
