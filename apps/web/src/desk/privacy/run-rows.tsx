import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../../elements/table.module.css';
import { CaseTable } from '../case/case-table.js';
import type { OneRun } from './privacy-data.js';

/** Whom a run is about; of whoever is erased there is a number left that leads nowhere. */
export function RunRows({ run }: { run: OneRun }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <CaseTable
      id="rows"
      heading={t('privacy.people')}
      rows={run.rows.map((row) => ({ ...row, id: `${row.studentId} ${row.kind}` }))}
      columns={[
        {
          head: t('privacy.student'),
          render: ({ studentId, name, studentNumber }) =>
            name ? (
              <>
                <Link to="/desk/students/$id" params={{ id: studentId }}>
                  {name}
                </Link>
                <span className={table['change']}>{studentNumber}</span>
              </>
            ) : (
              <code>{studentId}</code>
            ),
        },
        { head: t('privacy.what'), render: ({ kind }) => t(`privacy.kind.${kind}`) },
        {
          head: t('privacy.stateHead'),
          render: ({ state, keptBecause }) =>
            keptBecause ? t(`privacy.keptBecause.${keptBecause}`) : t(`privacy.rowState.${state}`),
        },
      ]}
    />
  );
}
