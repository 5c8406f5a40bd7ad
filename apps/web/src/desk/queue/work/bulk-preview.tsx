import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection, TaskStepKind } from '../../../api/shapes/desk.js';
import { reasonsQuery } from '../../review/review-data.js';
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
  const reasons = useQuery({ ...reasonsQuery, enabled: kind === 'return' }).data;
  const uses = reasons?.find(({ code }) => code === values.code)?.for;
  const { fit, same, refused, unfit, holders } = effectOf(kind, values, chosen.tasks, uses);
  const isWords = kind === 'note' || kind === 'message';
  const says = isWords || kind === 'return' ? kind : 'task';
  const isVerifiedSingly =
    (kind === 'return' || kind === 'close') && chosen.tasks.some((task) => task.kind === 'document');
  return (
    <section className={css['effect']} aria-labelledby="bulk-effect">
      <h3 id="bulk-effect">{t('work.bulk.effect')}</h3>
      <ul>
        <li>{t(`work.bulk.effects.${says}.fit`, { count: fit })}</li>
        {same > 0 && says !== 'return' ? (
          <li>{t(`work.bulk.effects.${says}.same`, { count: same })}</li>
        ) : null}
        {unfit > 0 ? <li>{t('work.bulk.effects.unfit', { count: unfit })}</li> : null}
        {refused > 0 ? (
          <li>
            {t(`work.bulk.effects.${kind === 'return' ? 'notReturnable' : 'refused'}`, { count: refused })}
          </li>
        ) : null}
        {isWords ? <li>{t('work.bulk.effects.saidAlready')}</li> : null}
        {isVerifiedSingly ? <li>{t('work.bulk.verifiedSingly')}</li> : null}
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
