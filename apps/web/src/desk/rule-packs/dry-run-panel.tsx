import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { DryRun, RulePackInFull } from '../../api/shapes/rule-packs.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { SelectField } from '../../fields/choice-fields.js';
import { awaitedOf } from '../forms/choices-of.js';
import { DryRunReport } from './dry-run-report.js';
import { RULES_KEY, rulePacksQuery } from './rule-pack-data.js';
import css from './rule-packs.module.css';

/** Starts a dry run against the edition that this one would follow, and shows the latest. */
export function DryRunPanel({ pack }: { pack: RulePackInFull }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const queries = useQueryClient();
  const packs = useQuery(rulePacksQuery);
  const awaited = awaitedOf(packs);
  const followed = [
    ...new Set(
      packs.data?.periods
        .filter(({ state }) => state === 'planned' || state === 'in_force')
        .map(({ rulePack }) => rulePack) ?? [pack.inForce],
    ),
  ].filter((id) => id !== pack.id);
  const [chosen, setChosen] = useState('');
  // What is planned last is what a new period follows.
  const against = chosen || followed[0] || pack.inForce;
  const start = useMutation({
    mutationFn: () => api.post<DryRun>(`/rule-packs/${pack.id}/dry-runs`, { against }),
    onSuccess: () => queries.invalidateQueries({ queryKey: RULES_KEY }),
  });
  const refusal = start.isError ? words(asProblem(start.error)) : null;
  const [latest] = pack.dryRuns;
  return (
    <Panel heading={t('rules.dryRun.title')} id="dry-run">
      <p className={css['lead']}>{t('rules.dryRun.lead')}</p>
      {refusal ? (
        <Callout tone="ended" title={refusal.title}>
          {refusal.detail}
        </Callout>
      ) : null}
      {followed.length > 1 || awaited ? (
        <SelectField
          dense
          name="against"
          label={t('rules.dryRun.against')}
          value={against}
          onValue={setChosen}
          width="medium"
          awaited={awaited}
          choices={awaited ? [] : followed.map((id) => ({ value: id, label: id }))}
        />
      ) : null}
      <Button
        kind={latest ? 'secondary' : 'primary'}
        busy={start.isPending}
        disabled={awaited !== null}
        onClick={() => start.mutate()}
      >
        {latest ? t('rules.dryRun.again') : t('rules.dryRun.start')}
      </Button>
      {latest ? <DryRunReport key={latest.id} started={latest} /> : null}
    </Panel>
  );
}
