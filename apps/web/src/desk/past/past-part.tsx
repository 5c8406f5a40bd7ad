import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { PastAnswer } from '../../api/shapes/past.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { TextField } from '../../fields/text-field.js';
import { parseCalendarDate } from '../../time/calendar-date.js';
import { officeToday } from '../../time/office-day.js';
import { AssessmentFeed } from './assessment-feed.js';
import css from './past.module.css';
import { PastPicture } from './past-picture.js';

/** "What did we know on 3 May?": a moment to choose, the picture of it, and everything that was ever assessed. */
export function PastPart({ file }: { file: StudentCase }): ReactNode {
  const { t } = useTranslation('desk');
  const [at, setAt] = useState<string | null>(null);
  const studentId = file.record.id;
  return (
    <Panel id="past" heading={t('case.parts.past')}>
      <p>{t('past.lead')}</p>
      <MomentForm onMoment={setAt} />
      {at === null ? null : <PastMoment file={file} at={at} />}
      <h3>{t('past.assessments')}</h3>
      <AssessmentFeed studentId={studentId} workTerms={file.workTerms} onShow={setAt} />
    </Panel>
  );
}

function MomentForm({ onMoment }: { onMoment: (at: string) => void }): ReactNode {
  const { t } = useTranslation('desk');
  const [day, setDay] = useState(officeToday());
  const [time, setTime] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isDay = parseCalendarDate(day) !== null;
    setFault(isDay ? undefined : t('past.dayWrong'));
    if (isDay) onMoment(time ? `${day}T${time}` : day);
  };
  return (
    <form onSubmit={submit} noValidate className={css['moment']}>
      <TextField
        name="past-day"
        label={t('past.day')}
        error={fault}
        dense
        value={day}
        onValue={setDay}
        width="short"
        input={{ type: 'date' }}
      />
      <TextField
        name="past-time"
        label={t('past.time')}
        optional
        dense
        value={time}
        onValue={setTime}
        width="short"
        input={{ type: 'time', step: 1 }}
      />
      <Button type="submit" small>
        {t('past.show')}
      </Button>
    </form>
  );
}

function PastMoment({ file, at }: { file: StudentCase; at: string }): ReactNode {
  const past = useQuery({
    queryKey: ['desk', 'case', file.record.id, 'past', at],
    queryFn: ({ signal }) =>
      api.get<PastAnswer>(
        `/students/${file.record.id}/authorization/as-of`,
        { at, alsoUnder: 'current' },
        signal,
      ),
    retry: false,
  });
  return <Loaded query={past}>{(answer) => <PastPicture file={file} past={answer} />}</Loaded>;
}
