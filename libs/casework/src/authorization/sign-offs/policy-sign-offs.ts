import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, invalid, notFound, type Outcome, outOfOrder, refused } from '../../outcome.js';
import { FactsChanged } from '../../students/facts-changed.js';
import { OfficeStore } from '../../students/office.store.js';
import { PolicySignOffStore, type SeenProof } from './policy-sign-off.store.js';
import { signOffRefusal } from './sign-off-refusals.js';
import { SignOffViews, type WorkTermSignOffs } from './sign-off-views.js';
import { type StudentEvaluation, StudentEvaluations } from '../student-evaluation.js';

export interface SignOffWish {
  /** The application whose proof was seen. */
  readonly submissionId: string;
  readonly from: string;
  readonly until: string;
  /** Where the proof was seen when it is not the document attached to the application. */
  readonly seenElsewhere?: string | undefined;
  readonly note?: string | undefined;
}

interface WorkTermOf {
  readonly studentId: string;
  readonly workTermId: string;
}

/** Q1: a named person of the office answers for days that rest on policy alone, until a date; and may take it back. */
@Injectable()
export class PolicySignOffs {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly evaluations: StudentEvaluations,
    private readonly store: PolicySignOffStore,
    private readonly views: SignOffViews,
    private readonly office: OfficeStore,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor, at: WorkTermOf, origin: RequestOrigin): Promise<Outcome<WorkTermSignOffs>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const closed = await this.wall.before(tx, at.studentId);
        if (closed) return closed;
        const evaluation = await this.evaluations.evaluate(tx, at.studentId, this.clock.now());
        if (!evaluation || !(await this.store.workTermExists(tx, at.studentId, at.workTermId)))
          return notFound('work term');
        const view = await this.view(tx, actor, at, evaluation);
        await this.audit.record(tx, {
          action: 'sign_off.listed',
          subjectType: 'policy_sign_off',
          subjectIds: view.signOffs.map(({ id }) => id),
          studentId: at.studentId,
        });
        return done(view);
      },
      origin,
    );
  }

  async sign(
    actor: StaffActor,
    at: WorkTermOf,
    wish: SignOffWish,
    origin: RequestOrigin,
  ): Promise<Outcome<WorkTermSignOffs>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const { policySignOffRoles } = await this.office.read(tx);
        if (!policySignOffRoles.includes(actor.role)) return refused(NOT_YOURS);
        const closed = await this.wall.before(tx, at.studentId);
        if (closed) return closed;
        const now = this.clock.now();
        const evaluation = await this.evaluations.evaluate(tx, at.studentId, now);
        const standing = evaluation?.workTerms.find(({ placement }) => placement.id === at.workTermId);
        if (!evaluation || !standing) return notFound('work term');
        const verdict = evaluation.result?.placements.find(({ id }) => id === at.workTermId)?.verdict;
        const application = evaluation.applications.get(wish.submissionId);
        const refusal = signOffRefusal(wish, standing, application, verdict);
        if (refusal) return refusal;
        const proof = await this.proofOf(tx, at.studentId, wish);
        if (!proof) return invalid([{ path: 'seenElsewhere', problem: SAY_WHERE }]);
        const id = await this.store.insert(tx, {
          ...at,
          submissionId: wish.submissionId,
          proof,
          from: wish.from,
          until: wish.until,
          note: wish.note ?? null,
          signedBy: actor.accountId,
          signedByName: actor.name,
          signedAt: now,
        });
        return this.conclude(tx, actor, at, {
          action: 'sign_off.given',
          id,
          change: { from: wish.from, until: wish.until },
          values: { after: { ...wish, ...proof } },
        });
      },
      origin,
    );
  }

  async withdraw(
    actor: StaffActor,
    at: WorkTermOf & { readonly id: string },
    reason: string,
    origin: RequestOrigin,
  ): Promise<Outcome<WorkTermSignOffs>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const { policySignOffRoles } = await this.office.read(tx);
        if (!policySignOffRoles.includes(actor.role)) return refused(NOT_YOURS);
        const closed = await this.wall.before(tx, at.studentId);
        if (closed) return closed;
        const given = await this.store.ofWorkTerm(tx, at.studentId, at.workTermId);
        if (!given.some(({ id }) => id === at.id)) return notFound('sign-off');
        const withdrawal = { by: actor.accountId, byName: actor.name, at: this.clock.now(), reason };
        if (!(await this.store.withdraw(tx, at, withdrawal)))
          return outOfOrder('This sign-off was withdrawn before. Look at it again.');
        return this.conclude(tx, actor, at, {
          action: 'sign_off.withdrawn',
          id: at.id,
          change: {},
          values: { after: { reason } },
        });
      },
      origin,
    );
  }

  private async proofOf(tx: Transaction, studentId: string, wish: SignOffWish): Promise<SeenProof | null> {
    if (wish.seenElsewhere) return { documentId: null, seenElsewhere: wish.seenElsewhere };
    const applications = await this.store.applications(tx, studentId);
    const documentId = applications.find(({ id }) => id === wish.submissionId)?.documentId;
    return documentId ? { documentId, seenElsewhere: null } : null;
  }

  private async conclude(
    tx: Transaction,
    actor: StaffActor,
    at: WorkTermOf,
    event: {
      readonly action: string;
      readonly id: string;
      readonly change: Readonly<Record<string, string>>;
      readonly values: { readonly after: unknown };
    },
  ): Promise<Outcome<WorkTermSignOffs>> {
    const { action, id, change, values } = event;
    const entry = { action, subjectType: 'policy_sign_off', subjectIds: [id], change, values };
    await this.audit.record(tx, { ...entry, studentId: at.studentId });
    await this.facts.changed(tx, [at.studentId]);
    const evaluation = await this.evaluations.evaluate(tx, at.studentId, this.clock.now());
    if (!evaluation) throw new Error('The student of a sign-off that was just written is not there.');
    return done(await this.view(tx, actor, at, evaluation));
  }

  private view(
    tx: Transaction,
    actor: StaffActor,
    { studentId, workTermId }: WorkTermOf,
    evaluation: StudentEvaluation,
  ): Promise<WorkTermSignOffs> {
    return this.views.ofWorkTerm(tx, actor, studentId, workTermId, evaluation);
  }
}

const NOT_YOURS = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail:
    'Your office names the roles that sign off days under policy, in its settings. Ask a colleague with such a role.',
} as const;

const SAY_WHERE = 'No proof is attached to this application. Say where you saw it.';
