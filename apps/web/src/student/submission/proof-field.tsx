import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../api/shapes/document.js';
import { Callout } from '../../elements/panel.js';
import { RadioField } from '../../fields/choice-fields.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import { LATER } from './submission-entry.js';

interface Props {
  /** Confirmations that belong to no application yet, the newest first. */
  proofs: readonly CaseDocument[];
  value: string;
  onValue: (proof: string) => void;
  error: string | undefined;
}

/** What was uploaded before is offered, and never asked for again; otherwise the form says when to attach it. */
export function ProofField({ proofs, value, onValue, error }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (proofs.length === 0)
    return (
      <Callout tone="office" title={t('submissions.proof')}>
        <p>{t('submissions.proofHint')}</p>
      </Callout>
    );
  return (
    <RadioField
      name="documentId"
      label={t('submissions.proofBefore')}
      hint={t('submissions.proofBeforeHint')}
      error={error}
      value={value}
      onValue={onValue}
      choices={[
        ...proofs.map((proof) => ({
          value: proof.id,
          label: proof.files.map(({ name }) => name).join(', '),
          hint: t('submissions.proofUploaded', { when: stampInProse(proof.createdAtLocal, language) }),
        })),
        { value: LATER, label: t('submissions.proofLater') },
      ]}
    />
  );
}
