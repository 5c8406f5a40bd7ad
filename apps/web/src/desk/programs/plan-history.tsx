import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramPlan } from '../../api/shapes/program-plan.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { useLanguage } from '../../words/use-language.js';
import { useStamp } from '../rule-packs/use-stamp.js';
import { useAdmission } from './use-admission.js';

/** Every version, the newest first: what it said, for whom, who wrote it and who certified it. */
export function PlanHistory({ plans }: { plans: readonly ProgramPlan[] }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useStamp();
  const language = useLanguage();
  const admission = useAdmission();
  return (
    <Panel heading={t('plans.history')} flush>
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            <th scope="col">{t('plans.version')}</th>
            <th scope="col">{t('plans.source')}</th>
            <th scope="col">{t('plans.basis')}</th>
            <th scope="col">{t('plans.share')}</th>
            <th scope="col">{t('plans.admitted')}</th>
            <th scope="col">{t('plans.certification')}</th>
            <th scope="col">{t('plans.recorded')}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.version}>
              <th scope="row">
                {t('plans.version')} {plan.version}
              </th>
              <td>{t(`plans.sources.${plan.source}`)}</td>
              <td>{t(`programs.bases.${plan.basis}`)}</td>
              <td>
                {plan.workTermWeeks} / {plan.totalWeeks} (
                {plan.share.toLocaleString(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 })})
              </td>
              <td>{admission(plan)}</td>
              <td>
                {plan.certification
                  ? t('plans.certified', { by: plan.certification.by, on: plan.certification.on })
                  : '–'}
              </td>
              <td>
                {plan.recordedBy
                  ? t('plans.recordedBy', {
                      name: plan.recordedBy,
                      at: stamp(plan.recordedAtLocal ?? plan.recordedAt),
                    })
                  : stamp(plan.recordedAtLocal ?? plan.recordedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
