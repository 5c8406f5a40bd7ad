import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../elements/button.js';
import css from './marks.module.css';
import type { Mark } from './mark.js';

interface Props {
  marks: readonly Mark[];
  marking: boolean;
  onDrop: (number: number) => void;
}

/** What is marked on all pages, each to be taken off again; nothing while nothing is marked. */
export function MarkList({ marks, marking, onDrop }: Props): ReactNode {
  const { t } = useTranslation('desk');
  if (!marking && marks.length === 0) return null;
  return (
    <div className={css['list']} role="status">
      {marking ? <span>{t('review.marks.how')}</span> : null}
      {marks.map((mark, at) => (
        <Button
          key={`${mark.fileId} ${mark.page} ${mark.box.x} ${mark.box.y}`}
          kind="quiet"
          small
          onClick={() => onDrop(at + 1)}
        >
          {t('review.marks.drop', { number: at + 1 })}
        </Button>
      ))}
    </div>
  );
}
