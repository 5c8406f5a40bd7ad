import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Fault, invalid, type Outcome, stale } from '../outcome.js';
import { ApprovalStore } from './approval.store.js';
import type { ApprovalRow, TwoPersonStep } from './approval.js';
import { type LackingStep, lackingPeople } from './lacking-people.js';
import { SecondPerson } from './second-person.js';
import {
  type TwoPersonRuleRow,
  TwoPersonRuleStore,
  type TwoPersonRuleValues,
} from './two-person-rule.store.js';
import { TwoPersonSteps } from './two-person-steps.js';

export interface TwoPersonRuleView extends TwoPersonRuleRow {
  /** Steps that this installation has. */
  readonly choosable: readonly TwoPersonStep[];
  /** Requests of others that wait for this account. */
  readonly waiting: number;
}

/** A change that waits for a second person has changed nothing yet. */
export interface ChangedTwoPersonRule extends TwoPersonRuleView {
  readonly approvalId: string | null;
}

const LAST_GUARD = 'two_person_rule';

/** Which steps need a second person. To ask more of people is free; to ask less needs a second person itself. */
@Injectable()
export class TwoPersonRule implements OnModuleInit {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: TwoPersonRuleStore,
    private readonly approvals: ApprovalStore,
    private readonly steps: TwoPersonSteps,
    private readonly second: SecondPerson,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.steps.register(LAST_GUARD, {
      permission: 'office.change',
      carryOut: (tx, request) => this.loosen(tx, request),
    });
  }

  async read(actor: StaffActor): Promise<TwoPersonRuleView> {
    return this.transactions.run(actor, (tx) => this.view(tx, actor));
  }

  /** @param wish in full */
  async change(
    actor: StaffActor,
    version: number,
    wish: TwoPersonRuleValues,
    origin: RequestOrigin,
  ): Promise<Outcome<ChangedTwoPersonRule>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const current = await this.store.read(tx);
        if (current.version !== version) return stale('rule', await this.view(tx, actor));
        const faults = await this.faults(tx, current, wish);
        if (faults.length > 0) return invalid(faults);
        const isLoosened = current.steps.some((step) => !wish.steps.includes(step));
        const asked = isLoosened ? await this.second.asked(tx, this.askingFor(version, wish)) : done(null);
        if (!asked.ok) return asked;
        if (asked.value === null && !(await this.write(tx, current, wish)))
          return stale('rule', await this.view(tx, actor));
        return done({ ...(await this.view(tx, actor)), approvalId: asked.value });
      },
      origin,
    );
  }

  private askingFor(version: number, wish: TwoPersonRuleValues) {
    return {
      step: LAST_GUARD,
      subjectId: 'rule',
      label: wish.steps.join(', ') || '–',
      studentId: null,
      reason: null,
      wish: { version, steps: wish.steps, waitsHours: wish.waitsHours },
    } as const;
  }

  private async loosen(tx: Transaction, { wish }: ApprovalRow): Promise<Outcome<null>> {
    const { version, ...values } = wish as unknown as TwoPersonRuleRow;
    const current = await this.store.read(tx);
    const isWritten = current.version === version && (await this.write(tx, current, values));
    return isWritten ? done(null) : stale('rule', await this.store.read(tx));
  }

  private async write(
    tx: Transaction,
    before: TwoPersonRuleRow,
    wish: TwoPersonRuleValues,
  ): Promise<boolean> {
    if (!(await this.store.change(tx, before.version, wish))) return false;
    await this.audit.record(tx, {
      action: 'two_person_rule.changed',
      subjectType: 'office',
      change: {
        version: before.version + 1,
        before: before.steps,
        steps: wish.steps,
        waitsHours: wish.waitsHours,
      },
    });
    return true;
  }

  /** A step that nobody could approve would be a step that nobody can do. */
  private async faults(
    tx: Transaction,
    current: TwoPersonRuleRow,
    { steps }: TwoPersonRuleValues,
  ): Promise<Fault[]> {
    const choosable = this.steps.choosable();
    if (steps.some((step) => !choosable.includes(step)))
      return [{ path: 'steps', problem: `Choose from ${choosable.join(', ')}.` }];
    const added = steps.filter((step) => !current.steps.includes(step));
    if (added.length === 0) return [];
    const lacking: LackingStep[] = [];
    for (const step of [...added, LAST_GUARD] as const) {
      const roles = this.steps.rolesOf(step);
      const people = await this.store.peopleIn(tx, roles);
      if (people < 2) lacking.push({ step, people, roles });
    }
    return lacking.length > 0 ? [lackingPeople(lacking)] : [];
  }

  private async view(tx: Transaction, actor: StaffActor): Promise<TwoPersonRuleView> {
    const steps = this.steps.ofActor(actor);
    return {
      ...(await this.store.read(tx)),
      choosable: this.steps.choosable(),
      waiting: await this.approvals.countForOthers(tx, this.clock.now(), steps, actor.accountId),
    };
  }
}
