import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Readiness } from '../../api/shapes/home.js';
import type { StudentRecord } from '../../api/shapes/record.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { SelectField } from '../../fields/choice-fields.js';
import { fieldId } from '../../fields/field-id.js';
import form from '../../fields/search-form.module.css';
import { TextField } from '../../fields/text-field.js';
import { addDays } from '../../time/calendar-date.js';
import { officeToday } from '../../time/office-day.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useRecordFields } from '../case/record-fields.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useKeys } from '../keys/keys.js';
import { useProgramChoices } from '../queue/office-choices.js';
import { ExportLinks } from '../queue/work/export-links.js';
import { StudentBulkBar } from './bulk/student-bulk-bar.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { studentPages } from './student-pages.js';
import css from './students.module.css';
import type { StudentsSearch } from './students-search.js';
import { StudentsTable } from './students-table.js';

export function StudentsPage(): ReactNode {
  const { t } = useTranslation('desk');
  const search = useSearch({ from: '/staff/desk/students' });
  const list = usePages(studentPages(search));
  const { pages: students, items } = list;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Page title={t('students.title')} wide beside={<Beside search={search} />}>
      <SearchForm search={search} />
      <FilterNotice search={search} />
      <StudentBulkBar
        key={JSON.stringify(search)}
        search={search}
        shown={items.map(({ id }) => id)}
        chosen={new Set(items.flatMap(({ id }) => (chosen.has(id) ? [id] : [])))}
        hasMore={students.hasNextPage}
        onChosen={setChosen}
      />
      {students.isPending ? <Waiting /> : null}
      {students.isError ? <LoadFailed error={students.error} again={() => void students.refetch()} /> : null}
      {students.data ? (
        <Panel flush>
          {items.length === 0 ? <p className={table['none']}>{t('students.none')}</p> : null}
          {items.length > 0 ? (
            <StudentsTable items={items} hasMore={list.next !== null} chosen={chosen} onChosen={setChosen} />
          ) : null}
        </Panel>
      ) : null}
      <MoreRows list={list} />
    </Page>
  );
}

const ENDS_WITHIN = [30, 60, 90];

/** From today on; the last day is included. */
const endsWithin = (days: number) => ({
  endsFrom: officeToday(),
  endsBefore: addDays(officeToday(), days + 1),
});

function SearchForm({ search }: { search: StudentsSearch }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const navigate = useNavigate();
  const programs = useProgramChoices();
  const [typed, setTyped] = useState(search.q ?? '');
  const go = (part: {
    q?: string | undefined;
    program?: string | undefined;
    status?: Readiness | undefined;
    endsFrom?: string | undefined;
    endsBefore?: string | undefined;
  }): void => {
    const next = Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined);
    void navigate({
      to: '/desk/students',
      search: Object.fromEntries(next) as StudentsSearch,
      replace: true,
    });
  };
  useKeys([
    { key: '/', label: t('desk.keys.search'), run: () => document.getElementById(fieldId('q'))?.focus() },
  ]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    go({ q: typed.trim() || undefined });
  };
  return (
    <form className={form['search']} onSubmit={submit} role="search">
      <TextField
        dense
        name="q"
        label={t('students.search')}
        value={typed}
        onValue={setTyped}
        input={{ type: 'search', autoFocus: true, 'aria-keyshortcuts': '/' }}
      />
      <SelectField
        dense
        name="program"
        label={t('students.program')}
        value={search.program ?? ''}
        onValue={(program) => go({ program: program || undefined })}
        empty={t('students.anyProgram')}
        {...programs}
      />
      <SelectField
        dense
        name="status"
        label={t('students.status')}
        value={search.status ?? ''}
        onValue={(status: Readiness | '') => go({ status: status || undefined })}
        empty={t('students.anyStatus')}
        choices={(['ready', 'not_ready', 'unknown'] as const).map((value) => ({
          value,
          label: word('readiness', value),
        }))}
      />
      <SelectField
        dense
        name="ends"
        label={t('students.ends')}
        value={String(ENDS_WITHIN.find((days) => search.endsBefore === endsWithin(days).endsBefore) ?? '')}
        onValue={(days) =>
          go(days ? endsWithin(Number(days)) : { endsFrom: undefined, endsBefore: undefined })
        }
        empty={t('students.endsAnytime')}
        choices={ENDS_WITHIN.map((days) => ({
          value: String(days),
          label: t('students.endsWithin', { count: days }),
        }))}
      />
      <Button type="submit">{t('desk.keys.search')}</Button>
    </form>
  );
}

/** What a number of the dashboards restricts the list to, in words. */
function FilterNotice({ search }: { search: StudentsSearch }): ReactNode {
  const { t } = useTranslation('desk');
  const { endsFrom, endsBefore, term, cover, applied, decision, decidedFrom, ...others } = search;
  const word = useCodeWord();
  if (!endsFrom && !endsBefore && !term && !applied) return null;
  return (
    <p className={css['notice']}>
      {endsFrom || endsBefore
        ? t('dashboards.filtered.ends', { from: endsFrom ?? '…', before: endsBefore ?? '…' })
        : null}
      {term && cover
        ? t('dashboards.filtered.cover', { term, cover: t(`dashboards.coverage.covers.${cover}`) })
        : null}
      {term && !cover ? t('dashboards.filtered.term', { term }) : null}
      {applied
        ? t(`dashboards.filtered.${decision ?? 'applied'}`, {
            kind: word('submissionKind', applied),
            from: decidedFrom ?? '…',
          })
        : null}{' '}
      <Link to="/desk/students" search={others}>
        {t('dashboards.filtered.clear')}
      </Link>
    </p>
  );
}

function Beside({ search }: { search: StudentsSearch }): ReactNode {
  return (
    <>
      <ExportLinks path="/students/export" query={{ ...search }} />
      <NewStudent />
    </>
  );
}

function NewStudent(): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const fields = useRecordFields();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        {t('students.new')}
      </Button>
      {open ? (
        <FormDialog
          title={t('case.dialogs.newStudent')}
          values={{ language: 'en' }}
          fields={[{ name: 'studentNumber', label: t('case.fields.studentNumber'), type: 'text' }, ...fields]}
          send={async (body) => {
            const made = await api.post<StudentRecord>('/students', body);
            void navigate({ to: '/desk/students/$id', params: { id: made.id } });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
