import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBMISSION_KINDS } from '../../api/shapes/submission.js';
import { RadioField } from '../../fields/choice-fields.js';
import { DateField } from '../../fields/date-field.js';
import { TextField } from '../../fields/text-field.js';
import type { FormProblems } from '../../fields/use-form-problems.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { ClockField } from './clock-field.js';
import { OffsetField } from './offset-field.js';
import { ProofField } from './proof-field.js';
import type { Topic } from './submission-topics.js';
import type { SubmissionForm } from './use-submission-form.js';
import { ZoneField } from './zone-field.js';

interface Props {
  form: SubmissionForm;
  problems: FormProblems;
}

export function SubmissionFields({ topic, ...props }: Props & { topic: Exclude<Topic, 'check'> }): ReactNode {
  switch (topic) {
    case 'application':
      return <ApplicationFields {...props} />;
    case 'when':
      return <WhenFields {...props} />;
    case 'confirmation':
      return <ConfirmationFields {...props} />;
  }
}

function ApplicationFields({ form: { entry, change }, problems }: Props): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  return (
    <>
      <RadioField
        name="kind"
        label={t('submissions.kind')}
        error={problems.of('kind')}
        value={entry.kind}
        onValue={(kind) => change({ kind })}
        choices={SUBMISSION_KINDS.map((value) => ({ value, label: word('submissionKind', value) }))}
      />
      <RadioField
        name="channel"
        label={t('submissions.channel')}
        error={problems.of('channel')}
        value={entry.channel}
        onValue={(channel) => change({ channel })}
        choices={[
          { value: 'online', label: t('submissions.online') },
          { value: 'paper', label: t('submissions.paper') },
        ]}
      />
    </>
  );
}

function WhenFields({ form: { entry, change, offsets }, problems }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        name="statedLocalTime"
        label={t('submissions.date')}
        hint={t('submissions.dateHint')}
        error={problems.of('statedLocalTime')}
        value={entry.date}
        onValue={(date) => change({ date })}
      />
      <ClockField value={entry} onValue={change} error={problems.of('time')} />
      <ZoneField value={entry.zone} onValue={(zone) => change({ zone })} error={problems.of('timeZone')} />
      <OffsetField
        offsets={offsets}
        value={entry.utcOffset}
        onValue={(utcOffset) => change({ utcOffset })}
        error={problems.of('utcOffset')}
      />
      {entry.channel === 'paper' ? (
        <DateField
          name="stampedOn"
          label={t('submissions.stampedOn')}
          hint={t('submissions.stampedOnHint')}
          error={problems.of('stampedOn')}
          value={entry.stampedOn}
          onValue={(stampedOn) => change({ stampedOn })}
        />
      ) : null}
    </>
  );
}

/** The number stands on the confirmation. */
function ConfirmationFields({ form: { entry, change, proofs, proof }, problems }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name="applicationNumber"
        label={t('submissions.number')}
        hint={t('submissions.numberHint')}
        error={problems.of('applicationNumber')}
        optional
        value={entry.number}
        onValue={(number) => change({ number })}
        width="medium"
        input={{ spellCheck: false, autoCapitalize: 'characters' }}
      />
      <ProofField
        proofs={proofs}
        value={proof}
        onValue={(chosen) => change({ proof: chosen })}
        error={problems.of('documentId')}
      />
    </>
  );
}
