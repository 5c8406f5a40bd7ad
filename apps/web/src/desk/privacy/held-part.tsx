import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { CaseTable } from '../case/case-table.js';
import { StudentLink } from '../students/student-link.js';
import { LiftDialog } from './hold-dialogs.js';
import { standingHoldsQuery, type StandingHold } from './privacy-data.js';

/** Every legal hold that stands; one is placed on the student's own page. */
export function HeldPart(): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useOfficeStamp();
  const holds = useQuery(standingHoldsQuery);
  const [lifting, setLifting] = useState<StandingHold | null>(null);
  return (
    <Loaded query={holds}>
      {(list) => (
        <>
          <CaseTable
            id="holds"
            heading={t('privacy.holds')}
            rows={list}
            columns={[
              {
                head: t('privacy.student'),
                render: ({ student }) => (
                  <StudentLink
                    id={student.id}
                    name={student.name}
                    number={student.studentNumber}
                    part="privacy"
                  />
                ),
              },
              { head: t('privacy.reason'), render: ({ reason }) => reason },
              {
                head: t('privacy.placed'),
                render: ({ setBy, setAt, setAtLocal }) => `${setBy}, ${stamp.inTable(setAtLocal ?? setAt)}`,
              },
              {
                head: '',
                render: (hold) => (
                  <Button
                    kind="quiet"
                    small
                    aria-label={t('privacy.liftNamed', { name: hold.student.name })}
                    onClick={() => setLifting(hold)}
                  >
                    {t('privacy.lift')}
                  </Button>
                ),
              },
            ]}
          />
          {lifting ? (
            <LiftDialog
              studentId={lifting.student.id}
              holdId={lifting.id}
              title={t('privacy.liftNamed', { name: lifting.student.name })}
              onClose={() => setLifting(null)}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
