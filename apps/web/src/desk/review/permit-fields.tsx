import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentForReview } from '../../api/shapes/document.js';
import type { PermitKind, Restriction } from '../../api/shapes/record.js';
import { CheckListField, RadioField, SelectField } from '../../fields/choice-fields.js';
import { TextAreaField, TextField } from '../../fields/text-field.js';
import type { FormProblems } from '../../fields/use-form-problems.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { compare, permitOnRecord, type PermitEntry } from './permit-entry.js';
import { ProposalLine } from './reading/proposal-line.js';
import { readField } from './reading/read-values.js';
import { RemarksRead } from './reading/remarks-read.js';
import css from './review.module.css';

interface Props {
  entry: PermitEntry;
  change: (part: Partial<PermitEntry>) => void;
  /** What the fields are held against; null for a reader who must not see it. */
  review: DocumentForReview | null;
  problems: FormProblems;
}

const KINDS: readonly PermitKind[] = ['study_permit', 'coop_work_permit', 'other_work_permit'];
const RESTRICTIONS: readonly Restriction[] = [
  'child_care',
  'school_teaching',
  'health_service',
  'agriculture',
];
const TEXTS = ['documentNumber', 'issuedOn', 'expiresOn', 'validFrom', 'dliNumber', 'employerName'] as const;
const DATES: readonly string[] = ['issuedOn', 'expiresOn', 'validFrom'];
const OPTIONAL: readonly string[] = ['validFrom', 'dliNumber', 'employerName'];

export function PermitFieldset({ entry, change, review, problems }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const beside = useBeside();
  const record = review ? permitOnRecord(review.context, entry.kind) : undefined;
  return (
    <>
      <SelectField
        dense
        name="kind"
        label={t('review.document.kind')}
        error={problems.of('kind')}
        value={entry.kind}
        onValue={(kind: PermitKind) => change({ kind })}
        {...(review ? {} : { empty: t('readings.choose') })}
        choices={KINDS.map((value) => ({ value, label: word('permitKind', value) }))}
      />
      <div className={css['pair']}>
        {TEXTS.map((name) => (
          <div key={name}>
            <TextField
              dense
              name={name}
              label={t(`review.document.${name}`)}
              hint={beside(
                entry[name],
                record?.[name] ?? null,
                name === 'dliNumber' && review ? review.context.student.institutionDliNumber : null,
              )}
              error={problems.of(name)}
              optional={
                OPTIONAL.includes(name) ||
                (name === 'documentNumber' && review?.purpose === 'approval_letter')
              }
              value={entry[name]}
              onValue={(value) => change({ [name]: value })}
              input={{ spellCheck: false, placeholder: DATES.includes(name) ? '' : undefined }}
            />
            {review ? (
              <ProposalLine
                document={review}
                reading={review.reading}
                field={readField(name)}
                label={t(`review.document.${name}`)}
                typed={entry[name]}
                onUse={(value) => change({ [name]: value })}
              />
            ) : null}
          </div>
        ))}
      </div>
      <RadioField
        dense
        name="remarksState"
        label={t('review.document.remarksState')}
        error={problems.of('remarksState')}
        value={entry.remarksState}
        onValue={(remarksState) => change({ remarksState })}
        choices={[
          { value: 'printed', label: t('review.document.remarksPrinted') },
          { value: 'none', label: t('review.document.remarksNone') },
          { value: 'unread', label: t('review.document.remarksUnread') },
        ]}
      />
      {entry.remarksState === 'printed' ? (
        <TextAreaField
          dense
          name="remarks"
          label={t('review.document.remarks')}
          error={problems.of('remarks')}
          value={entry.remarks}
          onValue={(remarks) => change({ remarks })}
          rows={5}
        />
      ) : null}
      {review ? (
        <RemarksRead
          document={review}
          reading={review.reading}
          typed={entry.remarksState === 'printed' ? entry.remarks : ''}
          onUse={(remarks) => change({ remarksState: 'printed', remarks })}
        />
      ) : null}
      <CheckListField
        dense
        name="restrictions"
        label={t('review.document.restrictions')}
        optional
        error={problems.of('restrictions')}
        values={entry.restrictions}
        onValues={(restrictions) => change({ restrictions })}
        choices={RESTRICTIONS.map((value) => ({ value, label: word('setting', value) }))}
      />
    </>
  );
}

/** A mismatch is said in words, never by colour alone; nothing to say leaves no gap. */
function useBeside(): (typed: string, recorded: string | null, ours: string | null) => ReactNode {
  const { t } = useTranslation('desk');
  return (typed, recorded, ours) => {
    const found = compare(typed, recorded);
    const otherDli = ours && typed.trim() && compare(typed, ours)?.kind === 'differs';
    if (!found && !otherDli) return null;
    return (
      <span className={css['fieldHint']}>
        {found?.kind === 'same' ? <span className={css['same']}>{t('review.document.same')}</span> : null}
        {found?.kind === 'differs' ? (
          <span className={css['differs']}>{t('review.document.differs', { value: found.value })}</span>
        ) : null}
        {found?.kind === 'open' ? (
          <span>{t('review.document.recordSays', { value: found.value })}</span>
        ) : null}
        {otherDli ? (
          <span className={css['differs']}>{t('review.document.otherDli', { number: ours })}</span>
        ) : null}
      </span>
    );
  };
}
