import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection, TaskStepKind } from '../../../api/shapes/desk.js';
import { effectOf } from './bulk-effect.js';
import { type BulkValues, staysDone } from './bulk-values.js';
import css from './work.module.css';

interface Props {
  kind: TaskStepKind;
  values: BulkValues;
  chosen: Selection;
}

/** How many a step would be done with, how many not and why, and what is final. */
export function BulkPreview({ kind, values, chosen }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { fit, same, refused, holders } = effectOf(kind, values, chosen.tasks);
  const says = kind === 'note' || kind === 'message' ? kind : 'task';
  return (
    <section className={css['effect']} aria-labelledby="bulk-effect">
      <h3 id="bulk-effect">{t('work.bulk.effect')}</h3>
      <ul>
        <li>{t(`work.bulk.effects.${says}.fit`, { count: fit })}</li>
        {same > 0 ? <li>{t(`work.bulk.effects.${says}.same`, { count: same })}</li> : null}
        {refused > 0 ? <li>{t('work.bulk.effects.refused', { count: refused })}</li> : null}
        {says === 'task' ? null : <li>{t('work.bulk.effects.saidAlready')}</li>}
        {chosen.more ? <li>{t('work.bulk.more')}</li> : null}
        {staysDone(kind) ? (
          <li>
            <strong>{t(`work.bulk.stays.${kind}`)}</strong>
          </li>
        ) : null}
      </ul>
      {kind === 'assign' ? (
        <p>
          {t('work.bulk.fromWhom')}:{' '}
          {holders.map(({ name, count }) => `${name ?? t('queue.nobody')} ${count}`).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
