import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import type { ApplicationKind, PermitFacts, PermitKind } from '#domain/work-authorization/facts.js';
import { filingDeadline, isInTime } from '#domain/work-authorization/filing-deadline.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { type StudentEvaluation, StudentEvaluations } from '../authorization/student-evaluation.js';
import type { SubmissionRow, SubmissionTiming } from './submission.js';

/** Which permit's expiry an application of this kind must come before; a restoration follows an expiry, so it has none. */
const EXTENDS: Readonly<Partial<Record<ApplicationKind, PermitKind>>> = {
  study_permit_extension: 'study_permit',
  condition_amendment: 'study_permit',
  coop_work_permit_renewal: 'coop_work_permit',
  other_work_permit_renewal: 'other_work_permit',
};

/** Answers for applications whether they were in time, to the second, and what they maintain (R20–R24). */
@Injectable()
export class SubmissionTimings {
  constructor(
    private readonly evaluations: StudentEvaluations,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** The applications are all of one student. */
  async of(tx: Transaction, studentId: string, rows: readonly SubmissionRow[]): Promise<SubmissionTiming[]> {
    const evaluation = await this.evaluations.evaluate(tx, studentId, this.clock.now());
    return rows.map((row) => this.timing(row, evaluation));
  }

  private timing(row: SubmissionRow, evaluation: StudentEvaluation | null): SubmissionTiming {
    const answer = evaluation?.result?.applications.find(({ id }) => id === row.id);
    const permit = evaluation && this.permitOf(row, evaluation);
    const zone = evaluation?.recorded.institution.timeZone;
    const deadline =
      permit && zone ? filingDeadline(permit.expiresOn, evaluation.rulePack, this.zones, zone) : null;
    const byClock =
      permit && evaluation
        ? isInTime(permit.expiresOn, row.receivedAt.toISOString(), evaluation.rulePack)
        : null;
    const online = row.channel === 'online';
    return {
      inTime: answer ? answer.inTime : online ? byClock : null,
      margin: deadline && online ? { seconds: marginOf(row.receivedAt, deadline.at) } : null,
      deadlineAt: deadline?.at ?? null,
      deadlineLocal: deadline?.local ?? null,
      lastSafeDay: deadline?.lastSafeDay ?? null,
      maintains: answer?.effect ?? 'unknown',
      byYourStatement: row.evidence !== 'verified' || permit?.verified === false,
      together: permit && evaluation ? endingWith(permit, evaluation) : [],
    };
  }

  /** The permit that the application was to extend: of its kind, issued by then, the last to expire. */
  private permitOf({ kind, receivedAt }: SubmissionRow, { recorded }: StudentEvaluation): PermitFacts | null {
    const receivedOn = formatDay(this.zones.localDay(receivedAt.getTime(), recorded.institution.timeZone));
    const candidates = recorded.permits.filter(
      (permit) => permit.kind === EXTENDS[kind] && permit.issuedOn <= receivedOn,
    );
    return candidates.toSorted((a, b) => (a.expiresOn < b.expiresOn ? 1 : -1))[0] ?? null;
  }
}

/** Whole seconds, never 0: in time, how many were left; late, how many came after the last one that was in time. */
function marginOf(receivedAt: Date, tooLateFrom: string): number {
  const left = (Date.parse(tooLateFrom) - receivedAt.getTime()) / 1000;
  return left > 0 ? Math.ceil(left) : Math.floor(left) - 1;
}

function endingWith(permit: PermitFacts, { recorded }: StudentEvaluation): string[] {
  const same = recorded.permits.filter(
    ({ id, expiresOn }) => expiresOn === permit.expiresOn && !recorded.superseded.includes(id),
  );
  const kinds = new Set(same.map(({ kind }) => kind));
  return kinds.size > 1 ? same.map(({ id }) => id) : [];
}
