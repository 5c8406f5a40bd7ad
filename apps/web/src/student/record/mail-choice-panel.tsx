import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { MAIL_TOPICS, type MailChoice, type MailTopic } from '../../api/shapes/mail.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { CheckListField, SelectField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useOfficeZone } from '../../session/session-query.js';
import { placeOfZone, zonesToChoose } from '../../time/time-zones.js';
import { useLanguage } from '../../words/use-language.js';

export const choiceQuery = queryOptions({
  queryKey: ['me', 'mail-choice'],
  queryFn: ({ signal }) => api.get<MailChoice>('/me/mail-choice', {}, signal),
});

/** What always comes, and what the student can do without; when and where it comes. */
export function MailChoicePanel(): ReactNode {
  const { t } = useTranslation();
  const choice = useQuery(choiceQuery);
  const [saved, setSaved] = useState(false);
  return (
    <Panel heading={t('mailChoice.title')} id="mail-choice">
      <p>{t('mailChoice.always')}</p>
      <Loaded query={choice}>
        {(known) => <ChoiceForm key={known.version} known={known} onSaved={setSaved} />}
      </Loaded>
      <div role="status">
        {saved ? (
          <Callout tone="holds">
            <p>{t('mailChoice.saved')}</p>
          </Callout>
        ) : null}
      </div>
    </Panel>
  );
}

function ChoiceForm({ known, onSaved }: { known: MailChoice; onSaved: (saved: boolean) => void }): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [wanted, setWanted] = useState(MAIL_TOPICS.filter((topic) => !known.declined.includes(topic)));
  const [secondAddress, setSecondAddress] = useState(known.secondAddress ?? '');
  const [timeZone, setTimeZone] = useState(known.timeZone ?? '');
  const save = useMutation({
    mutationFn: () =>
      api.put<MailChoice>('/me/mail-choice', {
        declined: MAIL_TOPICS.filter((topic) => !wanted.includes(topic)),
        secondAddress: secondAddress.trim() || null,
        timeZone: timeZone || null,
        version: known.version,
      }),
    onMutate: () => onSaved(false),
    onSuccess: (choice) => {
      problems.clear();
      queries.setQueryData(choiceQuery.queryKey, choice);
      onSaved(true);
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <CheckListField<MailTopic>
        name="declined"
        label={t('mailChoice.wanted')}
        hint={t('mailChoice.wantedHint')}
        values={wanted}
        onValues={setWanted}
        choices={MAIL_TOPICS.map((value) => ({ value, label: t(`mailChoice.topics.${value}`) }))}
      />
      <TextField
        name="secondAddress"
        label={t('mailChoice.secondAddress')}
        hint={t('mailChoice.secondAddressHint')}
        error={problems.of('secondAddress')}
        value={secondAddress}
        onValue={setSecondAddress}
        width="medium"
        input={{ type: 'email', autoComplete: 'email' }}
      />
      <ZoneChoice value={timeZone} onValue={setTimeZone} error={problems.of('timeZone')} />
      <div className="actions">
        <Button type="submit" busy={save.isPending}>
          {t('mailChoice.save')}
        </Button>
      </div>
    </form>
  );
}

function ZoneChoice({
  value,
  onValue,
  error,
}: {
  value: string;
  onValue: (zone: string) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const office = useOfficeZone();
  const zones = zonesToChoose(office);
  return (
    <SelectField
      name="timeZone"
      label={t('mailChoice.zone')}
      hint={t('mailChoice.zoneHint')}
      error={error}
      value={value}
      onValue={onValue}
      empty={t('mailChoice.officeZone', { place: placeOfZone(office, language) })}
      choices={zones.here.slice(1).map((zone) => ({ value: zone, label: placeOfZone(zone, language) }))}
      more={{
        label: t('mailChoice.elsewhere'),
        choices: zones.elsewhere.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      }}
    />
  );
}
