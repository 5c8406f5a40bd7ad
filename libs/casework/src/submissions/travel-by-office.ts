import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, stale } from '../outcome.js';
import { StudentStore } from '../students/student.store.js';
import { clashOf, type JourneyTimes, type JourneyView, timeFaults, type TravelRow } from './journey.js';
import { JourneyViews } from './journey-views.js';
import { type JourneyAsTold, readJourney } from './stated-journey.js';
import { overlaps, TravelSettlement } from './travel-settlement.js';
import { TravelStore } from './travel.store.js';

export interface JourneyAt {
  readonly studentId: string;
  readonly id: string;
  readonly version: number;
}

/** Absences from Canada that the office enters, or corrects and removes with a reason; the reason is in the audit trail. */
@Injectable()
export class TravelByOffice {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly students: StudentStore,
    private readonly travel: TravelStore,
    private readonly views: JourneyViews,
    private readonly settlement: TravelSettlement,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
  ) {}

  async list(actor: StaffActor, studentId: string, origin: RequestOrigin): Promise<Outcome<JourneyView[]>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.students.byId(tx, studentId))) return notFound('student');
        const rows = await this.travel.ofStudent(tx, studentId);
        await this.audit.record(tx, {
          action: 'travel.listed',
          subjectType: 'travel',
          subjectIds: rows.map(({ id }) => id),
          studentId,
        });
        return done(await this.views.all(tx, rows));
      },
      origin,
    );
  }

  async add(
    actor: StaffActor,
    studentId: string,
    told: JourneyAsTold,
    origin: RequestOrigin,
  ): Promise<Outcome<JourneyView>> {
    const read = readJourney(told, this.zones);
    if (!read.ok) return read;
    const { departedAt, returnedAt = null } = read.value;
    if (!departedAt) return invalid([NO_DEPARTURE]);
    const journey: JourneyTimes = { departedAt, returnedAt };
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.students.byId(tx, studentId))) return notFound('student');
        const refusal = refusalOf(journey, await this.travel.ofStudent(tx, studentId));
        if (refusal) return refusal;
        const row = await this.travel.insert(tx, studentId, { ...journey, source: 'office' });
        await this.settlement.settle(tx, 'recorded', studentId, row, { after: journey });
        return done(await this.views.one(tx, row));
      },
      origin,
    );
  }

  async correct(
    actor: StaffActor,
    at: JourneyAt,
    { reason, ...told }: JourneyAsTold & { readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<JourneyView>> {
    const read = readJourney(told, this.zones);
    if (!read.ok) return read;
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.open(tx, at);
        if (!opened.ok) return opened;
        const { row, others } = opened.value;
        const { departedAt = row.departedAt, returnedAt = row.returnedAt } = read.value;
        const journey: JourneyTimes = { departedAt, returnedAt };
        const refusal = refusalOf(journey, others);
        if (refusal) return refusal;
        const corrected = await this.travel.correct(tx, at.id, at.version, journey);
        if (!corrected) return this.changedMeanwhile(tx, at);
        await this.settlement.settle(tx, 'corrected', at.studentId, corrected, {
          before: row,
          after: journey,
          reason,
        });
        return done(await this.views.one(tx, corrected));
      },
      origin,
    );
  }

  async remove(
    actor: StaffActor,
    at: JourneyAt,
    reason: string,
    origin: RequestOrigin,
  ): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.open(tx, at);
        if (!opened.ok) return opened;
        const { row } = opened.value;
        if (!(await this.travel.remove(tx, at.id, at.version))) return this.changedMeanwhile(tx, at);
        await this.settlement.settle(tx, 'removed', at.studentId, row, { before: row, reason });
        return done(null);
      },
      origin,
    );
  }

  private async open(
    tx: Transaction,
    { studentId, id, version }: JourneyAt,
  ): Promise<Outcome<{ readonly row: TravelRow; readonly others: readonly TravelRow[] }>> {
    const journeys = await this.travel.ofStudent(tx, studentId);
    const row = journeys.find((journey) => journey.id === id);
    if (!row) return notFound('journey');
    if (row.version !== version) return stale('journey', await this.views.one(tx, row));
    return done({ row, others: journeys.filter((journey) => journey !== row) });
  }

  private async changedMeanwhile(tx: Transaction, { studentId, id }: JourneyAt): Promise<Outcome<never>> {
    const now = (await this.travel.ofStudent(tx, studentId)).find((journey) => journey.id === id);
    return now ? stale('journey', await this.views.one(tx, now)) : notFound('journey');
  }
}

const NO_DEPARTURE = { path: 'departedLocal', problem: 'Enter when the student left Canada.' };

function refusalOf(journey: JourneyTimes, others: readonly TravelRow[]): Outcome<never> | null {
  const faults = timeFaults(journey);
  if (faults.length > 0) return invalid(faults);
  const clash = clashOf(journey, others);
  return clash ? overlaps(clash) : null;
}
