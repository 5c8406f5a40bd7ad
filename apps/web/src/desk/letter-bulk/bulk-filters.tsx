import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../fields/choice-fields.js';
import { TextField } from '../../fields/text-field.js';
import { usePick } from '../../words/use-language.js';
import { letterKindsQuery } from '../letter-templates/template-data.js';
import { programsQuery } from '../queue/queue-data.js';
import type { BulkSearch } from './bulk-search.js';
import css from './bulk.module.css';

interface Props {
  search: BulkSearch;
  change: (next: BulkSearch) => void;
}

export function BulkFilters({ search, change }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const kinds = useQuery(letterKindsQuery).data ?? [];
  const programs = useQuery(programsQuery).data ?? [];
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
        choices={kinds.map((kind) => ({ value: kind.code, label: pick(kind.names) }))}
      />
      <SelectField
        dense
        name="programId"
        label={t('queue.program')}
        value={search.programId ?? ''}
        onValue={(program) => set('programId', program)}
        empty={t('queue.anyProgram')}
        choices={programs.map((program) => ({ value: program.id, label: `${program.code} ${program.name}` }))}
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
