import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonInWords } from '../api/shapes/letter.js';
import { Callout } from '../elements/panel.js';
import { usePick } from '../words/use-language.js';
import css from './given-reasons.module.css';

/** Its words ask to read the note: that note says what the reason is. */
const BY_NOTE = 'other';

/** Each reason with its fix; a note that the office wrote once, for all of them, stands after them. */
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
  const noted = reasons.filter((reason) => reason.note);
  const ofAll = reasons.length > 1 && noted.length === 1 ? noted.find(({ code }) => code !== BY_NOTE) : null;
  return (
    <>
      {reasons.map((reason, at) => {
        const crop = cropOf?.(at + 1);
        return (
          <Callout key={`${reason.code}:${reason.note ?? ''}`} tone="asks" title={pick(reason.text)}>
            {crop ? (
              <img className={css['crop']} src={crop} alt={t('documents.page.marked')} loading="lazy" />
            ) : null}
            {reason.note && reason !== ofAll ? <p>{reason.note}</p> : null}
            <p>
              <strong>{t('letters.returned.fix')}</strong> {pick(reason.fix)}
            </p>
          </Callout>
        );
      })}
      {ofAll ? (
        <Callout tone="office" title={t('letters.returned.note')}>
          <p>{ofAll.note}</p>
        </Callout>
      ) : null}
    </>
  );
}
