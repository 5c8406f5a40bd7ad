import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument, DocumentReading, FieldProposal } from '../../../api/shapes/document.js';
import { Button } from '../../../elements/button.js';
import { FieldCrop } from './field-crop.js';
import { MismatchList } from './mismatch-list.js';
import { proposalOf } from './read-values.js';
import { Sureness } from './sureness.js';
import css from './reading.module.css';

interface Props {
  document: CaseDocument;
  reading: DocumentReading;
  field: FieldProposal['field'];
  label: string;
  /** What stands in the form now. */
  typed: string;
  onUse: (value: string) => void;
}

/** Beneath a field of the form: the piece of the page, what was read there, and what does not fit. */
export function ProposalLine({ document, reading, field, label, typed, onUse }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const proposal = proposalOf(reading, field);
  const mismatches = <MismatchList reading={reading} field={field} />;
  if (!proposal) return mismatches;
  const { value, printed, sure } = proposal;
  return (
    <div className={css['line']}>
      <FieldCrop document={document} place={proposal} text={printed} />
      {typed.trim() === value ? (
        <span className={sure ? '' : css['doubt']}>
          {sure ? t('review.reading.asRead') : t('review.reading.compare')}
        </span>
      ) : (
        <>
          <span className={css['doubt']}>{t('review.reading.read', { value })}</span>
          <Button
            kind="quiet"
            small
            aria-label={t('review.reading.useFor', { value, label })}
            onClick={() => onUse(value)}
          >
            {t('review.reading.use')}
          </Button>
        </>
      )}
      <Sureness of={proposal} />
      {mismatches}
    </div>
  );
}
