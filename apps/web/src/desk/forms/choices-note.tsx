import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import css from './choices-note.module.css';
import { focusField } from '../../fields/focus-field.js';

/** Choices that did not come. */
export interface Missing {
  /** How often; each time is told. */
  failures: number;
  /** They are being asked for just now. */
  trying: boolean;
  again: () => void;
}

/** Stands in a list for the choices that are missing. @param value what is chosen, if it is one of them */
export function MissingOption({ failed, value }: { failed: boolean; value: string | undefined }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <option value={value ?? ''} disabled={value === undefined}>
      {t(failed ? 'desk.choices.notLoaded' : 'desk.choices.loading')}
    </option>
  );
}

/** In place of a group's choices, while they are on their way. */
export function MissingGroup(): ReactNode {
  const { t } = useTranslation('desk');
  return <p role="status">{t('desk.choices.loading')}</p>;
}

/** Under a field whose choices did not come: what is missing, and the way to it. Then the field has the focus. */
export function ChoicesNote({
  name,
  label,
  missing,
}: {
  name: string;
  label: string;
  missing: Missing;
}): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const asked = useRef(false);
  useEffect(
    () => () => {
      // Gone because the choices are here; whoever went on to another field meanwhile stays there.
      if (asked.current && document.activeElement === document.body) focusField(name);
    },
    [name],
  );
  return (
    <div className={css['missing']}>
      <p key={missing.failures} role="alert">
        {t('desk.choices.failed', { name: label })}
      </p>
      <Button
        kind="secondary"
        small
        busy={missing.trying}
        aria-label={`${common('frame.tryAgain')}${common('frame.colon')}${label}`}
        onClick={() => {
          asked.current = true;
          missing.again();
        }}
      >
        {common('frame.tryAgain')}
      </Button>
    </div>
  );
}
