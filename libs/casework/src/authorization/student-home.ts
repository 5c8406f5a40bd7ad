import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { longDate } from '#domain/time/long-date.js';
import { EXTENDS } from '#domain/work-authorization/application-terms.js';
import type { PermitFacts } from '#domain/work-authorization/facts.js';
import { lastValidDay } from '#domain/work-authorization/last-valid-day.js';
import type { Deadline, WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { type StatusSentence, statusSentence } from '#domain/student-home/status-sentence.js';
import { type StudentTask, type TaskFacts, taskList } from '#domain/student-home/task-list.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { LetterEvidenceStore } from '../documents/lapses/letter-evidence.store.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { signOffQuestions } from './sign-offs/sign-off-questions.js';
import { signedUntil } from './sign-offs/signed-until.js';
import { type CoopStatus, type StudentEvaluation, StudentEvaluations } from './student-evaluation.js';
import { type HomeRows, StudentHomeStore } from './student-home.store.js';

export interface StudentHome {
  readonly sentence: StatusSentence;
  readonly nextDate: {
    readonly on: string;
    readonly what: 'apply_by' | 'permit_ends' | 'restoration_ends';
  } | null;
  readonly tasks: readonly StudentTask[];
  readonly done: number;
  readonly total: number;
  readonly coopStatus: CoopStatus;
}

/** What a student sees first: one sentence, the next date that matters, and the tasks. */
@Injectable()
export class StudentHomes {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly evaluations: StudentEvaluations,
    private readonly store: StudentHomeStore,
    private readonly letters: LetterEvidenceStore,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async read(actor: StudentActor, origin: RequestOrigin): Promise<Outcome<StudentHome>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const now = this.clock.now();
        const evaluation = await this.evaluations.evaluate(tx, actor.studentId, now);
        if (!evaluation) return notFound('student');
        const rows = await this.store.read(tx, actor.studentId);
        await this.audit.record(tx, {
          action: 'home.read',
          subjectType: 'student',
          subjectIds: [actor.studentId],
          studentId: actor.studentId,
        });
        const today = formatDay(this.zones.localDay(now.getTime(), evaluation.recorded.institution.timeZone));
        const [letter] = await this.letters.ofStudent(tx, today, actor.studentId);
        return done(homeOf(evaluation, { ...rows, letterEvidence: letter ?? null }, today));
      },
      origin,
    );
  }
}

function homeOf(
  evaluation: StudentEvaluation,
  rows: HomeRows & Pick<TaskFacts, 'letterEvidence'>,
  today: string,
): StudentHome {
  const { recorded, result, coopStatus } = evaluation;
  const inForce = recorded.permits.filter(
    ({ id, verified }) => verified && !recorded.superseded.includes(id),
  );
  const verifiedPermit = longestOf(inForce, result, parseDay(today));
  const tasks = taskList({
    ...rows,
    gatePassed:
      recorded.acceptedIntoCoop === true &&
      (recorded.courseState === 'registered' || recorded.courseState === 'completed'),
    verifiedPermit,
    remarkDoesNotQualify: coopStatus.readyForPostings.reasons.some(
      ({ code }) => code === 'permit_not_qualifying',
    ),
    openDeadline: openDeadline(evaluation, today),
    signOffAwaited: signOffQuestions(evaluation, parseDay(today)).some(({ from }) => from <= parseDay(today)),
  });
  return {
    sentence: statusSentence(
      result,
      today,
      (iso) => ({ en: longDate(iso, 'en', ' '), fr: longDate(iso, 'fr', ' ') }),
      signedUntil(evaluation, parseDay(today)),
    ),
    nextDate: nextDate(evaluation, today, verifiedPermit),
    tasks,
    done: tasks.filter(({ group }) => group === 'done').length,
    total: tasks.length,
    coopStatus,
  };
}

/** Of some permits the one that counts longest, and through which day: an order or the end of studies may have cut it (R33). */
function longestOf(
  permits: readonly Pick<PermitFacts, 'id' | 'expiresOn'>[],
  result: WorkAuthorizationResult | null,
  today: number,
): TaskFacts['verifiedPermit'] {
  if (permits.length === 0) return null;
  const last = Math.max(...permits.map((permit) => lastValidDay(permit, result?.effectiveExpiries ?? [])));
  return { lastDay: formatDay(last), isOver: last < today };
}

/** Deadlines that no application in time has met: extending one permit extends no other. */
function openDeadlines({ recorded, result }: StudentEvaluation): Deadline[] {
  const kept = (result?.applications ?? [])
    .filter(({ inTime, effect }) => inTime === true && effect.startsWith('maintains'))
    .map(({ id }) => recorded.applications.find((application) => application.id === id))
    .map((application) => application && EXTENDS[application.kind]);
  return (result?.deadlines ?? []).filter(({ kind, permit }) => {
    const of = recorded.permits.find(({ id }) => id === permit);
    return kind !== 'apply_before_expiry' || !kept.some((one) => one === 'any' || one === of?.kind);
  });
}

/** The nearest deadline to extend a permit. */
function openDeadline(evaluation: StudentEvaluation, today: string): TaskFacts['openDeadline'] {
  const deadline = openDeadlines(evaluation).find(({ kind }) => kind === 'apply_before_expiry');
  if (!deadline) return null;
  return { lastSafeDay: deadline.lastSafeDay, daysLeft: parseDay(deadline.lastSafeDay) - parseDay(today) };
}

/** Once an application in time has met the deadline, what comes next is the end of the permit. */
function nextDate(
  evaluation: StudentEvaluation,
  today: string,
  permit: TaskFacts['verifiedPermit'],
): StudentHome['nextDate'] {
  const restoration = evaluation.result?.status.restorationLastDay;
  if (restoration) return { on: restoration, what: 'restoration_ends' };
  const [first] = openDeadlines(evaluation)
    .map(({ lastSafeDay }) => lastSafeDay)
    .filter((lastSafeDay) => lastSafeDay >= today)
    .toSorted();
  if (first) return { on: first, what: 'apply_by' };
  return permit && !permit.isOver ? { on: permit.lastDay, what: 'permit_ends' } : null;
}
