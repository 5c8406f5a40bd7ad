import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../api/shapes/pathway.js';
import { Button, ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { SelectField } from '../../fields/choice-fields.js';
import { awaitedOf } from '../forms/choices-of.js';
import form from '../../fields/search-form.module.css';
import { TextField } from '../../fields/text-field.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { DrawnRows, rowCount, type RowPlace } from '../lists/drawn-rows.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { candidatePages, pathwaysQuery } from './candidates-data.js';
import { NewCandidate } from './new-candidate.js';

/** Candidates of every pathway but our own students', with whose turn it is and which clock runs. */
export function CandidatesPage(): ReactNode {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/desk/candidates' });
  const list = usePages(candidatePages(search));
  const { pages: cases, items } = list;
  return (
    <Page
      title={t('iec.desk.title')}
      lead={t('iec.desk.lead')}
      wide
      beside={
        <div className="actions">
          <ButtonLink kind="secondary" small to="/desk/iec-programme">
            {t('iec.desk.programme')}
          </ButtonLink>
          <NewCandidate />
        </div>
      }
    >
      <Search />
      {cases.isPending ? <Waiting /> : null}
      {cases.isError ? <LoadFailed error={cases.error} again={() => void cases.refetch()} /> : null}
      {cases.data ? (
        <Panel flush>
          {items.length === 0 ? (
            <p className={table['none']}>{t('iec.desk.none')}</p>
          ) : (
            <Lines lines={items} hasMore={list.next !== null} />
          )}
        </Panel>
      ) : null}
      <MoreRows list={list} />
    </Page>
  );
}

function Search(): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff/desk/candidates' });
  const pathways = useQuery(pathwaysQuery);
  const [text, setText] = useState(search.text ?? '');
  const go = (stage: string | undefined, sought: string): void =>
    void navigate({
      to: '/desk/candidates',
      search: { ...(stage ? { stage } : {}), ...(sought.trim() ? { text: sought.trim() } : {}) },
      replace: true,
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    go(search.stage, text);
  };
  return (
    <form className={form['search']} onSubmit={submit} role="search">
      <TextField
        name="text"
        dense
        label={t('iec.desk.search')}
        error={undefined}
        value={text}
        onValue={setText}
      />
      <SelectField
        name="stage"
        dense
        label={t('iec.desk.stage')}
        error={undefined}
        value={search.stage ?? ''}
        onValue={(stage) => go(stage, text)}
        empty={t('iec.desk.anyStage')}
        awaited={awaitedOf(pathways)}
        choices={(pathways.data ?? []).flatMap(({ stages }) =>
          stages.map(({ code, names }) => ({ value: code, label: pick(names) })),
        )}
      />
      <Button type="submit" kind="secondary">
        {t('iec.desk.find')}
      </Button>
    </form>
  );
}

/** CSS pixels of a line on a wide window, and the columns of the table. */
const [LINE_HEIGHT, COLUMNS] = [44, 6];

function Lines({ lines, hasMore }: { lines: readonly CaseLine[]; hasMore: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <table
      className={`${table['table']} ${table['stacked']}`}
      aria-rowcount={rowCount(lines.length, hasMore)}
    >
      <thead>
        <tr>
          <th scope="col">{t('iec.desk.name')}</th>
          <th scope="col">{t('iec.desk.reference')}</th>
          <th scope="col">{t('iec.desk.stage')}</th>
          <th scope="col">{t('iec.desk.acting')}</th>
          <th scope="col">{t('iec.desk.clock')}</th>
          <th scope="col">{t('iec.desk.against')}</th>
        </tr>
      </thead>
      <DrawnRows
        count={lines.length}
        height={LINE_HEIGHT}
        columns={COLUMNS}
        keyOf={(index) => lines[index]!.id}
        row={(index, place) => <CandidateRow line={lines[index]!} place={place} />}
      />
    </table>
  );
}

function CandidateRow({ line, place }: { line: CaseLine; place: RowPlace }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  return (
    <tr {...place}>
      <th scope="row">
        <Link to="/desk/candidates/$id" params={{ id: line.id }}>
          {line.name}
        </Link>
      </th>
      <td>{line.reference}</td>
      <td>{pick(line.stage.names)}</td>
      <td>{t(`iec.case.deskActors.${line.stage.acting}`)}</td>
      <td>
        {line.clock ? (
          <>
            {stampInProse(line.clock.endsAtLocal ?? line.clock.endsAt, language)}
            <br />
            {t(`iec.case.clockState.${line.clock.state}`)}
          </>
        ) : (
          '–'
        )}
      </td>
      <td>{line.blocks > 0 ? <Tag tone="ended">{String(line.blocks)}</Tag> : '–'}</td>
    </tr>
  );
}
