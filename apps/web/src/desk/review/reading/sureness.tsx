import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProposal } from '../../../api/shapes/document.js';
import css from './reading.module.css';

/** How sure the machine is of what it read; a text that was not read but taken as it stands says nothing. */
export function Sureness({ of: { confidence } }: { of: Pick<FieldProposal, 'confidence'> }): ReactNode {
  const { t } = useTranslation('desk');
  const percent = Math.floor(confidence * 100);
  return percent < 100 ? (
    <span className={css['sureness']}>{t('review.reading.sureness', { percent })}</span>
  ) : null;
}
