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
import { Loaded, Together } from '../../elements/waiting.js';
import { useDateReader } from '../../fields/date-faults.js';
import { DateField } from '../../fields/date-field.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { EMPTY_DATE, isEmpty } from '../../time/date-entry.js';
import { useOfficeZone } from '../../session/session-query.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { DraftFoot } from '../drafts/draft-foot.js';
import { DraftNotice } from '../drafts/draft-notice.js';
import { useDraftKnown } from '../drafts/use-draft-known.js';
import { useKeptDraft } from '../drafts/use-kept-draft.js';
import { OffsetField, offsetsAsked } from '../submission/offset-field.js';
import { ZoneField } from '../submission/zone-field.js';
import { clockTime } from './travel-clock.js';

export function TravelPage(): ReactNode {
  const { t } = useTranslation();
  const travel = useQuery({
    queryKey: ['me', 'travel'],
    queryFn: ({ signal }) => api.get<Travel[]>('/me/travel', {}, signal),
  });
  const draft = useDraftKnown('travel');
  return (
    <Page
      title={t('record.travel.title')}
      lead={t('record.travel.lead')}
      back={{ to: '/home', label: t('frame.places.home') }}
    >
      <Together queries={[travel, draft]}>
        <TravelForm />
        <Panel heading={t('record.travel.list')} flush>
          <Loaded query={travel}>{(list) => <Trips list={list} />}</Loaded>
        </Panel>
      </Together>
    </Page>
  );
}

function Trips({ list }: { list: readonly Travel[] }): ReactNode {
  const { t } = useTranslation();
  const stamp = useOfficeStamp();
  if (list.length === 0) return <p className={rows['none']}>{t('record.travel.none')}</p>;
  return (
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
  );
}

const EMPTY = {
  departed: EMPTY_DATE,
  departedTime: '',
  returned: EMPTY_DATE,
  returnedTime: '',
  zone: '',
  utcOffset: '',
};

function TravelForm(): ReactNode {
  const { t } = useTranslation();
  const readDate = useDateReader();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [empty] = useState({ ...EMPTY, zone: useOfficeZone() });
  const [entry, setEntry] = useState(empty);
  const [offsets, setOffsets] = useState<string[]>([]);
  const { departed, departedTime, returned, returnedTime, zone, utcOffset } = entry;
  const change = (part: Partial<typeof EMPTY>): void => {
    setOffsets([]);
    setEntry((old) => ({ ...old, utcOffset: '', ...part }));
  };
  const draft = useKeptDraft('travel', { entry, empty, onEntry: setEntry });
  const send = useMutation({
    mutationFn: (body: Record<string, string>) => api.post('/me/travel', body),
    onSuccess: async () => {
      setEntry(empty);
      draft.done();
      problems.clear();
      await queries.invalidateQueries({ queryKey: ['me'] });
    },
    onError: (error) => setOffsets(offsetsAsked(problems.showRefusal(error))),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const faults: FieldProblem[] = [];
    const out = readDate('departedLocal', t('record.travel.departedName'), departed, faults);
    const outTime = clockTime(departedTime);
    if (!outTime) faults.push({ path: 'departedTime', problem: t('record.travel.timeWrong') });
    const back = readDate('returnedLocal', t('record.travel.returnedName'), returned, faults, true);
    const backTime = clockTime(returnedTime);
    if (!isEmpty(returned) && !backTime)
      faults.push({ path: 'returnedTime', problem: t('record.travel.timeWrong') });
    if (faults.length > 0) problems.show(faults);
    else if (!send.isPending)
      send.mutate({
        departedLocal: `${out}T${outTime}`,
        ...(back ? { returnedLocal: `${back}T${backTime}` } : {}),
        timeZone: zone,
        ...(utcOffset ? { utcOffset } : {}),
      });
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
          name="departedLocal"
          label={t('record.travel.departed')}
          hint={t('record.travel.departedHint')}
          error={problems.of('departedLocal')}
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
          name="returnedLocal"
          label={t('record.travel.returned')}
          hint={t('record.travel.returnedHint')}
          error={problems.of('returnedLocal')}
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
        <ZoneField
          value={zone}
          onValue={(value) => change({ zone: value })}
          error={problems.of('timeZone')}
        />
        <OffsetField
          offsets={offsets}
          value={utcOffset}
          onValue={(value) => setEntry((old) => ({ ...old, utcOffset: value }))}
          error={problems.of('utcOffset')}
        />
        <Button type="submit" busy={send.isPending}>
          {t('record.travel.submit')}
        </Button>
        <DraftFoot draft={draft} />
      </form>
    </Panel>
  );
}
