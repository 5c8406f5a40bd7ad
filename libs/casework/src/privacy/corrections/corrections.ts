import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { type Correction, CorrectionStore } from './correction.store.js';

const OPEN_AT_ONCE = 10;

/** Corrections asked for by students and decided by the office, kept with their history whatever the answer was. */
@Injectable()
export class Corrections {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: CorrectionStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: StaffActor | StudentActor, origin: RequestOrigin): Promise<readonly Correction[]> {
    const studentId = actor.kind === 'student' ? actor.studentId : null;
    return this.transactions.run(
      actor,
      async (tx) => {
        const found = await this.store.list(tx, studentId);
        await this.audit.record(tx, {
          action: 'corrections.listed',
          subjectType: 'student',
          subjectIds: [...new Set(found.map(({ student }) => student.id))],
          studentId,
        });
        return this.calendar.withLocalTwins(tx, found);
      },
      origin,
    );
  }

  async ask(
    actor: StudentActor,
    wish: { readonly what: string; readonly wanted: string },
    origin: RequestOrigin,
  ): Promise<Outcome<Correction>> {
    const { studentId } = actor;
    return this.transactions.run(
      actor,
      async (tx) => {
        if ((await this.store.openCount(tx, studentId)) >= OPEN_AT_ONCE) return TOO_MANY;
        const id = await this.store.insert(tx, { studentId, ...wish });
        await this.audit.record(tx, {
          action: 'correction.asked',
          subjectType: 'correction_request',
          subjectIds: [id],
          studentId,
          values: { after: wish },
        });
        return done(await this.one(tx, id));
      },
      origin,
    );
  }

  /** Accepting says that the record was put right: the change itself is made where the fact is kept. */
  async decide(
    actor: StaffActor,
    id: string,
    wish: { readonly version: number; readonly state: 'accepted' | 'refused'; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<Correction>> {
    const { version, state, reason } = wish;
    return this.transactions.run(
      actor,
      async (tx) => {
        const found = await this.store.byId(tx, id);
        if (!found) return notFound('request');
        if (found.version !== version) return stale('request', await this.one(tx, id));
        if (found.state !== 'open') return outOfOrder('This request was decided already.');
        if (!(await this.store.decide(tx, id, version, { state, reason, by: actor.name })))
          return stale('request', await this.one(tx, id));
        await this.audit.record(tx, {
          action: `correction.${state}`,
          subjectType: 'correction_request',
          subjectIds: [id],
          studentId: found.student.id,
          change: { version: version + 1 },
          values: { after: { reason } },
        });
        return done(await this.one(tx, id));
      },
      origin,
    );
  }

  private async one(tx: Transaction, id: string): Promise<Correction> {
    return this.calendar.withLocalTwins(tx, (await this.store.byId(tx, id))!);
  }
}

const TOO_MANY = outOfOrder(
  `You asked for ${OPEN_AT_ONCE} corrections that are not answered yet. Wait for an answer, or write to the office.`,
  `Vous avez demandé ${OPEN_AT_ONCE} corrections encore sans réponse. Attendez une réponse, ou écrivez au bureau.`,
);
