import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, type Outcome, refused } from '../outcome.js';
import { FactsChanged } from '../students/facts-changed.js';
import { type TravelRow, TravelStore } from './travel.store.js';

export interface JourneyWish {
  /** RFC 3339 with an offset or Z. */
  readonly departedAt: string;
  readonly returnedAt?: string | null;
}

/** Absences from Canada by the student's statement: leaving after a permit's expiry ends what an application maintains (R26). */
@Injectable()
export class TravelRecording {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly travel: TravelStore,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
  ) {}

  async list(actor: StudentActor): Promise<TravelRow[]> {
    return this.transactions.run(actor, (tx) => this.travel.ofStudent(tx, actor.studentId));
  }

  /** The departure of a journey on file, sent again with the return, completes it. */
  async record(actor: StudentActor, wish: JourneyWish, origin: RequestOrigin): Promise<Outcome<TravelRow>> {
    const departedAt = new Date(wish.departedAt);
    const returnedAt = wish.returnedAt ? new Date(wish.returnedAt) : null;
    if (returnedAt && returnedAt <= departedAt) {
      return invalid([{ path: 'returnedAt', problem: 'The return lies before the departure. Check both.' }]);
    }
    return this.transactions.run(
      actor,
      async (tx) => {
        const journeys = await this.travel.ofStudent(tx, actor.studentId);
        const same = journeys.find((journey) => journey.departedAt.getTime() === departedAt.getTime());
        if (same && (same.returnedAt || !returnedAt)) return overlaps(same);
        const others = journeys.filter((journey) => journey !== same);
        const clash = others.find(
          (journey) => journey.departedAt < (returnedAt ?? FAR) && departedAt < (journey.returnedAt ?? FAR),
        );
        if (clash) return overlaps(clash);
        return done(await this.write(tx, actor.studentId, same ?? null, { departedAt, returnedAt }));
      },
      origin,
    );
  }

  private async write(
    tx: Transaction,
    studentId: string,
    open: TravelRow | null,
    journey: { readonly departedAt: Date; readonly returnedAt: Date | null },
  ): Promise<TravelRow> {
    const row =
      open && journey.returnedAt
        ? await this.travel.addReturn(tx, open.id, journey.returnedAt)
        : await this.travel.insert(tx, studentId, journey);
    await this.audit.record(tx, {
      action: open ? 'travel.returned' : 'travel.recorded',
      subjectType: 'travel',
      subjectIds: [row.id],
      studentId,
      change: { version: row.version },
      values: { before: open, after: journey },
    });
    await this.facts.changed(tx, studentId);
    return row;
  }
}

const FAR = new Date(8.64e15);

function overlaps(journey: TravelRow): Outcome<TravelRow> {
  return refused({
    code: 'journey_overlaps',
    status: 409,
    title: 'A journey at that time is recorded already',
    detail:
      'If that journey has ended, send its departure again together with the return, then record the next one.',
    extra: { current: journey },
  });
}
