import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TASK_KINDS, type TaskKind } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { SelectField, type Choice } from '../../fields/choice-fields.js';
import { fieldId } from '../../fields/field-id.js';
import { TextField } from '../../fields/text-field.js';
import { addDays } from '../../time/calendar-date.js';
import { officeToday } from '../../time/office-day.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useKeys } from '../keys/keys.js';
import { useProgramChoices, useStaffChoices } from './office-choices.js';
import css from './queue-page.module.css';
import { NO_REPORT, ReportFilter } from './report-filter.js';
import type { QueueChange, QueueSearch } from './queue-search.js';
import { QueueViews } from './work/queue-views.js';

interface Props {
  search: QueueSearch;
  change: (part: QueueChange) => void;
}

const AGES = { week: 7, fortnight: 14, month: 30 } as const;
type Age = keyof typeof AGES;
const openedBefore = (age: Age): string => addDays(officeToday(), -AGES[age]);

const PAUSE_MS = 250;

export function QueueFilters({ search, change }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const staff = useStaffChoices();
  const programs = useProgramChoices();
  return (
    <section className={css['filters']} aria-labelledby="queue-filters">
      <h2 id="queue-filters" className="heard">
        {t('queue.filters')}
      </h2>
      <SearchField value={search.q ?? ''} onValue={(q) => change({ q: q || undefined })} />
      <SelectField
        dense
        name="assignee"
        label={t('queue.assignee')}
        value={search.assignee ?? 'me'}
        onValue={(assignee) => change({ assignee: assignee === 'me' ? undefined : assignee })}
        {...staff}
        choices={[
          { value: 'me', label: t('queue.mine') },
          { value: 'none', label: t('queue.nobody') },
          { value: 'anyone', label: t('queue.anybody') },
          ...staff.choices,
        ]}
      />
      <SelectField
        dense
        name="kind"
        label={t('queue.kind')}
        value={search.kind ?? ''}
        onValue={(kind) => change({ kind: kind || undefined })}
        empty={t('queue.anyKind')}
        choices={kindChoices(search.kind, (kind) => word('taskKind', kind))}
      />
      <SelectField
        dense
        name="state"
        label={t('work.state')}
        value={search.state ?? 'open'}
        onValue={(state) => change({ state: state === 'open' ? undefined : state })}
        choices={(['open', 'snoozed', 'done', 'any'] as const).map((state) => ({
          value: state,
          label: t(`work.states.${state}`),
        }))}
      />
      <SelectField
        dense
        name="age"
        label={t('work.age')}
        value={ageOf(search)}
        onValue={(age) => change({ openedBefore: age === 'any' ? undefined : openedBefore(age as Age) })}
        choices={ageChoices(search, (age) => t(`work.ages.${age}`))}
      />
      <SelectField
        dense
        name="program"
        label={t('queue.program')}
        value={search.program ?? ''}
        onValue={(program) => change({ program: program || undefined })}
        empty={t('queue.anyProgram')}
        {...programs}
      />
      <ReportFilter search={search} change={change} />
      <Button
        kind="quiet"
        small
        onClick={() =>
          change({
            q: undefined,
            kind: undefined,
            program: undefined,
            why: undefined,
            group: undefined,
            state: undefined,
            dueFrom: undefined,
            dueBefore: undefined,
            openedFrom: undefined,
            openedBefore: undefined,
            ...NO_REPORT,
          })
        }
      >
        {t('queue.clear')}
      </Button>
      <QueueViews search={search} />
    </section>
  );
}

/** Every kind, and the several that a link asks for, which no single choice could show. */
function kindChoices(chosen: string | undefined, named: (kind: TaskKind) => string): Choice[] {
  const all = TASK_KINDS.map((kind) => ({ value: kind as string, label: named(kind) }));
  const several = chosen?.includes(',') ? (chosen.split(',') as TaskKind[]) : [];
  return several.length > 0 ? [{ value: chosen!, label: several.map(named).join(' + ') }, ...all] : all;
}

/** The age that a view asks for: one of the named ones, or the day itself, which then stands in the list too. */
function ageOf({ openedBefore: before }: QueueSearch): string {
  if (!before) return 'any';
  return (Object.keys(AGES) as Age[]).find((age) => openedBefore(age) === before) ?? before;
}

function ageChoices(search: QueueSearch, named: (age: Age | 'any') => string): Choice[] {
  const known = (['any', ...Object.keys(AGES)] as (Age | 'any')[]).map((age) => ({
    value: age as string,
    label: named(age),
  }));
  const own = ageOf(search);
  return known.some(({ value }) => value === own) ? known : [...known, { value: own, label: `< ${own}` }];
}

/** Asks a moment after the last letter; another change of the address shows in the field too. */
function SearchField({ value, onValue }: { value: string; onValue: (value: string) => void }): ReactNode {
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const ask = useRef(onValue);
  useEffect(() => {
    ask.current = onValue;
  });
  useEffect(() => {
    if (asked.current === value) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = typed;
      ask.current(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useKeys([
    { key: '/', label: t('queue.keySearch'), run: () => document.getElementById(fieldId('q'))?.focus() },
  ]);
  return (
    <TextField
      dense
      name="q"
      label={t('queue.search')}
      value={typed}
      onValue={setTyped}
      input={{ type: 'search', enterKeyHint: 'search', 'aria-keyshortcuts': '/' }}
    />
  );
}
