import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { type WordedResult, withWords } from '#domain/work-authorization/because-words.js';
import { explainStatus } from '#domain/work-authorization/explain.js';
import { type SmallestChange, smallestChange } from '#domain/work-authorization/smallest-change.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReadingWall } from '../audit/reading-wall.js';
import {
  type CoopStatus,
  type StudentEvaluation,
  StudentEvaluations,
} from '../authorization/student-evaluation.js';
import { withLocalEnds } from '../authorization/local-ends.js';
import { signedUntil } from '../authorization/sign-offs/signed-until.js';
import { type LedgerRow, NotificationStore } from '../notifications/notification.store.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { CaseReassessment } from './case-reassessment.js';

export interface AuthorizationView {
  readonly coopStatus: CoopStatus;
  readonly timeline: WordedResult | null;
  readonly why: { readonly en: readonly string[]; readonly fr: readonly string[] };
  /** For staff: of each work term, the one change of the facts that would alter its verdict for the better. */
  readonly changes: readonly (SmallestChange & { readonly workTerm: string })[];
}

/** What a person reads of a row of the ledger, with the office's local times: no key, no mark of a message. */
export interface ReminderView extends Pick<
  LedgerRow,
  | 'id'
  | 'kind'
  | 'class'
  | 'dueAt'
  | 'state'
  | 'sentAt'
  | 'details'
  | 'doubts'
  | 'reason'
  | 'problem'
  | 'bouncedAt'
> {
  readonly dueAtLocal: string;
  readonly sentAtLocal: string | null;
}

const NO_PROGRAM = {
  en: [
    'Your program is not recorded yet, so nothing can be said about work.',
    'The co-op office can enter it.',
  ],
  fr: [
    'Votre programme n’est pas encore inscrit; rien ne peut donc être dit sur le travail.',
    'Le bureau coop peut l’inscrire.',
  ],
};

const NO_PERMIT = {
  en: [
    'No permit of yours is on file yet, so nothing can be said about work.',
    'Upload your study permit with all its pages; the co-op office verifies it.',
  ],
  fr: [
    'Aucun de vos permis n’est encore au dossier; rien ne peut donc être dit sur le travail.',
    'Téléversez votre permis d’études avec toutes ses pages; le bureau coop le vérifiera.',
  ],
};

/** Reads a student's authority and reminders, for the student or for staff; every read is recorded. */
@Injectable()
export class AuthorizationReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly evaluations: StudentEvaluations,
    private readonly ledger: NotificationStore,
    private readonly cases: CaseReassessment,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async authorization(
    actor: Actor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<AuthorizationView>> {
    return this.transactions.run(
      actor,
      (tx) => this.view(tx, actor, studentId, 'authorization.read'),
      origin,
    );
  }

  async reassess(
    actor: Actor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<AuthorizationView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        await this.cases.changed(tx, [studentId]);
        return this.view(tx, actor, studentId, 'authorization.reassessed');
      },
      origin,
    );
  }

  async reminders(actor: Actor, studentId: string, origin: RequestOrigin): Promise<Outcome<ReminderView[]>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const evaluation = await this.evaluations.evaluate(tx, studentId, this.clock.now());
        if (!evaluation) return notFound('student');
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        await this.recordRead(tx, studentId, 'reminders.read');
        const zone = evaluation.recorded.institution.timeZone;
        const local = (at: Date): string => this.zones.toLocalIso(at.getTime(), zone);
        return done((await this.ledger.ofStudent(tx, studentId)).map((row) => viewOf(row, local)));
      },
      origin,
    );
  }

  private async view(
    tx: Transaction,
    actor: Actor,
    studentId: string,
    action: string,
  ): Promise<Outcome<AuthorizationView>> {
    const evaluation = await this.evaluations.evaluate(tx, studentId, this.clock.now());
    if (!evaluation) return notFound('student');
    const closed = await this.wall.before(tx, studentId);
    if (closed) return closed;
    await this.recordRead(tx, studentId, action);
    const { coopStatus, result } = evaluation;
    const { timeZone } = evaluation.recorded.institution;
    return done({
      coopStatus,
      timeline: result && withLocalEnds(withWords(result), this.zones, timeZone),
      why: this.whyOf(evaluation),
      // Which step to take only a licensed person may tell a student.
      changes: actor.kind === 'staff' ? this.changes(evaluation) : [],
    });
  }

  private changes({ facts, rulePack, options }: StudentEvaluation): AuthorizationView['changes'] {
    return (facts?.placements ?? []).flatMap(({ id }) => {
      const change = smallestChange(facts!, id, rulePack, this.zones, options);
      return change ? [{ ...change, workTerm: id }] : [];
    });
  }

  private whyOf(evaluation: StudentEvaluation): AuthorizationView['why'] {
    const { recorded, facts, result } = evaluation;
    if (!facts || !result) return recorded.program ? NO_PERMIT : NO_PROGRAM;
    const today = this.zones.localDay(this.clock.now().getTime(), recorded.institution.timeZone);
    return explainStatus(result, facts, signedUntil(evaluation, today));
  }

  private async recordRead(tx: Transaction, studentId: string, action: string): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'student', subjectIds: [studentId], studentId });
  }
}

const viewOf = (
  { id, kind, class: ofClass, dueAt, state, sentAt, details, doubts, reason, problem, bouncedAt }: LedgerRow,
  local: (at: Date) => string,
): ReminderView => ({
  id,
  kind,
  class: ofClass,
  dueAt,
  dueAtLocal: local(dueAt),
  state,
  sentAt,
  sentAtLocal: sentAt && local(sentAt),
  details,
  doubts,
  reason,
  problem,
  bouncedAt,
});
