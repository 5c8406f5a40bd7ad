import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../elements/button.js';
import { Callout } from '../../../elements/panel.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import { useStamp } from '../../rule-packs/use-stamp.js';
import css from './editions.module.css';
import { useMayChange } from './use-may-change.js';
import type { DraftState } from './use-setting-draft.js';

interface Props {
  draft: DraftState;
  /** The newest edition. */
  edition: number;
  /** Whether something stands in a form that the draft does not have yet. */
  typed: boolean;
  onPublish: () => void;
}

/** Who began the draft and when it was saved, on which edition it rests, and what can be done with it. */
export function DraftCallout({ draft, edition, typed, onPublish }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const mayChange = useMayChange(draft.setting);
  const stamp = useStamp();
  const { kept, problem, isSaving, isUnsaved, isUnreadable } = draft;
  if (problem) return <NotSaved draft={draft} />;
  return (
    <Callout tone="asks" title={t('editions.draft')}>
      <p>
        {isUnsaved || !kept.savedBy || !kept.savedAtLocal
          ? t('editions.saving')
          : t('editions.kept', { name: kept.savedBy, at: stamp(kept.savedAtLocal) })}{' '}
        {t(isUnreadable ? 'editions.unreadable' : 'editions.draftBody')}
      </p>
      {kept.basis !== null && kept.basis !== edition ? (
        <p>
          <strong>{t('editions.overtaken', { basis: kept.basis, edition })}</strong>
        </p>
      ) : null}
      {typed ? <p>{t('editions.typed')}</p> : null}
      {mayChange ? (
        <div className={css['buttons']}>
          {isUnreadable ? null : (
            <Button small busy={isSaving} disabled={typed} onClick={onPublish}>
              {t('editions.publish')}
            </Button>
          )}
          <Button small kind="secondary" onClick={draft.giveUp}>
            {t('editions.discard')}
          </Button>
        </div>
      ) : null}
    </Callout>
  );
}

/** What was changed is on this screen only: sent again, or settled with a colleague's draft. */
function NotSaved({ draft }: { draft: DraftState }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const words = useProblemWords();
  const [settling, setSettling] = useState(false);
  const settle = async (step: () => Promise<void>): Promise<void> => {
    setSettling(true);
    await step();
    setSettling(false);
  };
  if (!draft.problem) return null;
  const said = words(draft.problem);
  return draft.problem.code === 'stale_version' ? (
    <Callout tone="ended" title={t('editions.draftOfAnother')}>
      <p>{t('editions.draftOfAnotherBody')}</p>
      <div className={css['buttons']}>
        <Button small kind="secondary" busy={settling} onClick={() => void settle(draft.takeKept)}>
          {t('editions.takeKept')}
        </Button>
        <Button small kind="secondary" busy={settling} onClick={() => void settle(draft.overwrite)}>
          {t('editions.overwrite')}
        </Button>
      </div>
    </Callout>
  ) : (
    <Callout tone="ended" title={t('editions.notSaved')}>
      <p>{said.detail}</p>
      <div className={css['buttons']}>
        <Button small busy={draft.isSaving} onClick={draft.again}>
          {common('frame.tryAgain')}
        </Button>
        <Button small kind="secondary" onClick={() => void settle(draft.takeKept)}>
          {t('editions.discard')}
        </Button>
      </div>
    </Callout>
  );
}
