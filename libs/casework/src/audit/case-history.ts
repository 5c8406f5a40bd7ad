import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { done, invalid, notFound, type Outcome } from '../outcome.js';
import { AuditTrail } from './audit-trail.js';
import { ReadingWall } from './reading-wall.js';
import { type HistoryRow, HistoryStore } from './history.store.js';
import { isStudentInSight } from './student-in-sight.store.js';

/** Who did what to a case and when. `change` names nobody; values before and after stay sealed. */
export interface HistoryItem {
  /** ISO instant, UTC. */
  readonly at: string;
  /** The same in the office's zone, with its offset. */
  readonly atLocal: string;
  readonly actor: { readonly kind: string; readonly name: string };
  /** Whose place the actor took. */
  readonly onBehalfOf?: string;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string | null; readonly ids?: readonly string[] };
  readonly change: Readonly<Record<string, unknown>>;
  readonly ruleVersion?: string;
}

export interface HistoryPage {
  readonly items: readonly HistoryItem[];
  readonly nextCursor: string | null;
}

/** The history of one case, newest first, from the audit trail. Reading it is recorded too. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: HistoryStore,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
  ) {}

  async read(
    actor: StaffActor | StudentActor,
    studentId: string,
    page: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
    origin: RequestOrigin,
  ): Promise<Outcome<HistoryPage>> {
    if (page.cursor !== undefined && !/^[1-9]\d{0,17}$/.test(page.cursor))
      return invalid([{ path: 'cursor', problem: 'Use the nextCursor of the page before, unchanged.' }]);
    const limit = page.limit ?? 50;
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await isStudentInSight(tx, studentId))) return notFound('student');
        const closed = await this.wall.before(tx, studentId);
        if (closed) return closed;
        const rows = await this.store.page(tx, studentId, page.cursor ?? null, limit + 1);
        await this.audit.record(tx, {
          action: 'history.read',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
        });
        const zone = await this.store.timeZone(tx);
        const shown = rows.slice(0, limit);
        return done({
          items: shown.map((row) => toItem(row, this.zones.toLocalIso(row.at.getTime(), zone))),
          nextCursor: rows.length > limit ? shown.at(-1)!.id : null,
        });
      },
      origin,
    );
  }
}

function toItem(row: HistoryRow, atLocal: string): HistoryItem {
  const { rulePack } = row.change;
  return {
    at: row.at.toISOString(),
    atLocal,
    actor: { kind: row.actorKind, name: row.actorName },
    ...(row.onBehalfOf !== null && { onBehalfOf: row.onBehalfOf }),
    action: row.action,
    subject: {
      type: row.subjectType,
      id: row.subjectIds[0] ?? null,
      ...(row.subjectIds.length > 1 && { ids: row.subjectIds }),
    },
    change: row.change,
    ...(typeof rulePack === 'string' && { ruleVersion: rulePack }),
  };
}
