import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument, DocumentReading } from '../../../api/shapes/document.js';
import { Button } from '../../../elements/button.js';
import { FieldCrop } from './field-crop.js';
import { MismatchList } from './mismatch-list.js';
import css from './reading.module.css';

interface Props {
  document: CaseDocument;
  reading: DocumentReading;
  typed: string;
  onUse: (lines: string) => void;
}

/** The printed remarks as a piece of the page, and what they would amount to (R4) if a person confirms them. */
export function RemarksRead({ document, reading, typed, onUse }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { remarks } = reading;
  const mismatches = <MismatchList reading={reading} field="remarks" />;
  if (!remarks) return mismatches;
  const lines = remarks.lines.join('\n');
  return (
    <div className={css['line']}>
      <FieldCrop document={document} place={remarks} text={lines} lines={remarks.lines.length} />
      <span>{t(`review.reading.remarkClass.${remarks.remarkClass}`)}</span>
      {remarks.exact && remarks.sure ? null : (
        <span className={css['doubt']}>{t('review.reading.compare')}</span>
      )}
      {typed.trim() === lines ? null : (
        <Button kind="quiet" small onClick={() => onUse(lines)}>
          {t('review.reading.useRemarks')}
        </Button>
      )}
      {mismatches}
    </div>
  );
}
