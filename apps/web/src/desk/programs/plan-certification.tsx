import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { ProgramPlan } from '../../api/shapes/program-plan.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { FormDialog } from '../forms/form-dialog.js';
import { programsQuery } from '../queue/queue-data.js';
import { plansQuery } from './plan-data.js';
import css from './plan.module.css';

/** Who certified the version, or the way to record it. */
export function PlanCertification({
  plan,
  mayCertify,
}: {
  plan: ProgramPlan;
  mayCertify: boolean;
}): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { certification, version, programId } = plan;
  return (
    <Panel heading={t('plans.certification')}>
      {certification ? (
        <>
          <p>
            <strong>{t('plans.certified', { by: certification.by, on: certification.on })}</strong>
          </p>
          {certification.office ? <p>{certification.office}</p> : null}
          {certification.document ? <p className={css['soft']}>{certification.document}</p> : null}
        </>
      ) : (
        <>
          <p>{t('plans.notCertified')}</p>
          <p className={css['soft']}>{t('plans.certificationHint')}</p>
          {mayCertify ? (
            <Button kind="secondary" onClick={() => setOpen(true)}>
              {t('plans.certify')}
            </Button>
          ) : null}
        </>
      )}
      {open ? (
        <FormDialog
          title={t('plans.certifyTitle', { version })}
          lead={<p>{t('plans.certifyLead')}</p>}
          fields={[
            { name: 'by', label: t('plans.by'), hint: t('plans.byHint'), type: 'text' },
            { name: 'office', label: t('plans.office'), type: 'text', optional: true },
            {
              name: 'document',
              label: t('plans.document'),
              hint: t('plans.documentHint'),
              type: 'text',
              optional: true,
            },
            { name: 'on', label: t('plans.on'), type: 'date' },
          ]}
          send={async ({ by, on, office, document }) => {
            await api.post(`/programs/${programId}/plan/certify`, {
              version,
              by,
              on,
              ...(office ? { office } : {}),
              ...(document ? { document } : {}),
            });
            await queries.invalidateQueries({ queryKey: plansQuery(programId).queryKey });
            await queries.invalidateQueries({ queryKey: programsQuery.queryKey });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Panel>
  );
}
