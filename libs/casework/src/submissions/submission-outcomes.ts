import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import type { OutcomeKind } from '#domain/work-authorization/facts.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { done, invalid, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
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
        const problem = momentProblem(at, row, this.clock.now());
        if (problem) return invalid([{ path: 'at', problem }]);
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

function momentProblem(at: Date, { receivedAt }: SubmissionRow, now: Date): string | null {
  if (Number.isNaN(at.getTime()))
    return 'Enter the moment with its offset, for example 2026-12-15T10:00:00-07:00.';
  if (at > now) return 'This lies in the future. Record the outcome once it has come.';
  return at < receivedAt ? 'This lies before the application was received. Check both times.' : null;
}

const VERIFIED = outOfOrder('The office has verified the outcome. Write to the office if it is wrong.');
