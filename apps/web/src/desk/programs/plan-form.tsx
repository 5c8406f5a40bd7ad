import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { ProgramPlan, StageKind } from '../../api/shapes/program-plan.js';
import type { PlacementBasis } from '../../api/shapes/record.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { SelectField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { programsQuery } from '../queue/queue-data.js';
import { plansQuery } from './plan-data.js';
import { usePlanFaults } from './plan-faults.js';
import { entriesOf, stageOf, weeksIn, type StageEntry } from './plan-stages.js';
import { LeaveDialog } from '../forms/leave-dialog.js';
import css from './plan.module.css';
import { ShareBar } from './share-bar.js';
import { StageFields } from './stage-fields.js';

const BASES: readonly PlacementBasis[] = ['mandatory_all', 'required_in_stream', 'optional'];

/** Writes the next version of a plan; a version that somebody wrote in between is said, and nothing typed is lost. */
export function PlanForm({ latest, onClose }: { latest: ProgramPlan; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const faultsOf = usePlanFaults();
  const [seen, setSeen] = useState(latest.version);
  const [moved, setMoved] = useState(false);
  const [basis, setBasis] = useState<PlacementBasis>(latest.basis);
  const [from, setFrom] = useState(latest.admittedFrom ?? '');
  const [to, setTo] = useState(latest.admittedTo ?? '');
  const [stages, setStages] = useState(() => entriesOf(latest.stages));
  const typed = JSON.stringify([basis, from, to, stages]);
  const [before] = useState(typed);
  const save = useMutation({
    mutationFn: () =>
      api.put(`/programs/${latest.programId}/plan`, {
        version: seen,
        basis,
        stages: stages.map(stageOf),
        admittedFrom: from.trim() || null,
        admittedTo: to.trim() || null,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: plansQuery(latest.programId).queryKey });
      await queries.invalidateQueries({ queryKey: programsQuery.queryKey });
      onClose();
    },
    onError: (error) => {
      const { code, extra } = asProblem(error);
      const current = extra['current'] as ProgramPlan | undefined;
      if (code !== 'stale_version' || !current) return void problems.showRefusal(error);
      setSeen(current.version);
      setMoved(true);
      return void queries.invalidateQueries({ queryKey: plansQuery(latest.programId).queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    const faults = faultsOf(stages, from, to);
    if (faults.length > 0) return problems.show(faults);
    problems.clear();
    save.mutate();
  };
  const add = (kind: StageKind): void => {
    const number = stages.filter((stage) => stage.kind === kind).length + 1;
    const name = kind === 'work' ? 'plainWork' : 'plainStudy';
    const key = Math.max(-1, ...stages.map((stage) => stage.key)) + 1;
    const empty = { key, kind, weeks: '', credits: '', term: String(stages.length + 1) };
    const named = { en: t(`plans.${name}.en`, { number }), fr: t(`plans.${name}.fr`, { number }) };
    setStages([...stages, { ...empty, ...named }]);
  };
  const change = (index: number, part: Partial<StageEntry>): void =>
    setStages(stages.map((stage, n) => (n === index ? { ...stage, ...part } : stage)));
  const move = (index: number, by: 1 | -1): void => {
    const other = stages[index + by];
    const stage = stages[index];
    if (stage && other)
      setStages(stages.map((one, n) => (n === index ? other : n === index + by ? stage : one)));
  };
  return (
    <Panel heading={t('plans.write')}>
      <p className={css['soft']}>{t('plans.writeLead', { version: seen + 1 })}</p>
      <form onSubmit={submit} noValidate>
        <LeaveDialog dirty={typed !== before} />
        <ErrorSummary problems={problems} />
        {moved ? (
          <div role="alert">
            <Callout tone="asks" title={t('plans.stale', { version: seen })}>
              <p>{t('plans.staleHint')}</p>
            </Callout>
          </div>
        ) : null}
        <div className={css['row']}>
          <SelectField
            dense
            name="basis"
            label={t('plans.basis')}
            error={problems.of('basis')}
            value={basis}
            onValue={setBasis}
            choices={BASES.map((value) => ({ value, label: t(`programs.bases.${value}`) }))}
          />
          <TextField
            dense
            optional
            name="admittedFrom"
            label={t('plans.first')}
            hint={t('desk.form.dateHint')}
            error={problems.of('admittedFrom')}
            value={from}
            onValue={setFrom}
          />
          <TextField
            dense
            optional
            name="admittedTo"
            label={t('plans.last')}
            hint={t('desk.form.dateHint')}
            error={problems.of('admittedTo')}
            value={to}
            onValue={setTo}
          />
        </div>
        {stages.map((stage, index) => (
          <StageFields
            key={stage.key}
            stage={stage}
            index={index}
            last={index === stages.length - 1}
            problemOf={problems.of}
            onStage={(part) => change(index, part)}
            onMove={(by) => move(index, by)}
            onRemove={() => setStages(stages.filter((_, n) => n !== index))}
          />
        ))}
        <p className={css['foot']} id="f-stages">
          <Button kind="secondary" small onClick={() => add('study')}>
            {t('plans.add.study')}
          </Button>
          <Button kind="secondary" small onClick={() => add('work')}>
            {t('plans.add.work')}
          </Button>
        </p>
        <ShareBar {...weeksIn(stages)} />
        <p className={css['foot']}>
          <Button type="submit" busy={save.isPending}>
            {t('plans.save', { version: seen + 1 })}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {common('frame.cancel')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
