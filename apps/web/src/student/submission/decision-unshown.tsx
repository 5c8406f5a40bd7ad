import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../elements/panel.js';

/** A declared approval that nothing has shown in the office's days. @param children what the student can do about it */
export function DecisionUnshown({ children }: { children?: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <Callout tone="asks" title={t('submissions.result.decidedLapsed')}>
      {children}
    </Callout>
  );
}
