import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { useLabelled } from '../../elements/labelled.js';
import { Callout } from '../../elements/panel.js';
import { Tag } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { CaseTable } from '../case/case-table.js';
import { LiftDialog, PlaceDialog } from './hold-dialogs.js';
import css from './privacy.module.css';
import { holdsOf } from './privacy-data.js';

/** A case's part on privacy: everything as one archive, and the holds that keep the file. */
export function PrivacyPart({ studentId }: { studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
  const labelled = useLabelled();
  const stamp = useOfficeStamp();
  const holds = useQuery(holdsOf(studentId));
  const [step, setStep] = useState<'place' | 'lift' | null>(null);
  const onClose = () => setStep(null);
  return (
    <Loaded query={holds}>
      {(list) => {
        const standing = list.find(({ liftedAt }) => liftedAt === null);
        return (
          <>
            <CaseTable
              id="privacy"
              heading={t('case.parts.privacy')}
              beside={
                <Button kind="secondary" small onClick={() => setStep(standing ? 'lift' : 'place')}>
                  {standing ? t('privacy.lift') : t('privacy.place')}
                </Button>
              }
              rows={list}
              columns={[
                { head: t('privacy.holdReason'), render: ({ reason }) => reason },
                {
                  head: t('privacy.placed'),
                  render: ({ setBy, setAt, setAtLocal }) => `${setBy}, ${stamp.inTable(setAtLocal ?? setAt)}`,
                },
                {
                  head: t('privacy.lifted'),
                  render: ({ liftedBy, liftedAt, liftedAtLocal, liftReason }) =>
                    liftedAt === null ? (
                      <Tag tone="asks">{t('privacy.stands')}</Tag>
                    ) : (
                      labelled(`${liftedBy}, ${stamp.inTable(liftedAtLocal ?? liftedAt)}`, liftReason ?? '')
                    ),
                },
              ]}
            >
              <div className={css['under']}>
                {standing ? <Callout tone="office">{t('privacy.heldBody')}</Callout> : null}
                <p>{t('privacy.archiveBody')}</p>
                <p>
                  <a href={`${API}/students/${studentId}/archive`} download>
                    {t('privacy.archive')}
                  </a>
                </p>
              </div>
            </CaseTable>
            {step === 'place' ? (
              <PlaceDialog studentId={studentId} title={t('privacy.place')} onClose={onClose} />
            ) : null}
            {step === 'lift' && standing ? (
              <LiftDialog
                studentId={studentId}
                holdId={standing.id}
                title={t('privacy.lift')}
                onClose={onClose}
              />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
