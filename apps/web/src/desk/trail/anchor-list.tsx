import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { CaseTable } from '../case/case-table.js';
import { type Anchor, anchorsQuery } from './trail-data.js';
import css from './trail.module.css';

/** The last seal of each day, to be kept outside the office. */
export function AnchorList(): ReactNode {
  const { t } = useTranslation('desk');
  const anchors = useQuery(anchorsQuery);
  return (
    <Loaded query={anchors}>
      {(list) => (
        <>
          <CaseTable<Anchor & { id: string }>
            id="anchors"
            heading={t('trail.anchors')}
            rows={list.map((anchor) => ({ ...anchor, id: anchor.day }))}
            columns={[
              { head: t('trail.day'), render: ({ day }) => day, nowrap: true },
              { head: t('trail.seal'), render: ({ sealNumber }) => sealNumber },
              { head: t('trail.hash'), render: ({ hash }) => <code className={css['hash']}>{hash}</code> },
            ]}
          >
            <p className={css['note']}>{t('trail.anchorsLead')}</p>
          </CaseTable>
          <p className={css['exports']}>
            <Button kind="secondary" small onClick={() => window.print()}>
              {t('trail.print')}
            </Button>
            {list[0] ? (
              <a href={mailOf(list[0], t('trail.mailSubject', { day: list[0].day }))}>{t('trail.mail')}</a>
            ) : null}
          </p>
        </>
      )}
    </Loaded>
  );
}

const mailOf = ({ day, sealNumber, hash }: Anchor, subject: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${day} ${sealNumber}:${hash}`)}`;
