import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Dialog } from '../../elements/dialog.js';
import { LoadFailed } from '../../elements/waiting.js';
import { matching, noteRecent, pathOf, recentEntries, type Entry, type Found } from './palette-entries.js';
import css from './palette.module.css';

interface Props {
  /** Pages and actions of the desk. */
  entries: readonly Entry[];
  onClose: () => void;
}

const SHOWN = 14;

/** One field that leads to any page, person or paper of the desk, or does something: typed, chosen, gone. */
export function Palette({ entries, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(query.trim());
  const found = useQuery({
    queryKey: ['desk', 'search', asked],
    queryFn: ({ signal }) => api.get<Found[]>('/desk/search', { q: asked }, signal),
    enabled: asked.length >= 2,
    placeholderData: (former) => former,
    staleTime: 10_000,
  });
  const shown = entriesFor(query, entries, asked.length >= 2 ? (found.data ?? []) : []);
  const current = Math.min(at, shown.length - 1);
  const take = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    if (entry.kind === 'student') noteRecent(entry);
    if (entry.run) entry.run();
    else if (entry.path) void navigate({ href: entry.path });
  };
  const press = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((current + step + shown.length) % shown.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(shown[current]);
    }
  };
  // Pages and actions are found here; people and papers are not told to be missing because nobody answered.
  const failed = found.isError && asked.length >= 2;
  const waits = query.trim() !== asked || found.isFetching;
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className={css['field']}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[current] ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        data-first-focus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('palette.results')} className={css['list']}>
        {shown.map((entry, index) => (
          <button
            key={`${entry.kind}:${entry.id}`}
            id={`${id}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={css['entry']}
            onClick={() => take(entry)}
            onPointerMove={() => setAt(index)}
          >
            <span className={css['kind']}>{t(`palette.kinds.${entry.kind}`)}</span>
            <span className={css['label']}>{entry.label}</span>
            {entry.beside ? <span className={css['beside']}>{entry.beside}</span> : null}
          </button>
        ))}
      </div>
      <p role="status" className={css['said']}>
        {shown.length > 0
          ? t('palette.count', { count: shown.length })
          : waits || failed
            ? ''
            : t('palette.none', { query: query.trim() })}
      </p>
      {failed ? <LoadFailed error={found.error} again={() => void found.refetch()} /> : null}
      <p className={css['said']}>{t('palette.hint')}</p>
    </Dialog>
  );
}

/** Without a query: what was opened lately and the pages. With one: people and papers first, as they are what is looked for. */
function entriesFor(query: string, entries: readonly Entry[], found: readonly Found[]): Entry[] {
  const people = found.map((one) => ({
    id: one.id,
    kind: one.kind,
    label: one.student.name,
    beside: one.label,
    path: pathOf(one),
  }));
  if (query.trim() === '') return [...recentEntries(), ...entries].slice(0, SHOWN);
  return [...matching(entries, query), ...people].slice(0, SHOWN);
}
