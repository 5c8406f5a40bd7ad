import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../fields/choice-fields.js';
import { endKeptHere, keepsHere } from '../../session/kept-here.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import css from './draft-foot.module.css';
import type { DraftOfForm } from './use-kept-draft.js';

/** Beneath a form: that what is typed is saved and when, what is not, and the choice to keep it on the device too. */
export function DraftFoot({ draft }: { draft: DraftOfForm }): ReactNode {
  const { t } = useTranslation();
  const stamp = useOfficeStamp();
  const { keeping } = draft;
  return (
    <div className={css['foot']}>
      <p className={css['state']} data-keeping={keeping.is}>
        {keeping.is === 'saved' ? t('drafts.saved', { time: stamp.ofDay(keeping.at) }) : null}
        {keeping.is === 'typed' ? t('drafts.saving') : null}
        {keeping.is === 'untouched' ? t('drafts.asTyped') : null}
      </p>
      {/* Read out only when something is wrong: each "Saved" would talk over what is being typed. */}
      <div role="status" className={css['wrong']}>
        {keeping.is === 'unanswered' ? t('drafts.unanswered') : null}
        {keeping.is === 'tooLong' ? t('drafts.tooLong') : null}
      </div>
      <KeepHere draft={draft} />
    </div>
  );
}

function KeepHere({ draft }: { draft: DraftOfForm }): ReactNode {
  const { t } = useTranslation();
  const { account } = draft.of;
  const [chosen, setChosen] = useState(keepsHere(account));
  const [failed, setFailed] = useState(false);
  const choose = async (wanted: boolean): Promise<void> => {
    setChosen(wanted);
    setFailed(false);
    if (!wanted) return endKeptHere();
    try {
      const { beginHere } = await import('./drafts-here.js');
      await beginHere(account);
      draft.keepHere();
    } catch {
      setChosen(false);
      setFailed(true);
    }
  };
  return (
    <CheckField
      name="keepHere"
      label={t('drafts.here')}
      hint={t('drafts.hereHint')}
      error={failed ? t('drafts.hereFailed') : undefined}
      checked={chosen}
      onChecked={(wanted) => void choose(wanted)}
    />
  );
}
