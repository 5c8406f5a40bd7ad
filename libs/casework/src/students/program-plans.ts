import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { planFaults, type ProgramPlanValues, workShareOf } from '#domain/programs/program-plan.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { may } from '../identity/permissions.js';
import { done, invalid, notFound, type Outcome, outOfOrder, refused, stale } from '../outcome.js';
import { FactsChanged } from './facts-changed.js';
import { OfficeCalendar } from './office-calendar.js';
import type { PlanCertification, ProgramPlan, ShownProgramPlan } from './program-plan.js';
import { ProgramPlanStore } from './program-plan.store.js';
import { ProgramStore } from './program.store.js';

/** A program's stages, in versions that are kept; whoever studies under a changed plan is assessed again. */
@Injectable()
export class ProgramPlans {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly plans: ProgramPlanStore,
    private readonly programs: ProgramStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
  ) {}

  /** The plan of a student admitted on the day, today if none is named. */
  async read(
    actor: StaffActor,
    programId: string,
    admittedOn: string | null,
  ): Promise<Outcome<ShownProgramPlan>> {
    return this.transactions.run(actor, async (tx) => {
      const day = admittedOn ?? (await this.calendar.today(tx));
      const plan = await this.plans.forAdmissionOn(tx, programId, day);
      return plan
        ? done(await this.calendar.withLocalTwins(tx, shown(plan)))
        : notFound('plan of a program for that day');
    });
  }

  async history(actor: StaffActor, programId: string): Promise<Outcome<ShownProgramPlan[]>> {
    return this.transactions.run(actor, async (tx) => {
      const plans = await this.plans.history(tx, programId);
      return plans.length > 0
        ? done(await this.calendar.withLocalTwins(tx, plans.map(shown)))
        : notFound('program');
    });
  }

  /** Writes the next version; nobody has certified it yet. `version` is the latest one that was seen. */
  async write(
    actor: StaffActor,
    programId: string,
    version: number,
    values: ProgramPlanValues,
    origin: RequestOrigin,
  ): Promise<Outcome<ShownProgramPlan>> {
    const faults = planFaults(values);
    if (faults.length > 0) return invalid(faults);
    return this.step(actor, programId, version, origin, async (tx) => {
      const next = version + 1;
      await this.plans.add(tx, programId, { version: next, values, by: actor.name });
      await this.record(tx, 'program_plan.written', programId, next);
      return done(next);
    });
  }

  /** The registrar says that the version is so (R70, Q2). A version is certified once; another plan is another version. */
  async certify(
    actor: StaffActor,
    programId: string,
    version: number,
    certification: PlanCertification,
    origin: RequestOrigin,
  ): Promise<Outcome<ShownProgramPlan>> {
    return this.step(actor, programId, version, origin, async (tx) => {
      const [latest] = await this.plans.history(tx, programId);
      if (latest?.certification)
        return outOfOrder(
          'This version is certified already. Write the plan anew if it changed.',
          'Cette version est déjà certifiée. Réécrivez le plan s’il a changé.',
        );
      if (certification.on > (await this.calendar.today(tx)))
        return invalid([
          { path: 'on', problem: 'Enter the day on which it was certified, today at the latest.' },
        ]);
      await this.plans.certify(tx, programId, version, certification);
      await this.record(tx, 'program_plan.certified', programId, version);
      return done(version);
    });
  }

  private async step(
    actor: StaffActor,
    programId: string,
    version: number,
    origin: RequestOrigin,
    work: (tx: Transaction) => Promise<Outcome<number>>,
  ): Promise<Outcome<ShownProgramPlan>> {
    if (!may(actor, 'programs.plan')) return refused(NOT_FOR_REVIEWERS);
    return this.transactions.run(
      actor,
      async (tx) => {
        const latest = await this.plans.lock(tx, programId);
        if (latest === null) return notFound('program');
        if (latest !== version) return stale('plan', await this.latest(tx, programId));
        const written = await work(tx);
        if (!written.ok) return written;
        await this.facts.outdated(tx, { programId });
        await this.facts.changed(tx, await this.programs.studentsOf(tx, programId));
        return done(await this.latest(tx, programId));
      },
      origin,
    );
  }

  private async latest(tx: Transaction, programId: string): Promise<ShownProgramPlan> {
    return this.calendar.withLocalTwins(tx, shown((await this.plans.history(tx, programId))[0]!));
  }

  private async record(tx: Transaction, action: string, programId: string, version: number): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'program',
      subjectIds: [programId],
      change: { version },
    });
  }
}

const shown = (plan: ProgramPlan): ShownProgramPlan => ({ ...plan, share: workShareOf(plan.stages) });

const NOT_FOR_REVIEWERS = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'Plans of programs are written and certified by coordinators and administrators. Ask one of them.',
  fr: {
    title: 'Pas permis',
    detail:
      'Les plans de programmes sont écrits et certifiés par la coordination et l’administration. Adressez-vous à elles.',
  },
} as const;
