import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { Travel } from '../../api/shapes/record.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import rows from '../../elements/row-list.module.css';
import { Loaded } from '../../elements/waiting.js';
import { useDateReader } from '../../fields/date-faults.js';
import { DateField } from '../../fields/date-field.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { EMPTY_DATE, isEmpty } from '../../time/date-entry.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import { useKeptDraft } from '../drafts/use-kept-draft.js';
import { instantHere } from './travel-instant.js';

export function TravelPage(): ReactNode {
  const { t } = useTranslation();
  const stamp = useOfficeStamp();
  const travel = useQuery({
    queryKey: ['me', 'travel'],
    queryFn: ({ signal }) => api.get<Travel[]>('/me/travel', {}, signal),
  });
  return (
    <Page title={t('record.travel.title')} lead={t('record.travel.lead')}>
      <TravelForm />
      <Panel heading={t('record.travel.list')} flush>
        <Loaded query={travel}>
          {(list) =>
            list.length === 0 ? (
              <p className={rows['none']}>{t('record.travel.none')}</p>
            ) : (
              <ul className={rows['list']}>
                {list.map((trip) => (
                  <li key={trip.id} className={rows['row']}>
                    <span className={rows['title']}>{stamp.inProse(trip.departedAtLocal)}</span>
                    <span className={rows['detail']}>
                      {trip.returnedAtLocal
                        ? t('record.travel.back', { date: stamp.inProse(trip.returnedAtLocal) })
                        : t('record.travel.open')}
                      {trip.source === 'office' ? ` ${t('record.travel.byOffice')}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

const EMPTY = { departed: EMPTY_DATE, departedTime: '', returned: EMPTY_DATE, returnedTime: '' };

function TravelForm(): ReactNode {
  const { t } = useTranslation();
  const readDate = useDateReader();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [entry, setEntry] = useState(EMPTY);
  const { departed, departedTime, returned, returnedTime } = entry;
  const change = (part: Partial<typeof EMPTY>): void => setEntry((old) => ({ ...old, ...part }));
  const draft = useKeptDraft('travel', { entry, empty: EMPTY, onEntry: setEntry });
  const send = useMutation({
    mutationFn: (body: { departedAt: string; returnedAt?: string }) => api.post('/me/travel', body),
    onSuccess: async () => {
      setEntry(EMPTY);
      draft.done();
      problems.clear();
      await queries.invalidateQueries({ queryKey: ['me'] });
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const faults: FieldProblem[] = [];
    const out = readDate('departedAt', t('record.travel.departedName'), departed, faults);
    const outAt = out ? instantHere(out, departedTime) : undefined;
    if (out && !outAt) faults.push({ path: 'departedTime', problem: t('record.travel.timeWrong') });
    const back = readDate('returnedAt', t('record.travel.returnedName'), returned, faults, true);
    const backAt = back ? instantHere(back, returnedTime) : undefined;
    if (!isEmpty(returned) && back && !backAt)
      faults.push({ path: 'returnedTime', problem: t('record.travel.timeWrong') });
    if (faults.length > 0 || !outAt) problems.show(faults);
    else if (!send.isPending) send.mutate({ departedAt: outAt, ...(backAt ? { returnedAt: backAt } : {}) });
  };
  return (
    <Panel heading={t('record.travel.report')}>
      <ErrorSummary problems={problems} />
      <div role="status">
        {send.isSuccess ? <Callout tone="holds">{t('record.travel.done')}</Callout> : null}
      </div>
      <DraftNotice draft={draft} />
      <form onSubmit={submit} noValidate>
        <DateField
          name="departedAt"
          label={t('record.travel.departed')}
          hint={t('record.travel.departedHint')}
          error={problems.of('departedAt')}
          value={departed}
          onValue={(value) => change({ departed: value })}
        />
        <TextField
          name="departedTime"
          label={t('record.travel.departedTime')}
          hint={t('record.travel.timeHint')}
          error={problems.of('departedTime')}
          value={departedTime}
          onValue={(value) => change({ departedTime: value })}
          width="short"
        />
        <DateField
          name="returnedAt"
          label={t('record.travel.returned')}
          hint={t('record.travel.returnedHint')}
          error={problems.of('returnedAt')}
          optional
          value={returned}
          onValue={(value) => change({ returned: value })}
        />
        <TextField
          name="returnedTime"
          label={t('record.travel.returnedTime')}
          hint={t('record.travel.timeHint')}
          error={problems.of('returnedTime')}
          optional
          value={returnedTime}
          onValue={(value) => change({ returnedTime: value })}
          width="short"
        />
        <Button type="submit" busy={send.isPending}>
          {t('record.travel.submit')}
        </Button>
      </form>
    </Panel>
  );
}
