import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { Zones } from '#platform/zones/zones.js';
import { clashOf, type JourneyTimes, type JourneyView, timeFaults, type TravelRow } from './journey.js';
import { JourneyViews } from './journey-views.js';
import { type JourneyAsTold, readJourney } from './stated-journey.js';
import { overlaps, TravelSettlement } from './travel-settlement.js';
import { TravelStore } from './travel.store.js';

/** Absences from Canada by the student's statement: leaving after a permit's expiry ends what an application maintains (R26). */
@Injectable()
export class TravelRecording {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly travel: TravelStore,
    private readonly views: JourneyViews,
    private readonly settlement: TravelSettlement,
    private readonly zones: Zones,
  ) {}

  async list(actor: StudentActor): Promise<JourneyView[]> {
    return this.transactions.run(actor, async (tx) =>
      this.views.all(tx, await this.travel.ofStudent(tx, actor.studentId)),
    );
  }

  /** The departure of a journey on file, sent again with the return, completes it. */
  async record(
    actor: StudentActor,
    told: JourneyAsTold,
    origin: RequestOrigin,
  ): Promise<Outcome<JourneyView>> {
    const read = readJourney(told, this.zones);
    if (!read.ok) return read;
    const { departedAt, returnedAt = null } = read.value;
    if (!departedAt) return invalid([NO_DEPARTURE]);
    const journey: JourneyTimes = { departedAt, returnedAt };
    const faults = timeFaults(journey);
    if (faults.length > 0) return invalid(faults);
    return this.transactions.run(
      actor,
      async (tx) => {
        const journeys = await this.travel.ofStudent(tx, actor.studentId);
        const same = journeys.find((other) => other.departedAt.getTime() === departedAt.getTime());
        if (same && (same.returnedAt || !journey.returnedAt)) return overlaps(same);
        const clash = clashOf(
          journey,
          journeys.filter((other) => other !== same),
        );
        if (clash) return overlaps(clash);
        const row = await this.write(tx, actor.studentId, same ?? null, journey);
        return done(await this.views.one(tx, row));
      },
      origin,
    );
  }

  private async write(
    tx: Transaction,
    studentId: string,
    open: TravelRow | null,
    journey: JourneyTimes,
  ): Promise<TravelRow> {
    const row =
      open && journey.returnedAt
        ? await this.travel.addReturn(tx, open.id, journey.returnedAt)
        : await this.travel.insert(tx, studentId, { ...journey, source: 'student_statement' });
    await this.settlement.settle(tx, open ? 'returned' : 'recorded', studentId, row, {
      before: open,
      after: journey,
    });
    return row;
  }
}

const NO_DEPARTURE = {
  path: 'departedLocal',
  problem: 'Enter when you left Canada.',
  fr: 'Indiquez quand vous avez quitté le Canada.',
};
