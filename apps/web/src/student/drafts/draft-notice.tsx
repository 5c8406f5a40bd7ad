import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import type { DraftOfForm } from './use-kept-draft.js';

/** Says that what was typed is back, and since when it was kept; offers to start afresh where it was put back. */
export function DraftNotice({ draft }: { draft: DraftOfForm }): ReactNode {
  const { t } = useTranslation();
  const stamp = useOfficeStamp();
  return draft.restored ? (
    <Callout tone="office" title={t('drafts.restored')}>
      <p>
        {draft.keptAt
          ? t('drafts.restoredBody', { at: stamp.inProse(draft.keptAt) })
          : t('drafts.restoredHere')}
      </p>
      <Button kind="secondary" small onClick={draft.startAfresh}>
        {t('drafts.afresh')}
      </Button>
    </Callout>
  ) : null;
}
