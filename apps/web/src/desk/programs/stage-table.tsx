import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramStage } from '../../api/shapes/program-plan.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { usePick } from '../../words/use-language.js';
import css from './plan.module.css';
import { weeksIn } from './plan-stages.js';

/** The stages in order, with their weeks and credits summed beneath. */
export function StageTable({ stages }: { stages: readonly ProgramStage[] }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const credits = stages.reduce((sum, stage) => sum + (stage.credits ?? 0), 0);
  const phone = (head: string): ReactNode => <span className={css['phoneLabel']}>{head}: </span>;
  return (
    <Panel heading={t('plans.stages')} flush>
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            <th scope="col">{t('plans.position')}</th>
            <th scope="col">{t('plans.stage')}</th>
            <th scope="col">{t('plans.kind')}</th>
            <th scope="col">{t('plans.weeksHead')}</th>
            <th scope="col">{t('plans.credits')}</th>
            <th scope="col">{t('plans.term')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ kind, weeks, credits: own, term, name }, index) => (
            <tr key={`${index}:${name.en}`}>
              <td>
                {phone(t('plans.position'))}
                {index + 1}
              </td>
              <th scope="row">{pick(name)}</th>
              <td>
                <Tag tone={kind === 'work' ? 'office' : 'quiet'}>{t(`plans.kinds.${kind}`)}</Tag>
              </td>
              <td>
                {phone(t('plans.weeksHead'))}
                {weeks}
              </td>
              <td>
                {phone(t('plans.credits'))}
                {own ?? '–'}
              </td>
              <td>
                {phone(t('plans.term'))}
                {term ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('plans.total')}
            </th>
            <td>
              {phone(t('plans.weeksHead'))}
              {weeksIn(stages).total}
            </td>
            <td colSpan={2}>
              {phone(t('plans.credits'))}
              {credits || '–'}
            </td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}
