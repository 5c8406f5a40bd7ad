import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentContext, DocumentReading } from '../../api/shapes/document.js';
import { Callout } from '../../elements/panel.js';
import { TextField } from '../../fields/text-field.js';
import type { FormProblems } from '../../fields/use-form-problems.js';
import { proposalOf } from './reading/read-values.js';
import { useCodeWord } from '../../words/use-code-word.js';

export interface ProofEntry {
  receivedAt: string;
  applicationNumber: string;
}

/** What the student recorded; where that has no number, the one that was read of the page. */
export const firstProof = (context: DocumentContext, reading: DocumentReading): ProofEntry => ({
  receivedAt: context.submission?.receivedAt.replace(/\.\d+Z$/, 'Z') ?? '',
  applicationNumber:
    context.submission?.applicationNumber ?? proposalOf(reading, 'applicationNumber')?.value ?? '',
});

export const proofFieldsOf = (entry: ProofEntry): Record<string, unknown> => ({
  receivedAt: entry.receivedAt.trim(),
  applicationNumber: entry.applicationNumber.trim() || null,
});

interface Props {
  entry: ProofEntry;
  change: (part: Partial<ProofEntry>) => void;
  /** What the student recorded; null for a reader who must not see it. */
  context: DocumentContext | null;
  problems: FormProblems;
}

/** The confirmation of an application: IRCC's stamp and number, held against what the student recorded. */
export function ProofFieldset({ entry, change, context, problems }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
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
      <TextField
        dense
        name="applicationNumber"
        label={t('review.document.applicationNumber')}
        optional
        error={problems.of('applicationNumber')}
        value={entry.applicationNumber}
        onValue={(applicationNumber) => change({ applicationNumber })}
      />
    </>
  );
}
