import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { ChangedOutcome, DryRun } from '../../api/shapes/rule-packs.js';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import { Label } from '../../elements/labelled.js';
import { useLanguage } from '../../words/use-language.js';
import { AffectedList } from './affected-list.js';
import { OutcomeNumbers } from './outcome-numbers.js';
import { PutInForceDialog } from './put-in-force-dialog.js';
import { ReminderEffects } from './reminder-effects.js';
import { dryRunQuery } from './rule-pack-data.js';
import css from './rule-packs.module.css';
import { useStamp } from './use-stamp.js';

/** How far a dry run is; then its numbers, its names, and the way to put the edition in force. */
export function DryRunReport({ started }: { started: DryRun }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useStamp();
  const run = useQuery({ ...dryRunQuery(started), initialData: started }).data;
  const [outcome, setOutcome] = useState<ChangedOutcome | null>(null);
  const [deciding, setDeciding] = useState(false);
  const { against, startedBy: name } = run;
  return (
    <div className={css['report']}>
      <p className={css['soft']}>
        {t('rules.dryRun.when', { against, name, at: stamp(run.startedAtLocal ?? run.startedAt) })}
      </p>
      <Progress run={run} />
      {run.state === 'failed' ? <Callout tone="ended">{t('rules.dryRun.failed')}</Callout> : null}
      <OutcomeNumbers run={run} chosen={outcome} onChosen={setOutcome} />
      <ReminderEffects run={run} />
      {run.state === 'running' || run.state === 'failed' ? null : (
        <AffectedList run={run} outcome={outcome} />
      )}
      {run.state === 'done' ? (
        <Button onClick={() => setDeciding(true)}>{t('rules.putInForce.open')}</Button>
      ) : (
        <p className={css['soft']}>{t('rules.putInForce.needsRun')}</p>
      )}
      {deciding ? <PutInForceDialog run={run} onClose={() => setDeciding(false)} /> : null}
    </div>
  );
}

function Progress({ run }: { run: DryRun }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => api.remove(`/rule-packs/${run.rulePack}/dry-runs/${run.id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: dryRunQuery(run).queryKey }),
  });
  const language = useLanguage();
  const shown = (count: number): string => count.toLocaleString(`${language}-CA`);
  const counted = { done: shown(run.done), total: shown(run.total) };
  return (
    <div className={css['progress']} role="status">
      <p>
        <Label>{t(`rules.dryRun.states.${run.state}`)}</Label>
        {t('rules.dryRun.progress', counted)}
      </p>
      {run.state === 'running' ? (
        <>
          <progress
            aria-label={t('rules.dryRun.states.running')}
            value={run.done}
            max={Math.max(run.total, 1)}
          />
          <Button kind="secondary" small busy={stop.isPending} onClick={() => stop.mutate()}>
            {t('rules.dryRun.stop')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
