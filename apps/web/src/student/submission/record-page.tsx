import { useNavigate } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBMISSION_KINDS } from '../../api/shapes/submission.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { RadioField } from '../../fields/choice-fields.js';
import { DateField } from '../../fields/date-field.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { PrivacyNoticeOnRequest } from '../privacy-notice.js';
import { DraftFoot } from '../drafts/draft-foot.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import { ClockField } from './clock-field.js';
import { OffsetField } from './offset-field.js';
import { ProofField } from './proof-field.js';
import { useSubmissionForm } from './use-submission-form.js';
import { ZoneField } from './zone-field.js';

export function RecordSubmissionPage(): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const navigate = useNavigate();
  const form = useSubmissionForm(({ id }) => void navigate({ to: '/submissions/$id', params: { id } }));
  const { entry, change, problems } = form;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Page
      title={t('submissions.title')}
      lead={t('submissions.lead')}
      back={{ to: '/home', label: t('frame.places.home') }}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <DraftNotice draft={form.draft} />
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
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
          offsets={form.offsets}
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
          proofs={form.proofs}
          value={form.proof}
          onValue={(proof) => change({ proof })}
          error={problems.of('documentId')}
        />
        <PrivacyNoticeOnRequest shownFor="submission" />
        <Button type="submit" busy={form.send.isPending}>
          {t('submissions.submit')}
        </Button>
        <DraftFoot draft={form.draft} />
      </form>
    </Page>
  );
}
