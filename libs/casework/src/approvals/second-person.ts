import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Outcome, refused } from '../outcome.js';
import { ApprovalStore } from './approval.store.js';
import type { StepWish, TwoPersonStep } from './approval.js';
import { TwoPersonRuleStore } from './two-person-rule.store.js';

const HOUR_MS = 3_600_000;

/** What a use case asks before it does what may need two: does it go on, or does it wait for somebody else? */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly rule: TwoPersonRuleStore,
    private readonly store: ApprovalStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Ask once everything else is in order, in the transaction of the step.
   * @returns null: go on; otherwise the id under which it waits, and nothing is to be done now. Refused while one waits already.
   */
  async asked(tx: Transaction, wish: StepWish): Promise<Outcome<string | null>> {
    const { steps, waitsHours } = await this.rule.read(tx);
    // The rule itself is guarded for as long as it asks anything.
    const isNeeded = wish.step === 'two_person_rule' ? steps.length > 0 : steps.includes(wish.step);
    if (!isNeeded) return done(null);
    if (tx.actor.kind !== 'staff') throw new Error('Only a member of staff asks for a step that needs two.');
    const at = this.clock.now();
    const expiresAt = new Date(at.getTime() + waitsHours * HOUR_MS);
    const id = await this.store.insert(tx, wish, { by: tx.actor, at, expiresAt });
    if (id === null) return refused(WAITS_ALREADY);
    await this.audit.record(tx, {
      action: 'approval.asked',
      subjectType: 'approval',
      subjectIds: [id],
      studentId: wish.studentId,
      change: { step: wish.step, about: wish.subjectId, expiresAt: expiresAt.toISOString() },
      ...(wish.studentId && { values: { after: { reason: wish.reason, ...wish.wish } } }),
    });
    return done(id);
  }

  /** The id under which a step waits for somebody else; null: it waits for nobody. */
  async waitingFor(tx: Transaction, step: TwoPersonStep, subjectId: string): Promise<string | null> {
    return (await this.store.waitingFor(tx, this.clock.now(), step, subjectId))?.id ?? null;
  }

  /** What the step was about is gone: nobody need decide on it any more. */
  async letGo(tx: Transaction, step: TwoPersonStep, subjectId: string): Promise<void> {
    if (tx.actor.kind !== 'staff') throw new Error('Only a member of staff lets a step go.');
    const at = this.clock.now();
    const waiting = await this.store.waitingFor(tx, at, step, subjectId);
    if (!waiting) return;
    await this.store.settle(tx, waiting, { outcome: 'withdrawn', by: tx.actor, at, note: null });
    await this.audit.record(tx, {
      action: 'approval.withdrawn',
      subjectType: 'approval',
      subjectIds: [waiting.id],
      change: { step, about: subjectId },
    });
  }
}

const WAITS_ALREADY = {
  code: 'approval_waits',
  status: 409,
  title: 'This waits for a second person already',
  detail: 'Somebody has asked for it. A colleague approves or declines it under “Approvals”.',
  fr: {
    title: 'Ceci attend déjà une deuxième personne',
    detail: 'Quelqu’un l’a demandé. Une ou un collègue approuve ou refuse sous « Approbations ».',
  },
} as const;
