import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Edition } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { FormDialog } from '../forms/form-dialog.js';
import { editionsQuery } from './candidates-data.js';
import { rowName, rowWords } from './programme-words.js';
import css from './programme.module.css';
import { RowDialog } from './row-dialog.js';

type Row = Edition['rows'][number];

/** The rows as they would be in the next edition; nothing counts before it is recorded whole. */
export function ProgrammeRows({ latest, editable }: { latest: Edition; editable: boolean }): ReactNode {
  const { t } = useTranslation();
  const [rows, setRows] = useState<Row[]>(latest.rows);
  const [editing, setEditing] = useState<number | null>(null);
  const [recording, setRecording] = useState(false);
  const changed = rows !== latest.rows;
  return (
    <Panel heading={t('iec.programme.rows')} flush>
      {changed ? (
        <Callout tone="asks" title={t('iec.programme.changed')}>
          <div className="actions">
            <Button small onClick={() => setRecording(true)}>
              {t('iec.programme.record')}
            </Button>
            <Button kind="quiet" small onClick={() => setRows(latest.rows)}>
              {t('iec.programme.discard')}
            </Button>
          </div>
        </Callout>
      ) : null}
      <table className={`${table['table']} ${table['stacked']}`}>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${rowName(row)}${index}`}>
              <th scope="row">{rowName(row)}</th>
              <td className={css['words']}>{rowWords(row)}</td>
              {editable ? (
                <td>
                  <Button kind="quiet" small onClick={() => setEditing(index)}>
                    {t('iec.programme.edit')} <span className="heard">{rowName(row)}</span>
                  </Button>
                  <Button kind="quiet" small onClick={() => setRows(rows.filter((_, at) => at !== index))}>
                    {t('iec.programme.remove')} <span className="heard">{rowName(row)}</span>
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {editable ? (
        <p className={table['none']}>
          <Button kind="secondary" small onClick={() => setEditing(rows.length)}>
            {t('iec.programme.add')}
          </Button>
        </p>
      ) : null}
      {editing === null ? null : (
        <RowDialog
          row={rows[editing] ?? rows.at(-1) ?? {}}
          onRow={(row) => setRows([...rows.slice(0, editing), row, ...rows.slice(editing + 1)])}
          onClose={() => setEditing(null)}
        />
      )}
      {recording ? <RecordDialog latest={latest} rows={rows} onClose={() => setRecording(false)} /> : null}
    </Panel>
  );
}

function RecordDialog({
  latest,
  rows,
  onClose,
}: {
  latest: Edition;
  rows: Row[];
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <FormDialog
      title={t('iec.programme.record')}
      fields={[
        { name: 'source', label: t('iec.programme.source'), type: 'text' },
        { name: 'publishedOn', label: t('iec.programme.publishedOn'), type: 'date' },
        { name: 'verifiedOn', label: t('iec.programme.verifiedOn'), type: 'date' },
        { name: 'reason', label: t('iec.programme.reason'), type: 'text' },
      ]}
      values={{ source: latest.source, publishedOn: latest.publishedOn }}
      send={async (body) => {
        const wish = { ...body, basedOn: latest.edition, rows };
        const all = await api.post<Edition[]>(`/iec/programme/${latest.part}/editions`, wish);
        queries.setQueryData(editionsQuery(latest.part).queryKey, all);
      }}
      onClose={onClose}
    />
  );
}
