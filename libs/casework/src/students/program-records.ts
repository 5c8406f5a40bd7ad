import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, refused, stale } from '../outcome.js';
import { changedValues } from './changed-values.js';
import { FactsChanged } from './facts-changed.js';
import type { Program, ProgramValues } from './program.js';
import { ProgramStore } from './program.store.js';

/** The programs with their plan: weeks, work-term weeks, and why placements are part of them. */
@Injectable()
export class ProgramRecords {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly programs: ProgramStore,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
  ) {}

  async list(actor: StaffActor): Promise<Program[]> {
    return this.transactions.run(actor, (tx) => this.programs.list(tx));
  }

  async create(actor: StaffActor, values: ProgramValues, origin: RequestOrigin): Promise<Outcome<Program>> {
    const fault = planFault(values);
    if (fault) return fault;
    return this.transactions.run(
      actor,
      async (tx) => {
        const program = await this.programs.insert(tx, values);
        if (!program) return refused(CODE_TAKEN);
        await this.record(tx, 'program.created', program);
        return done(program);
      },
      origin,
    );
  }

  async change(
    actor: StaffActor,
    id: string,
    version: number,
    wish: Partial<ProgramValues>,
    origin: RequestOrigin,
  ): Promise<Outcome<Program>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const current = await this.programs.byId(tx, id);
        if (!current) return notFound('program');
        if (current.version !== version) return stale('program', current);
        const changed = changedValues<ProgramValues>(current, wish);
        if (!changed) return done(current);
        if (current.planWritten && Object.keys(changed.after).some((field) => PLAN_FIELDS.includes(field)))
          return refused(PLAN_DECIDES);
        const values = { ...current, ...changed.after };
        const fault = planFault(values);
        if (fault) return fault;
        const program = await this.programs.change(tx, id, version, values);
        if (!program) return stale('program', await this.programs.byId(tx, id));
        await this.record(tx, 'program.changed', program, Object.keys(changed.after));
        await this.facts.outdated(tx, { programId: id });
        await this.facts.changed(tx, await this.programs.studentsOf(tx, id));
        return done(program);
      },
      origin,
    );
  }

  private async record(
    tx: Transaction,
    action: string,
    program: Program,
    fields: readonly string[] = [],
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'program',
      subjectIds: [program.id],
      change: { version: program.version, fields },
    });
  }
}

const PLAN_FIELDS: readonly string[] = ['totalWeeks', 'workTermWeeks', 'placementBasis', 'streamCertified'];

function planFault(values: ProgramValues) {
  if (values.workTermWeeks <= values.totalWeeks) return null;
  return invalid([{ path: 'workTermWeeks', problem: 'Work terms cannot be longer than the whole program.' }]);
}

const PLAN_DECIDES = {
  code: 'plan_decides',
  status: 409,
  title: 'The plan of the program says this',
  detail:
    'The stages of this program are written down, and its weeks, basis and certification come from them. Change the plan.',
} as const;

const CODE_TAKEN = {
  code: 'already_recorded',
  status: 409,
  title: 'This program code is in use',
  detail: 'A program with this code is on file. Change that one, or use another code.',
} as const;
