import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { DrawnRows, rowCount, type RowPlace } from '../lists/drawn-rows.js';

/** CSS pixels of a row of a long list on a wide window. */
const ROW_HEIGHT = 44;

interface Column<Row> {
  head: string;
  render: (row: Row) => ReactNode;
  nowrap?: boolean;
}

interface Props<Row extends { id: string }> {
  id: string;
  heading: string;
  beside?: ReactNode;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** On a phone each row becomes a small block. */
  stacked?: boolean;
  /** Of a list that may have hundreds of rows; and whether there are more than these. */
  long?: { readonly hasMore: boolean };
  children?: ReactNode;
}

/** A part of the case as a table; the first column names the row. */
export function CaseTable<Row extends { id: string }>({
  id,
  heading,
  beside,
  rows,
  columns,
  stacked = false,
  long,
  children,
}: Props<Row>): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Panel id={id} heading={heading} beside={beside} flush>
      {rows.length === 0 ? (
        <p className={table['none']}>{t('case.none')}</p>
      ) : (
        <div className={table['scroll']} tabIndex={0} role="group" aria-label={heading}>
          <table
            className={stacked ? `${table['table']} ${table['stacked']}` : table['table']}
            aria-rowcount={long ? rowCount(rows.length, long.hasMore) : undefined}
          >
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.head} scope="col">
                    {column.head === '' ? <span className="heard">{t('case.edit')}</span> : column.head}
                  </th>
                ))}
              </tr>
            </thead>
            {long ? (
              <DrawnRows
                count={rows.length}
                height={ROW_HEIGHT}
                columns={columns.length}
                keyOf={(index) => rows[index]!.id}
                row={(index, place) => <TableRow row={rows[index]!} columns={columns} place={place} />}
              />
            ) : (
              <tbody>
                {rows.map((row) => (
                  <TableRow key={row.id} row={row} columns={columns} />
                ))}
              </tbody>
            )}
          </table>
        </div>
      )}
      {children}
    </Panel>
  );
}

function TableRow<Row>({
  row,
  columns,
  place,
}: {
  row: Row;
  columns: readonly Column<Row>[];
  place?: RowPlace;
}): ReactNode {
  return (
    <tr {...place}>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.head} scope="row">
            {column.render(row)}
          </th>
        ) : (
          <td key={column.head} className={column.nowrap ? table['nowrap'] : undefined}>
            {column.render(row)}
          </td>
        ),
      )}
    </tr>
  );
}
