import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../fields/choice-fields.js';
import { choicesOf } from '../forms/choices-of.js';
import { TextField } from '../../fields/text-field.js';
import { usePick } from '../../words/use-language.js';
import { letterKindsQuery } from '../letter-templates/template-data.js';
import { useProgramChoices } from '../queue/office-choices.js';
import type { BulkSearch } from './bulk-search.js';
import css from './bulk.module.css';

interface Props {
  search: BulkSearch;
  change: (next: BulkSearch) => void;
}

export function BulkFilters({ search, change }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const kinds = choicesOf(useQuery(letterKindsQuery), ({ code, names }) => ({
    value: code,
    label: pick(names),
  }));
  const programs = useProgramChoices();
  const set = (part: keyof BulkSearch, value: string): void => {
    const { [part]: _old, ...others } = search;
    change(value ? { ...others, [part]: value } : others);
  };
  return (
    <section className={css['filters']} aria-labelledby="bulk-filters">
      <h2 id="bulk-filters" className="heard">
        {t('bulk.filters')}
      </h2>
      <SelectField
        dense
        name="letterKind"
        label={t('bulk.kind')}
        value={search.letterKind ?? ''}
        onValue={(kind) => set('letterKind', kind)}
        empty={t('bulk.anyKind')}
        {...kinds}
      />
      <SelectField
        dense
        name="programId"
        label={t('queue.program')}
        value={search.programId ?? ''}
        onValue={(program) => set('programId', program)}
        empty={t('queue.anyProgram')}
        {...programs}
      />
      <TextField
        dense
        name="dueBy"
        label={t('bulk.dueBy')}
        value={search.dueBy ?? ''}
        onValue={(day) => set('dueBy', day)}
        input={{ type: 'date' }}
      />
    </section>
  );
}
