import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TASK_KINDS, type TaskKind } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { SelectField } from '../../fields/choice-fields.js';
import { fieldId } from '../../fields/field-id.js';
import { TextField } from '../../fields/text-field.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useKeys } from '../keys/keys.js';
import { programsQuery, staffQuery } from './queue-data.js';
import css from './queue-page.module.css';
import type { QueueSearch } from './queue-search.js';

interface Props {
  search: QueueSearch;
  change: (part: { [Key in keyof QueueSearch]?: QueueSearch[Key] | undefined }) => void;
}

const PAUSE_MS = 250;

export function QueueFilters({ search, change }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const staff = useQuery(staffQuery).data ?? [];
  const programs = useQuery(programsQuery).data ?? [];
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
        choices={[
          { value: 'me', label: t('queue.mine') },
          { value: 'none', label: t('queue.nobody') },
          { value: 'anyone', label: t('queue.anybody') },
          ...staff.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <SelectField
        dense
        name="kind"
        label={t('queue.kind')}
        value={search.kind ?? ''}
        onValue={(kind: TaskKind | '') => change({ kind: kind || undefined })}
        empty={t('queue.anyKind')}
        choices={TASK_KINDS.map((kind) => ({ value: kind, label: word('taskKind', kind) }))}
      />
      <SelectField
        dense
        name="program"
        label={t('queue.program')}
        value={search.program ?? ''}
        onValue={(program) => change({ program: program || undefined })}
        empty={t('queue.anyProgram')}
        choices={programs.map((program) => ({ value: program.id, label: `${program.code} ${program.name}` }))}
      />
      <Button
        kind="quiet"
        small
        onClick={() =>
          change({ q: undefined, kind: undefined, program: undefined, why: undefined, group: undefined })
        }
      >
        {t('queue.clear')}
      </Button>
    </section>
  );
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
