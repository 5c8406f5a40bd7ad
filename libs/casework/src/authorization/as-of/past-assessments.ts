import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { type FactDifference, factsDifference } from '#domain/what-if/facts-difference.js';
import type { PlacementVerdict } from '#domain/work-authorization/result.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { done, invalid, notFound, type Outcome } from '../../outcome.js';
import { AuthorizationFactsStore } from '../facts/authorization-facts.store.js';
import { type ListedAssessment, PastAssessmentStore } from './past-assessment.store.js';
import { isStudentInSight } from '../../audit/student-in-sight.store.js';

/** One assessment and what was new in it, held against the one before. */
export interface AssessmentItem {
  readonly id: string;
  readonly recordedAt: string;
  readonly recordedAtLocal: string;
  readonly rulePack: string;
  readonly engineVersion: string;
  readonly timeZoneData: string;
  /** False: the program or the permits were not on file any more, so nothing is said from here on. */
  readonly says: boolean;
  readonly first: boolean;
  readonly facts: readonly FactDifference[];
  readonly verdicts: readonly {
    readonly placement: string;
    readonly before: PlacementVerdict | null;
    readonly after: PlacementVerdict | null;
  }[];
}

export interface AssessmentPage {
  readonly items: readonly AssessmentItem[];
  readonly nextCursor: string | null;
}

/** The assessments of one student, newest first, with what changed from each to the next. */
@Injectable()
export class PastAssessments {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: PastAssessmentStore,
    private readonly offices: AuthorizationFactsStore,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
  ) {}

  async list(
    actor: StaffActor,
    studentId: string,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
    origin: RequestOrigin,
  ): Promise<Outcome<AssessmentPage>> {
    if (cursor !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor))
      return invalid([{ path: 'cursor', problem: 'Use the nextCursor of the page before, unchanged.' }]);
    return this.transactions.run(
      actor,
      async (tx) => {
        const zone = await this.offices.officeTimeZone(tx);
        if (zone === null || !(await isStudentInSight(tx, studentId))) return notFound('student');
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        // One more than is shown: the last one's changes are told against it.
        const rows = await this.store.list(tx, studentId, cursor ?? null, limit + 1);
        await this.audit.record(tx, {
          action: 'assessments.read',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
        });
        const shown = rows.slice(0, limit);
        return done({
          items: shown.map((row, index) =>
            itemOf(row, rows[index + 1] ?? null, this.zones.toLocalIso(row.recordedAt.getTime(), zone)),
          ),
          nextCursor: rows.length > limit ? shown.at(-1)!.id : null,
        });
      },
      origin,
    );
  }
}

function itemOf(
  { facts, placements, asOf: _asOf, recordedAt, ...stamp }: ListedAssessment,
  before: ListedAssessment | null,
  recordedAtLocal: string,
): AssessmentItem {
  const verdictIn = (answers: ListedAssessment['placements'], id: string): PlacementVerdict | null =>
    answers?.find((answer) => answer.id === id)?.verdict ?? null;
  const ids = new Set([...(before?.placements ?? []), ...(placements ?? [])].map(({ id }) => id));
  return {
    ...stamp,
    recordedAt: recordedAt.toISOString(),
    recordedAtLocal,
    says: facts !== null,
    first: before === null,
    facts: factsDifference(before?.facts ?? null, facts),
    verdicts: [...ids]
      .map((placement) => ({
        placement,
        before: verdictIn(before?.placements ?? null, placement),
        after: verdictIn(placements, placement),
      }))
      .filter((verdict) => verdict.before !== verdict.after),
  };
}
