import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramPlan } from '../../api/shapes/program-plan.js';
import type { Program } from '../../api/shapes/record.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { programsQuery } from '../queue/queue-data.js';
import { plansQuery } from './plan-data.js';
import { PlanCertification } from './plan-certification.js';
import { PlanForm } from './plan-form.js';
import { PlanHistory } from './plan-history.js';
import { weeksIn } from './plan-stages.js';
import css from './plan.module.css';
import { ShareBar } from './share-bar.js';
import { StageTable } from './stage-table.js';
import { useAdmission } from './use-admission.js';

/** A program stage by stage, why its placements are part of it, and who certified that. */
export function PlanPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/programs/$id/plan' });
  const plans = useQuery(plansQuery(id));
  const programs = useQuery(programsQuery);
  return (
    <LoadedPage query={plans} title={t('plans.of')}>
      {([latest, ...older]) => (
        <LoadedPage query={programs} title={t('plans.of')}>
          {(list) => {
            const program = list.find((one) => one.id === id);
            return latest && program ? (
              <Plan plans={[latest, ...older]} latest={latest} program={program} />
            ) : null;
          }}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

function Plan({
  plans,
  latest,
  program,
}: {
  plans: ProgramPlan[];
  latest: ProgramPlan;
  program: Program;
}): ReactNode {
  const { t } = useTranslation('desk');
  const writes = useMay('programs.plan');
  const [writing, setWriting] = useState(false);
  return (
    <Page
      title={t('plans.title', { program: program.name })}
      lead={t('plans.lead')}
      back={{ to: '/desk/programs', label: t('programs.title') }}
      beside={
        writes && !writing ? <Button onClick={() => setWriting(true)}>{t('plans.write')}</Button> : null
      }
      wide
    >
      {writing ? (
        <PlanForm latest={latest} onClose={() => setWriting(false)} />
      ) : (
        <PlanInForce latest={latest} mayCertify={writes} />
      )}
      <PlanHistory plans={plans} />
    </Page>
  );
}

function PlanInForce({ latest, mayCertify }: { latest: ProgramPlan; mayCertify: boolean }): ReactNode {
  const { t } = useTranslation('desk');
  const admission = useAdmission();
  return (
    <>
      <div className={css['pair']}>
        <Panel heading={t('plans.share')}>
          <ShareBar {...weeksIn(latest.stages)} />
        </Panel>
        <div>
          <Panel heading={t('plans.basis')}>
            <p>
              <strong>{t(`programs.bases.${latest.basis}`)}</strong>
            </p>
            <p>{t(`plans.basisMeans.${latest.basis}`)}</p>
            <p className={css['soft']}>
              {t('plans.admitted')} {admission(latest)}
            </p>
          </Panel>
          <PlanCertification plan={latest} mayCertify={mayCertify} />
        </div>
      </div>
      {latest.source === 'summary' ? (
        <Callout tone="asks">
          <p>{t('plans.summary')}</p>
        </Callout>
      ) : null}
      <StageTable stages={latest.stages} />
    </>
  );
}
