import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { type Permission, rolesWith } from '#domain/permissions/permissions.js';
import { may } from '../identity/permissions.js';
import type { Outcome } from '../outcome.js';
import type { ApprovalRow, TwoPersonStep } from './approval.js';

/** How a step is done once a second person has approved it. */
export interface StepBody {
  /** Who may ask for it may approve another's. */
  readonly permission: Permission;
  /**
   * Looks at everything again and does it, in the transaction of the approval: what was right when it was asked for may be no
   * more. A refusal leaves the request waiting. The trail names whoever asked as the one it was done for.
   */
  carryOut(tx: Transaction, request: ApprovalRow): Promise<Outcome<unknown>>;
}

/** The steps that can need a second person. Whoever owns one makes it known here as the program starts. */
@Injectable()
export class TwoPersonSteps {
  private readonly bodies = new Map<TwoPersonStep, StepBody>();

  register(step: TwoPersonStep, body: StepBody): void {
    this.bodies.set(step, body);
  }

  /** @throws for a step that nobody has made known */
  of(step: TwoPersonStep): StepBody {
    const body = this.bodies.get(step);
    if (!body) throw new Error(`Nobody carries out the step ${step}.`);
    return body;
  }

  /** Those an office can choose, in the order they were made known. */
  choosable(): TwoPersonStep[] {
    return [...this.bodies.keys()].filter((step) => step !== 'two_person_rule');
  }

  /** Those whose requests an account may decide. */
  ofActor(actor: StaffActor): TwoPersonStep[] {
    return [...this.bodies].flatMap(([step, { permission }]) => (may(actor, permission) ? [step] : []));
  }

  rolesOf(step: TwoPersonStep): readonly string[] {
    return rolesWith(this.of(step).permission);
  }
}
