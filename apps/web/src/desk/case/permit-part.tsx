import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePermit } from '../../api/shapes/record.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from './case-table.js';
import css from './case.module.css';

/** The permits in force, with every earlier version kept beneath. */
export function PermitPart({ permits }: { permits: CasePermit[] }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const older = permits.filter((permit) => permit.supersededBy !== null);
  const columns = [
    {
      head: t('case.fields.kind'),
      render: (permit: CasePermit) => (
        <>
          {word('permitKind', permit.kind)}
          {permit.cancelledByOrder ? (
            <span className={table['change']}>{permit.cancelledByOrder.title}</span>
          ) : null}
        </>
      ),
    },
    { head: t('case.fields.number'), render: (permit: CasePermit) => permit.documentNumber ?? '–' },
    { head: t('case.fields.issuedOn'), render: (permit: CasePermit) => permit.issuedOn, nowrap: true },
    {
      head: t('case.fields.expiresOn'),
      nowrap: true,
      render: (permit: CasePermit) => (
        <>
          {permit.expiresOn}
          {permit.cancelledOn ? (
            <>
              <br />
              <Tag tone="ended">{t('orders.cancelledSince', { date: permit.cancelledOn })}</Tag>
            </>
          ) : null}
        </>
      ),
    },
    {
      head: t('case.fields.remarks'),
      render: (permit: CasePermit) => (
        <span className={css['remarks']}>
          {permit.remarks === null ? '?' : permit.remarks.join(' ') || '–'}
        </span>
      ),
    },
    { head: t('case.fields.source'), render: (permit: CasePermit) => word('permitSource', permit.source) },
    {
      head: t('case.fields.verified'),
      render: (permit: CasePermit) => (
        <Tag tone={permit.takenBackAt || permit.lapsedAt ? 'ended' : permit.verified ? 'holds' : 'asks'}>
          {permit.takenBackAt
            ? t('readings.takenBack')
            : permit.lapsedAt
              ? t('readings.lapsed')
              : t(permit.verified ? 'case.fields.verified' : 'case.notVerified')}
        </Tag>
      ),
    },
    {
      head: t('case.parts.documents'),
      render: (permit: CasePermit) =>
        permit.documentId ? (
          <Link to="/desk/documents/$id" params={{ id: permit.documentId }}>
            {t('case.open')}
          </Link>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <CaseTable
      id="permits"
      heading={t('case.parts.permits')}
      rows={permits.filter((permit) => permit.supersededBy === null)}
      columns={columns}
    >
      {older.length > 0 ? (
        <details className={css['older']}>
          <summary>{t('case.olderVersions', { count: older.length })}</summary>
          <CaseTable id="older-permits" heading={t('case.supersededBy')} rows={older} columns={columns} />
        </details>
      ) : null}
    </CaseTable>
  );
}
