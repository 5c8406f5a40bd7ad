import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sameContent } from '../../api/same-content.js';
import type { Edition, ProgrammePart } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { identityOf, type Row } from './programme-data.js';
import css from './programme.module.css';
import { useRowCells } from './row-cells.js';

interface Props {
  part: ProgrammePart;
  rows: Row[];
  latest: Edition;
  editable: boolean;
  onEdit: (index: number) => void;
  onRemove: (index: number) => void;
  onReturn: (row: Row) => void;
  onPublish: () => void;
  onDiscard: () => void;
}

/** The rows as they would be in the next edition, each marked with what becomes of it. */
export function RowTable({
  part,
  rows,
  latest,
  editable,
  onEdit,
  onRemove,
  onReturn,
  onPublish,
  onDiscard,
}: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { heads, nameOf, cellsOf } = useRowCells(part);
  const old = new Map(latest.rows.map((row) => [identityOf(part, row), row]));
  const now = new Set(rows.map((row) => identityOf(part, row)));
  const gone = latest.rows.filter((row) => !now.has(identityOf(part, row)));
  const stateOf = (row: Row): 'added' | 'changed' | null => {
    const was = old.get(identityOf(part, row));
    return was ? (sameContent(was, row) ? null : 'changed') : 'added';
  };
  const count = rows.filter((row) => stateOf(row) !== null).length + gone.length;
  const fixed = part === 'readings';
  return (
    <Panel heading={t('programme.rows', { count: rows.length })} flush>
      {count > 0 ? (
        <Callout tone="asks" title={t('programme.changed', { count })}>
          <div className="actions">
            <Button small onClick={onPublish}>
              {t('programme.look')}
            </Button>
            <Button kind="quiet" small onClick={onDiscard}>
              {t('programme.discard')}
            </Button>
          </div>
        </Callout>
      ) : null}
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {editable ? <th scope="col">{t('programme.steps')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const state = stateOf(row);
            const was = old.get(identityOf(part, row));
            return (
              <tr key={identityOf(part, row)}>
                <th scope="row">
                  {nameOf(row)}{' '}
                  {state ? (
                    <Tag tone={state === 'added' ? 'holds' : 'asks'}>{t(`programme.changes.${state}`)}</Tag>
                  ) : null}
                </th>
                {cellsOf(row).map((cell, at) => (
                  <td key={heads[at + 1]} className={css['words']} data-head={heads[at + 1]}>
                    {cell}
                  </td>
                ))}
                {editable ? (
                  <td className={css['steps']}>
                    <Button kind="quiet" small onClick={() => onEdit(index)}>
                      {t('programme.edit')} <span className="heard">{nameOf(row)}</span>
                    </Button>
                    {state === 'changed' && was ? (
                      <Button kind="quiet" small onClick={() => onReturn(was)}>
                        {t('programme.return')} <span className="heard">{nameOf(row)}</span>
                      </Button>
                    ) : fixed ? null : (
                      <Button kind="quiet" small onClick={() => onRemove(index)}>
                        {t('programme.remove')} <span className="heard">{nameOf(row)}</span>
                      </Button>
                    )}
                  </td>
                ) : null}
              </tr>
            );
          })}
          {gone.map((row) => (
            <tr key={identityOf(part, row)} className={css['gone']}>
              <th scope="row">
                {nameOf(row)} <Tag tone="ended">{t('programme.changes.removed')}</Tag>
              </th>
              {cellsOf(row).map((cell, at) => (
                <td key={heads[at + 1]} className={css['words']} data-head={heads[at + 1]}>
                  {cell}
                </td>
              ))}
              {editable ? (
                <td className={css['steps']}>
                  <Button kind="quiet" small onClick={() => onReturn(row)}>
                    {t('programme.return')} <span className="heard">{nameOf(row)}</span>
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {editable ? (
        <p className={css['foot']}>
          {fixed ? null : (
            <Button kind="secondary" small onClick={() => onEdit(rows.length)}>
              {t('programme.add')}
            </Button>
          )}
          {count === 0 ? (
            <Button kind="quiet" small onClick={onPublish}>
              {t('programme.verifyAgain')}
            </Button>
          ) : null}
        </p>
      ) : (
        <p className={table['none']}>{t('programme.onlyAdministrators')}</p>
      )}
    </Panel>
  );
}
