import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseTable } from '../case/case-table.js';
import { StudentLink } from '../students/student-link.js';
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
              <StudentLink id={studentId} name={name} number={studentNumber} />
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
