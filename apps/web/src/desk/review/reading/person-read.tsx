import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentForReview, FieldProposal } from '../../../api/shapes/document.js';
import { FieldCrop } from './field-crop.js';
import { MismatchList } from './mismatch-list.js';
import { proposalOf } from './read-values.js';
import { Sureness } from './sureness.js';
import css from './reading.module.css';

const SHOWN = [
  'familyName',
  'givenNames',
  'birthDate',
  'uci',
  'applicationNumber',
  'institution',
] as const satisfies readonly FieldProposal['field'][];

/** Whose document it is by its own words, beside whose record it is held against. None of it is kept as a fact. */
export function PersonRead({ review }: { review: DocumentForReview }): ReactNode {
  const { t } = useTranslation('desk');
  const { reading, context } = review;
  const record: Partial<Record<FieldProposal['field'], string>> = {
    familyName: context.student.familyName,
    givenNames: context.student.givenName,
  };
  if (reading.state !== 'read') return <p role="status">{t(`review.reading.${reading.state}`)}</p>;
  return (
    <>
      <MismatchList reading={reading} field="kind" />
      <dl className={css['rows']}>
        {SHOWN.map((field) => {
          // The number of an application stands in the form of its proof already.
          const inForm = field === 'applicationNumber' && review.purpose === 'submission_confirmation';
          const proposal = inForm ? undefined : proposalOf(reading, field);
          return proposal ? (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{t(`review.reading.field.${field}`)}</dt>
              <dd>
                <FieldCrop document={review} place={proposal} text={proposal.printed} />
                <span className={proposal.sure ? '' : css['doubt']}>{proposal.value}</span>
                <Sureness of={proposal} />
                {record[field] ? (
                  <span>{t('review.document.recordSays', { value: record[field] })}</span>
                ) : null}
                <MismatchList reading={reading} field={field} />
              </dd>
            </div>
          ) : null;
        })}
      </dl>
    </>
  );
}
