import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { PathwayLook, PathwayRecord, Recorder } from '#domain/pathways/pathway.js';
import { possibleSteps, stageOf } from '#domain/pathways/steps.js';
import { formatDay } from '#domain/time/days.js';
import { formatInstant } from '#domain/time/instants.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../students/office.store.js';
import { withLocalTwins } from '../students/local-twins.js';
import type { Moment } from './pathway-body.js';
import type { PathwayCaseLine, PathwayCaseRow, PathwayCaseView, PathwayStepRow } from './pathway-case.js';
import { PathwayCaseStore } from './pathway-case.store.js';
import { Pathways } from './pathways.js';

/** Shows cases as their pathway sees them at this moment: nothing that is computed is kept. */
@Injectable()
export class CaseLooks {
  constructor(
    private readonly store: PathwayCaseStore,
    private readonly pathways: Pathways,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async moment(tx: Transaction): Promise<Moment> {
    const { timeZone } = await this.office.read(tx);
    const now = this.clock.now().getTime();
    return { now: formatInstant(now), today: formatDay(this.zones.localDay(now, timeZone)) };
  }

  async view(tx: Transaction, row: PathwayCaseRow, by: Recorder): Promise<PathwayCaseView> {
    const { pathway } = this.pathways.of(row.pathway);
    const { history, record, look } = await this.look(tx, row);
    const { timeZone } = await this.office.read(tx);
    const stage = stageOf(pathway, row.stage);
    if (!stage) throw new Error(`A case stands at a stage that ${row.pathway} does not know.`);
    const { reminders: _reminders, ...seen } = look;
    const view: PathwayCaseView = {
      ...row,
      pathwayNames: pathway.names,
      stage,
      stages: progress(pathway.stages, record),
      steps: possibleSteps(pathway, row.stage, by),
      ...seen,
      history: history.map((step) => {
        const kind = pathway.steps.find(({ code }) => code === step.step);
        return {
          ...step,
          names: kind?.names ?? { en: step.step, fr: step.step },
          fields: kind?.fields ?? [],
        };
      }),
    };
    return withLocalTwins(view, (at) => this.zones.toLocalIso(at, timeZone));
  }

  async lines(tx: Transaction, rows: readonly PathwayCaseRow[]): Promise<PathwayCaseLine[]> {
    const steps = await this.store.stepsOf(
      tx,
      rows.map(({ id }) => id),
    );
    const { timeZone } = await this.office.read(tx);
    const moment = await this.moment(tx);
    const lines: PathwayCaseLine[] = [];
    for (const row of rows) {
      const body = this.pathways.of(row.pathway);
      const look = (await body.rules(tx)).look(recordOf(row, steps.get(row.id) ?? []), moment);
      lines.push(lineOf(row, body.pathway, look));
    }
    return withLocalTwins(lines, (at) => this.zones.toLocalIso(at, timeZone));
  }

  async look(
    tx: Transaction,
    row: PathwayCaseRow,
  ): Promise<{
    readonly history: PathwayStepRow[];
    readonly record: PathwayRecord;
    readonly look: PathwayLook;
  }> {
    const history = (await this.store.stepsOf(tx, [row.id])).get(row.id) ?? [];
    const record = recordOf(row, history);
    const rules = await this.pathways.of(row.pathway).rules(tx);
    return { history, record, look: rules.look(record, await this.moment(tx)) };
  }
}

export const recordOf = (
  { stage, facts }: Pick<PathwayCaseRow, 'stage' | 'facts'>,
  steps: readonly PathwayStepRow[],
): PathwayRecord => ({ stage, facts, steps: steps.filter(({ takenBackAt }) => takenBackAt === null) });

type Stages = Parameters<typeof possibleSteps>[0]['stages'];

/** The way through: what lies behind, where the case stands, what is ahead. Ends that were not reached are left out. */
function progress(stages: Stages, { stage: now, steps }: PathwayRecord): PathwayCaseView['stages'] {
  const passed = new Set(steps.map(({ from }) => from));
  const place = stages.findIndex(({ code }) => code === now);
  const over = stages[place]?.final === true;
  // The first end in the list is the regular one.
  const regularEnd = stages.findIndex(({ final }) => final);
  const stateAt = (code: string, index: number): PathwayCaseView['stages'][number]['state'] | null => {
    if (code === now) return 'now';
    if (passed.has(code) && index < place) return 'done';
    return index > place && !over && index <= regularEnd ? 'ahead' : null;
  };
  return stages.flatMap(({ code, names, final = false }, index) => {
    const state = stateAt(code, index);
    return state === null ? [] : [{ code, names, final, state }];
  });
}

function lineOf(
  row: PathwayCaseRow,
  pathway: { readonly names: PathwayCaseLine['pathwayNames']; readonly stages: Stages },
  { clocks, findings }: PathwayLook,
): PathwayCaseLine {
  const { code, names, acting } = pathway.stages.find((one) => one.code === row.stage)!;
  const first = clocks.toSorted((a, b) => (a.endsAt < b.endsAt ? -1 : 1))[0];
  return {
    id: row.id,
    studentId: row.studentId,
    reference: row.person.reference,
    name: row.person.name,
    pathway: row.pathway,
    pathwayNames: pathway.names,
    stage: { code, names, acting },
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    clock: first ? { code: first.code, names: first.names, endsAt: first.endsAt, state: first.state } : null,
    blocks: findings.filter(({ severity }) => severity === 'block').length,
  };
}
