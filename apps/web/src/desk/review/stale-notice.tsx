import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { changesBetween, type Line } from './changes.js';

interface Props {
  /** What was on the page when it was opened, and what stands now. */
  seen: readonly Line[];
  current: readonly Line[];
  onReload: () => void;
}

/** A stale decision is refused with what changed: the reviewer looks and decides again. */
export function StaleNotice({ seen, current, onReload }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const changes = changesBetween(seen, current);
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Callout tone="asks" title={t('desk.stale.title')}>
        <p>{t('desk.stale.lead')}</p>
        {changes.length === 0 ? (
          <p>{t('desk.stale.none')}</p>
        ) : (
          <table className={table['table']}>
            <thead>
              <tr>
                <th scope="col">{t('desk.stale.field')}</th>
                <th scope="col">{t('desk.stale.before')}</th>
                <th scope="col">{t('desk.stale.now')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.name}>
                  <th scope="row">{change.name}</th>
                  <td>{change.before ?? '–'}</td>
                  <td>{change.now ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Button kind="secondary" onClick={onReload}>
          {t('desk.stale.reload')}
        </Button>
      </Callout>
    </div>
  );
}
