import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePackPeriod } from '../../api/shapes/rule-packs.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { useStamp } from './use-stamp.js';

const TONES: Record<RulePackPeriod['state'], Tone> = {
  in_force: 'holds',
  planned: 'office',
  ended: 'quiet',
  taken_back: 'ended',
};

export function PeriodHistory({ periods }: { periods: RulePackPeriod[] }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useStamp();
  return (
    <Panel heading={t('rules.history')} flush>
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            <th scope="col">{t('rules.pack')}</th>
            <th scope="col">{t('rules.period.state')}</th>
            <th scope="col">{t('rules.period.from')}</th>
            <th scope="col">{t('rules.period.by')}</th>
            <th scope="col">{t('rules.period.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.id}>
              <th scope="row">{period.rulePack}</th>
              <td>
                <Tag tone={TONES[period.state]}>{t(`rules.periodStates.${period.state}`)}</Tag>
              </td>
              <td>
                {period.putInForceBy === null
                  ? t('rules.sinceStart')
                  : stamp(period.fromAtLocal ?? period.fromAt)}
              </td>
              <td>{period.putInForceBy ?? '–'}</td>
              <td>
                {period.putInForceBy === null ? t('rules.byProduct') : period.reason}
                {period.takenBackAt ? (
                  <span className={table['change']}>
                    {t('rules.period.takenBack', {
                      name: period.takenBackBy ?? '',
                      at: stamp(period.takenBackAtLocal ?? period.takenBackAt),
                    })}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
