import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { SelfCheckAnswer } from '../../api/shapes/self-check.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout } from '../../elements/panel.js';
import { RadioField, SelectField } from '../../fields/choice-fields.js';
import { useDateReader } from '../../fields/date-faults.js';
import { DateField } from '../../fields/date-field.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useOffice } from '../../session/session-query.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CHOSEN, CONDITIONS, EMPTY_CHECK, LOADS, NAMES_US, PERMITS, SETTINGS } from './self-check-entry.js';
import { SelfCheckResult } from './self-check-result.js';

/** A few questions before the first request; the engine answers, and nothing is kept. */
export function SelfCheckPage(): ReactNode {
  const { t } = useTranslation();
  const [entry, setEntry] = useState(EMPTY_CHECK);
  const [answer, setAnswer] = useState<SelfCheckAnswer | null>(null);
  const word = useCodeWord();
  const institution = useOffice()?.institutionName ?? t('selfCheck.ourInstitution');
  const readDate = useDateReader();
  const problems = useFormProblems();
  const change = (part: Partial<typeof entry>): void => setEntry((old) => ({ ...old, ...part }));
  const ask = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.ask<SelfCheckAnswer>('/me/self-check', body),
    onSuccess: setAnswer,
    onError: problems.showRefusal,
  });
  const ofStudy = entry.permit !== 'coop_work_permit' && entry.permit !== 'other_work_permit';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ask.isPending) return;
    const faults: FieldProblem[] = CHOSEN.filter(
      (name) => !entry[name] && (ofStudy || name !== 'condition'),
    ).map((path) => ({ path, problem: t(`selfCheck.missing.${path}`) }));
    const days = Object.fromEntries(
      (['expiresOn', 'from', 'to'] as const).map((path) => [
        path,
        readDate(path, t(`selfCheck.dayNames.${path}`), entry[path], faults),
      ]),
    );
    if (faults.length > 0) return problems.show(faults);
    problems.clear();
    ask.mutate({ ...entry, condition: ofStudy ? entry.condition : 'none', ...days });
  };
  if (answer) return <SelfCheckResult answer={answer} onAgain={() => setAnswer(null)} />;
  return (
    <Page
      title={t('selfCheck.title')}
      lead={t('selfCheck.lead')}
      back={{ to: '/home', label: t('frame.places.home') }}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <Callout tone="office" title={t('whatIf.notAdvice')}>
        <p>{t('selfCheck.notAdvice')}</p>
      </Callout>
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        <RadioField
          name="permit"
          label={t('selfCheck.permit')}
          error={problems.of('permit')}
          value={entry.permit}
          onValue={(permit) => change({ permit })}
          choices={PERMITS.map((value) => ({ value, label: word('permitKind', value) }))}
        />
        <DateField
          name="expiresOn"
          label={t('selfCheck.expiresOn')}
          hint={t('selfCheck.expiresOnHint')}
          error={problems.of('expiresOn')}
          value={entry.expiresOn}
          onValue={(expiresOn) => change({ expiresOn })}
        />
        {ofStudy ? (
          <RadioField
            name="condition"
            label={t('selfCheck.condition')}
            hint={t('selfCheck.conditionHint')}
            error={problems.of('condition')}
            value={entry.condition}
            onValue={(condition) => change({ condition })}
            choices={CONDITIONS.map((value) => ({ value, label: t(`selfCheck.conditions.${value}`) }))}
          />
        ) : null}
        <RadioField
          name="namesUs"
          label={t('selfCheck.namesUs', { institution })}
          hint={t('selfCheck.namesUsHint')}
          error={problems.of('namesUs')}
          value={entry.namesUs}
          onValue={(namesUs) => change({ namesUs })}
          choices={NAMES_US.map((value) => ({ value, label: t(`selfCheck.namesUsAnswers.${value}`) }))}
        />
        <RadioField
          name="load"
          label={t('selfCheck.load')}
          error={problems.of('load')}
          value={entry.load}
          onValue={(load) => change({ load })}
          choices={LOADS.map((value) => ({ value, label: t(`selfCheck.loads.${value}`) }))}
        />
        <DateField
          name="from"
          label={t('selfCheck.from')}
          error={problems.of('from')}
          value={entry.from}
          onValue={(from) => change({ from })}
        />
        <DateField
          name="to"
          label={t('selfCheck.to')}
          error={problems.of('to')}
          value={entry.to}
          onValue={(to) => change({ to })}
        />
        <SelectField
          name="setting"
          label={t('selfCheck.setting')}
          value={entry.setting}
          onValue={(setting) => change({ setting })}
          choices={SETTINGS.map((value) => ({ value, label: t(`selfCheck.settings.${value}`) }))}
        />
        <Button type="submit" busy={ask.isPending}>
          {t('selfCheck.submit')}
        </Button>
      </form>
    </Page>
  );
}
