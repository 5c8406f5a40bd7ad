import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, notFound, type Outcome, outOfOrder } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { lockHolds } from './hold-lock.store.js';
import { type LegalHold, LegalHoldStore, type StandingHold } from './legal-hold.store.js';
import { isStudentInSight } from '../../audit/student-in-sight.store.js';

/** Holds on students' files: while one stands nothing of that file is erased, whatever retention says (R60). */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: LegalHoldStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async list(
    actor: StaffActor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<readonly LegalHold[]>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await isStudentInSight(tx, studentId))) return notFound('student');
        const holds = await this.store.ofStudent(tx, studentId);
        await this.record(tx, 'legal_holds.listed', studentId, studentId);
        return done(await this.calendar.withLocalTwins(tx, holds));
      },
      origin,
    );
  }

  /** Everybody whose file is held, the newest hold first. */
  async standing(actor: StaffActor, origin: RequestOrigin): Promise<readonly StandingHold[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const holds = await this.store.standing(tx);
        await this.audit.record(tx, {
          action: 'legal_holds.listed',
          subjectType: 'student',
          subjectIds: holds.map(({ student }) => student.id),
        });
        return this.calendar.withLocalTwins(tx, holds);
      },
      origin,
    );
  }

  async set(
    actor: StaffActor,
    studentId: string,
    reason: string,
    origin: RequestOrigin,
  ): Promise<Outcome<LegalHold>> {
    const { accountId: by, name: byName } = actor;
    return this.transactions.run(
      actor,
      async (tx) => {
        await lockHolds(tx, studentId);
        if (!(await isStudentInSight(tx, studentId))) return notFound('student');
        const hold = await this.store.set(tx, { studentId, reason, by, byName });
        if (!hold) return outOfOrder('A legal hold stands already. Lift it first, or leave it as it is.');
        await this.record(tx, 'legal_hold.set', hold.id, studentId, { reason });
        return done(await this.calendar.withLocalTwins(tx, hold));
      },
      origin,
    );
  }

  async lift(
    actor: StaffActor,
    studentId: string,
    id: string,
    reason: string,
    origin: RequestOrigin,
  ): Promise<Outcome<LegalHold>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const hold = await this.store.lift(tx, studentId, id, { reason, by: actor.name });
        if (!hold) return notFound('legal hold that stands');
        await this.record(tx, 'legal_hold.lifted', id, studentId, { reason });
        return done(await this.calendar.withLocalTwins(tx, hold));
      },
      origin,
    );
  }

  private async record(
    tx: Transaction,
    action: string,
    id: string,
    studentId: string,
    after?: object,
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'legal_hold',
      subjectIds: [id],
      studentId,
      ...(after && { values: { after } }),
    });
  }
}
