import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import type { OutcomeKind } from '#domain/work-authorization/facts.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { done, type Fault, invalid, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import type { SubmissionRow, SubmissionView } from './submission.js';
import { SubmissionSettlement } from './submission-settlement.js';
import { SubmissionStore } from './submission.store.js';
import { SubmissionViews } from './submission-views.js';

export interface OutcomeWish {
  readonly version: number;
  readonly kind: OutcomeKind;
  /** RFC 3339 with an offset or Z. */
  readonly at: string;
}

/** What IRCC answered: declared by the student, verified by staff. A verified outcome is changed by staff alone. */
@Injectable()
export class SubmissionOutcomes {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly submissions: SubmissionStore,
    private readonly settlement: SubmissionSettlement,
    private readonly views: SubmissionViews,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async record(
    actor: StudentActor | StaffActor,
    id: string,
    wish: OutcomeWish,
    origin: RequestOrigin,
  ): Promise<Outcome<SubmissionView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.submissions.lock(tx, id);
        if (!row || !isOwnOrStaffs(actor, row)) return notFound('application');
        const closed = await this.wall.before(tx, row.studentId);
        if (closed) return closed;
        if (row.version !== wish.version) return stale('application', await this.views.one(tx, id));
        if (actor.kind === 'student' && row.outcomeEvidence === 'verified') return VERIFIED;
        const at = new Date(wish.at);
        const fault = momentFault(at, row, this.clock.now());
        if (fault) return invalid([{ path: 'at', ...fault }]);
        const evidence = actor.kind === 'staff' ? 'verified' : 'declared';
        await this.settlement.outcome(tx, row, { kind: wish.kind, at, evidence });
        return done(await this.views.one(tx, id));
      },
      origin,
    );
  }

  async forStaff(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<SubmissionView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.submissions.byId(tx, id);
        if (!row) return notFound('application');
        const closed = await this.wall.before(tx, row.studentId);
        if (closed) return closed;
        await this.audit.record(tx, {
          action: 'submission.read',
          subjectType: 'submission',
          subjectIds: [id],
          studentId: row.studentId,
        });
        return done(await this.views.one(tx, id));
      },
      origin,
    );
  }
}

function momentFault(at: Date, { receivedAt }: SubmissionRow, now: Date): Omit<Fault, 'path'> | null {
  if (Number.isNaN(at.getTime())) return NO_MOMENT;
  if (at > now) return TO_COME;
  return at < receivedAt ? TOO_EARLY : null;
}

const NO_MOMENT = {
  problem: 'Enter the moment with its offset, for example 2026-12-15T10:00:00-07:00.',
  fr: 'Entrez le moment avec son décalage, par exemple 2026-12-15T10:00:00-07:00.',
};
const TO_COME = {
  problem: 'This lies in the future. Record the outcome once it has come.',
  fr: 'Ce moment est à venir. Consignez la décision une fois qu’elle est arrivée.',
};
const TOO_EARLY = {
  problem: 'This lies before the application was received. Check both times.',
  fr: 'Ce moment précède la réception de la demande. Vérifiez les deux.',
};

const VERIFIED = outOfOrder(
  'The office has verified the outcome. Write to the office if it is wrong.',
  'Le bureau a vérifié la décision. Écrivez-lui si elle est inexacte.',
);
