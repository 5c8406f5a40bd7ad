import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { may } from '../identity/permissions.js';
import { done, notFound, type Outcome, outOfOrder, type Refusal, refused, stale } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import type { ApprovalRow, ApprovalState, ApprovalView } from './approval.js';
import { ApprovalStore } from './approval.store.js';
import { TwoPersonSteps } from './two-person-steps.js';

type Settlement = Exclude<ApprovalState, 'waiting' | 'expired'>;

const ACTION = {
  approved: 'approval.given',
  declined: 'approval.declined',
  withdrawn: 'approval.withdrawn',
} as const;

/** What waits for a second person: approved or declined by somebody else who may do the step, withdrawn by whoever asked. */
@Injectable()
export class Approvals {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: ApprovalStore,
    private readonly steps: TwoPersonSteps,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Of the steps that the actor may do. @param studentId only about that student; null: everything */
  async list(
    actor: StaffActor,
    studentId: string | null,
    origin: RequestOrigin,
  ): Promise<readonly ApprovalView[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const steps = this.steps.ofActor(actor);
        const rows = await this.store.list(tx, this.clock.now(), { steps, studentId });
        const shown = [...new Set(rows.flatMap((row) => row.studentId ?? []))];
        if (shown.length > 0)
          await this.audit.record(tx, {
            action: 'approvals.listed',
            subjectType: 'student',
            subjectIds: shown,
            studentId,
          });
        return this.calendar.withLocalTwins(
          tx,
          rows.map((row) => this.viewFor(actor, row)),
        );
      },
      origin,
    );
  }

  /** Carries the step out, in the name of whoever asked. */
  async approve(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<ApprovalView>> {
    return this.settle(actor, { id, version, outcome: 'approved', note: null }, origin);
  }

  async decline(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<ApprovalView>> {
    return this.settle(actor, { id, version, outcome: 'declined', note: reason }, origin);
  }

  async withdraw(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<ApprovalView>> {
    return this.settle(actor, { id, version, outcome: 'withdrawn', note: null }, origin);
  }

  private async settle(
    actor: StaffActor,
    wish: {
      readonly id: string;
      readonly version: number;
      readonly outcome: Settlement;
      readonly note: string | null;
    },
    origin: RequestOrigin,
  ): Promise<Outcome<ApprovalView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const at = this.clock.now();
        const request = await this.store.lock(tx, at, wish.id);
        const body = request && this.steps.of(request.step);
        if (!request || !body || !may(actor, body.permission)) return notFound('request for approval');
        if (request.version !== wish.version) return stale('request', await this.shown(tx, actor, request));
        const refusal = refusalOf(actor, request, wish.outcome);
        if (refusal) return refused(refusal);
        if (request.state !== 'waiting') return OVER[request.state];
        if (wish.outcome === 'approved') {
          const worked = await body.carryOut({ ...tx, onBehalfOf: request.askedBy.name }, request);
          if (!worked.ok) return worked;
        }
        await this.store.settle(tx, request, { outcome: wish.outcome, by: actor, at, note: wish.note });
        await this.record(tx, request, wish);
        return done(await this.shown(tx, actor, (await this.store.lock(tx, at, wish.id))!));
      },
      origin,
    );
  }

  private async record(
    tx: Transaction,
    { id, step, subjectId, studentId, askedBy }: ApprovalRow,
    { outcome, note }: { readonly outcome: Settlement; readonly note: string | null },
  ): Promise<void> {
    await this.audit.record(tx, {
      action: ACTION[outcome],
      subjectType: 'approval',
      subjectIds: [id],
      studentId,
      change: { step, about: subjectId, askedBy: askedBy.id },
      ...(note !== null && studentId !== null && { values: { after: { note } } }),
    });
  }

  private async shown(tx: Transaction, actor: StaffActor, row: ApprovalRow): Promise<ApprovalView> {
    return this.calendar.withLocalTwins(tx, this.viewFor(actor, row));
  }

  private viewFor(actor: StaffActor, { studentId: _studentId, ...row }: ApprovalRow): ApprovalView {
    const isOwn = row.askedBy.id === actor.accountId;
    return { ...row, isOwn, mayDecide: !isOwn && row.state === 'waiting' };
  }
}

/** Who asked withdraws, and only somebody else decides. */
function refusalOf(actor: StaffActor, { askedBy }: ApprovalRow, outcome: Settlement): Refusal | null {
  const isOwn = askedBy.id === actor.accountId;
  if (outcome === 'withdrawn') return isOwn ? null : NOT_YOURS;
  return isOwn ? YOUR_OWN : null;
}

const YOUR_OWN: Refusal = {
  code: 'own_request',
  status: 403,
  title: 'You asked for this yourself',
  detail: 'Somebody else decides on it. Ask a colleague, or withdraw your request.',
  fr: {
    title: 'C’est votre propre demande',
    detail: 'Une autre personne en décide. Adressez-vous à une ou un collègue, ou retirez votre demande.',
  },
};

const NOT_YOURS: Refusal = {
  code: 'not_your_request',
  status: 403,
  title: 'Somebody else asked for this',
  detail: 'Only whoever asked withdraws it. Approve or decline it instead.',
  fr: {
    title: 'Une autre personne l’a demandé',
    detail: 'Seule la personne qui l’a demandé peut le retirer. Approuvez ou refusez plutôt.',
  },
};

const over = (detail: string, fr: string) => outOfOrder(detail, fr);
const OVER = {
  approved: over('This was approved and done already.', 'Ceci est déjà approuvé et fait.'),
  declined: over('This was declined. Ask for it anew.', 'Ceci a été refusé. Demandez-le de nouveau.'),
  withdrawn: over('This was withdrawn. Ask for it anew.', 'Ceci a été retiré. Demandez-le de nouveau.'),
  expired: over(
    'Nobody decided on this in time. Ask for it anew.',
    'Personne n’en a décidé à temps. Demandez-le de nouveau.',
  ),
} as const;
