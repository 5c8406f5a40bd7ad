import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../api/shapes/authorization.js';
import table from '../elements/table.module.css';
import { useOfficeStamp } from '../time/use-office-stamp.js';
import { useCodeWord } from '../words/use-code-word.js';

export function ReminderTable({ rows }: { rows: LedgerRow[] }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const stamp = useOfficeStamp();
  if (rows.length === 0) return <p className={table['none']}>{t('record.reminders.none')}</p>;
  return (
    <table className={`${table['table']} ${table['stacked']}`}>
      <thead>
        <tr>
          <th scope="col">{t('record.reminders.what')}</th>
          <th scope="col">{t('record.reminders.when')}</th>
          <th scope="col">{t('record.reminders.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{word('ledgerKind', row.kind)}</th>
            <td>{t('record.reminders.mailOf', { at: stamp.inProse(row.sentAtLocal ?? row.dueAtLocal) })}</td>
            <td>{word('ledgerState', row.state)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
