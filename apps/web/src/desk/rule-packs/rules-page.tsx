import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePackList } from '../../api/shapes/rule-packs.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { LoadForm } from './load-form.js';
import { PackTable } from './pack-table.js';
import { PeriodHistory } from './period-history.js';
import { PeriodLine } from './period-line.js';
import { rulePacksQuery } from './rule-pack-data.js';
import css from './rule-packs.module.css';

/** Which rules answer, since when, what is planned, and every edition there is. */
export function RulesPage(): ReactNode {
  const { t } = useTranslation('desk');
  const packs = useQuery(rulePacksQuery);
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')} wide>
      <Loaded query={packs}>{(list) => <Rules list={list} />}</Loaded>
    </Page>
  );
}

function Rules({ list }: { list: RulePackList }): ReactNode {
  const { t } = useTranslation('desk');
  const administrator = useMay('rules.change');
  const planned = list.periods.filter(({ state }) => state === 'planned').toReversed();
  return (
    <>
      <div className={css['pair']}>
        <Panel heading={t('rules.inForce')}>
          <PeriodLine period={list.inForce} />
        </Panel>
        <Panel heading={t('rules.planned')}>
          {planned.length === 0 ? <p>{t('rules.noPlan')}</p> : null}
          {planned.map((period) => (
            <PeriodLine key={period.id} period={period} mayTakeBack={administrator} />
          ))}
        </Panel>
      </div>
      <PackTable list={list} />
      {administrator ? (
        <Panel heading={t('rules.load.title')}>
          <LoadForm />
        </Panel>
      ) : null}
      <PeriodHistory periods={list.periods} />
    </>
  );
}
