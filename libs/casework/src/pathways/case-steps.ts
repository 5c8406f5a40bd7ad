import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import type { PathwayFault, StepKind, StepValues } from '#domain/pathways/pathway.js';
import { possibleSteps, readStepValues } from '#domain/pathways/steps.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Outcome, outOfOrder } from '../outcome.js';
import { CaseLooks } from './case-looks.js';
import { type CaseActor, CaseWriting, type OpenedCase, recorderOf } from './case-writing.js';
import type { PathwayCaseView } from './pathway-case.js';
import { PathwayCaseStore } from './pathway-case.store.js';
import { invalidInBoth, NOTHING_TO_TAKE_BACK } from './pathway-refusals.js';
import { Pathways } from './pathways.js';
import { readMoments } from './step-moments.js';

export interface StepWish {
  readonly version: number;
  readonly step: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Steps of a case: what the pathway's data allow at the stage, whole or not at all; the last one can be taken back. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: PathwayCaseStore,
    private readonly pathways: Pathways,
    private readonly looks: CaseLooks,
    private readonly writing: CaseWriting,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async take(
    actor: CaseActor,
    id: string,
    { version, step, values }: StepWish,
    origin: RequestOrigin,
  ): Promise<Outcome<PathwayCaseView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.writing.open(tx, actor, id, version);
        if (!opened.ok) return opened;
        const { row } = opened.value;
        const { pathway } = this.pathways.of(row.pathway);
        const kind = possibleSteps(pathway, row.stage, recorderOf(actor)).find(({ code }) => code === step);
        if (!kind)
          return outOfOrder('This step is not possible at the stage of the case, or not yours to record.');
        const read = await this.read(tx, opened.value, kind, values);
        if (!read.ok) return read;
        const to = kind.to ?? row.stage;
        const stepId = await this.store.addStep(tx, {
          caseId: id,
          studentId: row.studentId,
          step,
          from: row.stage,
          to,
          values: read.value,
          doneBy: recorderOf(actor),
          by: actor.name,
          at: this.clock.now(),
        });
        await this.audit.record(tx, {
          action: 'pathway_case.step',
          subjectType: 'pathway_case',
          subjectIds: [id, stepId],
          studentId: row.studentId,
          change: { step, from: row.stage, to, version: version + 1 },
          values: { after: read.value },
        });
        return this.writing.keep(tx, actor, opened.value, { stage: to, facts: row.facts });
      },
      origin,
    );
  }

  /** The case stands again where it stood before its last step; the step stays to be read, with the reason. */
  async takeBack(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<PathwayCaseView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.writing.open(tx, actor, id, version, { closed: true });
        if (!opened.ok) return opened;
        const { row } = opened.value;
        const steps = (await this.store.stepsOf(tx, [id])).get(id) ?? [];
        const last = steps.findLast(({ takenBackAt }) => takenBackAt === null);
        if (!last) return NOTHING_TO_TAKE_BACK;
        await this.store.takeBack(tx, last.id, { at: this.clock.now(), by: actor.name, reason });
        await this.audit.record(tx, {
          action: 'pathway_case.step_taken_back',
          subjectType: 'pathway_case',
          subjectIds: [id, last.id],
          studentId: row.studentId,
          change: { step: last.step, to: last.from, version: version + 1 },
          values: { after: { reason } },
        });
        return this.writing.keep(tx, actor, opened.value, { stage: last.from, facts: row.facts });
      },
      origin,
    );
  }

  /** The form first, field by field; what the pathway asks beyond it only of a form that fits. */
  private async read(
    tx: Transaction,
    { row, record }: OpenedCase,
    kind: StepKind,
    values: StepWish['values'],
  ): Promise<Outcome<StepValues>> {
    const moments = readMoments(kind, values, this.zones);
    const form = readStepValues(kind, moments.given);
    const formFaults = withoutDoubles([...moments.faults, ...form.faults]);
    if (formFaults.length > 0) return invalidInBoth(formFaults, 'values');
    const rules = await this.pathways.of(row.pathway).rules(tx);
    const faults = rules.stepFaults(kind.code, form.values, record, await this.looks.moment(tx));
    if (faults.length > 0) return invalidInBoth(faults, 'values');
    return done({ ...form.values, ...rules.kept(kind.code, record) });
  }
}

/** A place that is wrong in two ways is one fault: the first reason is told. */
const withoutDoubles = (faults: readonly PathwayFault[]): PathwayFault[] =>
  faults.filter(({ path }, index) => faults.findIndex((one) => one.path === path) === index);
