import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../elements/panel.js';
import css from './settings.module.css';

/** A secret that the server keeps only as a hash: this is the one time it can be copied. */
export function SecretOnce({ secret }: { secret: string | null }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <div role="status">
      {secret ? (
        <Callout tone="asks" title={t('settings.machines.once')}>
          <p className={css['secret']}>{secret}</p>
        </Callout>
      ) : null}
    </div>
  );
}
