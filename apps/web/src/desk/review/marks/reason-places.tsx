import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../../api/shapes/document.js';
import { SelectField } from '../../../fields/choice-fields.js';
import { FieldCrop } from '../reading/field-crop.js';
import type { Mark } from './mark.js';
import css from './marks.module.css';

interface Props {
  document: CaseDocument;
  marks: readonly Mark[];
  /** The reasons chosen, with the words they go by. */
  reasons: readonly { code: string; label: string }[];
  /** The number of the box that goes with each reason. */
  placeOf: (code: string) => number | null;
  onPlace: (code: string, number: number | null) => void;
}

/** Which box goes with which reason, and what of the page the student will see. */
export function ReasonPlaces({ document, marks, reasons, placeOf, onPlace }: Props): ReactNode {
  const { t } = useTranslation('desk');
  if (marks.length === 0) return <p>{t('review.marks.none')}</p>;
  return reasons.map(({ code, label }) => {
    const number = placeOf(code);
    const mark = number === null ? undefined : marks[number - 1];
    return (
      <div key={code} className={css['told']}>
        <SelectField
          dense
          name={`place.${code}`}
          label={t('review.marks.placeOf', { reason: label })}
          value={number === null ? '' : String(number)}
          empty={t('review.marks.noPlace')}
          onValue={(value) => onPlace(code, value === '' ? null : Number(value))}
          choices={marks.map((_, at) => ({
            value: String(at + 1),
            label: t('review.marks.box', { number: at + 1 }),
          }))}
        />
        {mark ? (
          <FieldCrop document={document} place={mark} text={t('review.marks.shown')} lines={4} />
        ) : null}
      </div>
    );
  });
}
