import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/request.js';
import type { QueueItem, Selection, TaskStepKind } from '../../../api/shapes/desk.js';
import { Button } from '../../../elements/button.js';
import { queueQuery, type QueueSearch } from '../queue-search.js';
import { useLanguage } from '../../../words/use-language.js';
import { BulkDialog } from './bulk-dialog.js';
import css from './work.module.css';

interface Props {
  search: QueueSearch;
  items: readonly QueueItem[];
  chosen: ReadonlySet<string>;
  /** There are rows beyond those that are shown. */
  hasMore: boolean;
  /** How many rows the filters match, shown or not; null where they were not all counted. */
  matching: number | null;
  onChosen: (ids: ReadonlySet<string>) => void;
}

const STEPS: Record<NonNullable<QueueSearch['state']> | 'open', TaskStepKind[]> = {
  open: ['assign', 'snooze', 'message', 'note', 'return', 'close'],
  snoozed: ['assign', 'wake', 'message', 'note', 'return'],
  done: ['reopen', 'message', 'note'],
  any: ['assign', 'snooze', 'wake', 'message', 'note', 'return', 'close', 'reopen'],
};

const asSelected = (item: QueueItem): Selection['tasks'][number] => ({
  ...item,
  snoozedUntil: item.snooze?.until ?? null,
});

/** What can be done with the chosen rows, or with every row that the filters match. */
export function BulkBar({ search, items, chosen, hasMore, matching, onChosen }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const [all, setAll] = useState<(Selection & { at: number }) | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<TaskStepKind | null>(null);
  // Whoever takes one of the rows shown out again no longer means everything that matches.
  const whole = all && chosen.size >= all.at ? all : null;
  const selection = whole ?? {
    tasks: items.filter(({ id }) => chosen.has(id)).map(asSelected),
    more: false,
  };
  const clear = (): void => {
    setAll(null);
    onChosen(new Set());
  };
  const chooseAll = async (): Promise<void> => {
    setBusy(true);
    try {
      const found = await api.get<Selection>('/queue/selection', queueQuery(search));
      setAll({ ...found, at: chosen.size });
    } finally {
      setBusy(false);
    }
  };
  if (selection.tasks.length === 0) return null;
  return (
    <section className={css['bar']} aria-label={t('work.bulk.bar')}>
      <p role="status">{t('work.bulk.chosen', { count: selection.tasks.length })}</p>
      {chosen.size < items.length ? (
        <span className={css['narrow']}>
          <Button kind="quiet" small onClick={() => onChosen(new Set(items.map(({ id }) => id)))}>
            {t('work.chooseAll')}
          </Button>
        </span>
      ) : null}
      {hasMore && !whole ? (
        <Button kind="quiet" small busy={busy} onClick={() => void chooseAll()}>
          {matching === null
            ? t('work.bulk.all')
            : t('work.bulk.allCounted', { number: matching.toLocaleString(`${language}-CA`) })}
        </Button>
      ) : null}
      {STEPS[search.state ?? 'open'].map((name) => (
        <Button key={name} kind="secondary" small onClick={() => setStep(name)}>
          {t(`work.bulk.step.${name}`)}
        </Button>
      ))}
      <Button kind="quiet" small onClick={clear}>
        {t('work.bulk.clear')}
      </Button>
      {step ? (
        <BulkDialog
          step={step}
          chosen={selection}
          onClose={(ran) => {
            setStep(null);
            if (ran) clear();
          }}
        />
      ) : null}
    </section>
  );
}
