import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonInWords } from '../api/shapes/letter.js';
import { Callout } from '../elements/panel.js';
import { usePick } from '../words/use-language.js';
import css from './given-reasons.module.css';

/** Each reason with its fix, and what the office noted. */
export function GivenReasons({
  reasons,
  cropOf,
}: {
  reasons: readonly ReasonInWords[];
  /** Where the image of the place that a reason means lies, by the reason's number from 1 on; null where none was marked. */
  cropOf?: (number: number) => string | null;
}): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  return reasons.map((reason, at) => {
    const crop = cropOf?.(at + 1);
    return (
      <Callout key={`${reason.code}:${reason.note ?? ''}`} tone="asks" title={pick(reason.text)}>
        {crop ? (
          <img className={css['crop']} src={crop} alt={t('documents.page.marked')} loading="lazy" />
        ) : null}
        {reason.note ? <p>{reason.note}</p> : null}
        <p>
          <strong>{t('letters.returned.fix')}</strong> {pick(reason.fix)}
        </p>
      </Callout>
    );
  });
}
