import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DocumentContext,
  DocumentForReview,
  DocumentReading,
  FieldProposal,
} from '../../api/shapes/document.js';
import { Callout } from '../../elements/panel.js';
import { TextField } from '../../fields/text-field.js';
import type { FormProblems } from '../../fields/use-form-problems.js';
import { ProposalLine } from './reading/proposal-line.js';
import { proposalOf } from './reading/read-values.js';
import { useCodeWord } from '../../words/use-code-word.js';

export interface ProofEntry {
  receivedAt: string;
  applicationNumber: string;
}

/** What was read surely of the page, which counts; else what the student recorded, to be compared with it. */
export function firstProof(context: DocumentContext, reading: DocumentReading): ProofEntry {
  const surely = (field: FieldProposal['field']): string | undefined => {
    const proposal = proposalOf(reading, field);
    return proposal?.sure ? proposal.value : undefined;
  };
  const { submission } = context;
  return {
    receivedAt: surely('receivedAt') ?? submission?.receivedAt.replace(/\.\d+Z$/, 'Z') ?? '',
    applicationNumber:
      surely('applicationNumber') ??
      submission?.applicationNumber ??
      proposalOf(reading, 'applicationNumber')?.value ??
      '',
  };
}

/** All that was read of the page, sure or not: a person compares it. */
export const proofAsRead = (entry: ProofEntry, reading: DocumentReading): ProofEntry => ({
  receivedAt: proposalOf(reading, 'receivedAt')?.value ?? entry.receivedAt,
  applicationNumber: proposalOf(reading, 'applicationNumber')?.value ?? entry.applicationNumber,
});

export const proofFieldsOf = (entry: ProofEntry): Record<string, unknown> => ({
  receivedAt: entry.receivedAt.trim(),
  applicationNumber: entry.applicationNumber.trim() || null,
});

interface Props {
  entry: ProofEntry;
  change: (part: Partial<ProofEntry>) => void;
  /** What the fields are held against; null for a reader who must not see it. */
  review: DocumentForReview | null;
  problems: FormProblems;
}

/** The confirmation of an application: IRCC's stamp and number, held against what the student recorded. */
export function ProofFieldset({ entry, change, review, problems }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const context = review?.context;
  const line = (field: keyof ProofEntry): ReactNode =>
    review ? (
      <ProposalLine
        document={review}
        reading={review.reading}
        field={field}
        label={t(`review.document.${field}`)}
        typed={entry[field]}
        onUse={(value) => change({ [field]: value })}
      />
    ) : null;
  return (
    <>
      {!context ? null : context.submission ? (
        <Callout tone="office" title={t('review.document.applied')}>
          <p>
            {word('submissionKind', context.submission.kind)},{' '}
            {context.submission.statedLocalTime.replace('T', ' ')} {context.submission.statedTimeZone}
          </p>
        </Callout>
      ) : (
        <Callout tone="asks">{t('review.document.noApplication')}</Callout>
      )}
      <TextField
        dense
        name="receivedAt"
        label={t('review.document.receivedAt')}
        hint={t('review.document.receivedAtHint')}
        error={problems.of('receivedAt')}
        value={entry.receivedAt}
        onValue={(receivedAt) => change({ receivedAt })}
      />
      {line('receivedAt')}
      <TextField
        dense
        name="applicationNumber"
        label={t('review.document.applicationNumber')}
        optional
        error={problems.of('applicationNumber')}
        value={entry.applicationNumber}
        onValue={(applicationNumber) => change({ applicationNumber })}
      />
      {line('applicationNumber')}
    </>
  );
}
