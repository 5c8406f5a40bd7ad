import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import type { ValuesKey } from '#platform/encryption/values-key.js';
import { type AuditEntry, AuditTrail } from '../audit/audit-trail.js';
import { PersonKeys } from '../audit/person-keys.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { type HandOver, type HandOverRow, HandOverStore } from './hand-over.store.js';
import { isStudentInSight } from '../audit/student-in-sight.store.js';

type Step = 'taken' | 'answered' | 'withdrawn';

/**
 * A student whose question needs advice is handed over to somebody who may give it (R69): the office states facts and
 * refers. While the hand-over is open its adviser reads that file, and no longer.
 */
@Injectable()
export class HandOvers {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: HandOverStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly keys: PersonKeys,
  ) {}

  /** Those that the actor may see: an adviser the waiting ones and their own. */
  async list(actor: StaffActor, origin: RequestOrigin): Promise<readonly HandOver[]> {
    return this.transactions.run(actor, (tx) => this.read(tx, null), origin);
  }

  async ofStudent(
    actor: StaffActor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<readonly HandOver[]>> {
    return this.transactions.run(
      actor,
      async (tx) =>
        (await isStudentInSight(tx, studentId)) ? done(await this.read(tx, studentId)) : notFound('student'),
      origin,
    );
  }

  private async read(tx: Transaction, studentId: string | null): Promise<readonly HandOver[]> {
    const found = await this.store.list(tx, studentId);
    await this.audit.record(tx, {
      action: 'hand_overs.listed',
      subjectType: 'student',
      subjectIds: [...new Set(found.flatMap(({ student }) => (student ? [student.id] : [])))],
      studentId,
    });
    return this.calendar.withLocalTwins(tx, found);
  }

  async make(
    actor: StaffActor,
    studentId: string,
    question: string,
    origin: RequestOrigin,
  ): Promise<Outcome<HandOver>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await isStudentInSight(tx, studentId))) return notFound('student');
        const { accountId: by, name: byName } = actor;
        const id = await this.store.insert(tx, { studentId, question, by, byName });
        if (!id)
          return outOfOrder(
            'This student is handed over already. Wait for the answer, or withdraw that hand-over first.',
          );
        await this.audit.record(tx, traceOf(id, { studentId, step: 'made', version: 1 }, { question }));
        return done(await this.one(tx, id));
      },
      origin,
    );
  }

  async take(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<HandOver>> {
    return this.step(actor, id, version, 'taken', origin, (tx, row) =>
      row.takenBy === null ? this.store.take(tx, id, version, actor.accountId, actor.name) : null,
    );
  }

  async answer(
    actor: StaffActor,
    id: string,
    wish: { readonly version: number; readonly answer: string },
    origin: RequestOrigin,
  ): Promise<Outcome<HandOver>> {
    const { version, answer } = wish;
    return this.step(
      actor,
      id,
      version,
      'answered',
      origin,
      (tx, row) => (row.takenBy === actor.accountId ? this.store.answer(tx, id, version, answer) : null),
      { answer },
    );
  }

  async withdraw(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<HandOver>> {
    return this.step(actor, id, version, 'withdrawn', origin, (tx) => this.store.withdraw(tx, id, version));
  }

  /** @param work null: not possible in this state */
  private async step(
    actor: StaffActor,
    id: string,
    version: number,
    step: Step,
    origin: RequestOrigin,
    work: (tx: Transaction, row: HandOverRow) => Promise<boolean> | null,
    values?: object,
  ): Promise<Outcome<HandOver>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.store.row(tx, id);
        if (!row) return notFound('hand-over');
        if (row.version !== version) return stale('hand-over', await this.one(tx, id));
        if (row.closedAt !== null) return outOfOrder('This hand-over is closed.');
        // Before the step: an answer shuts the file, its key included.
        const keys = values ? await this.keys.keysOf(tx, [row.studentId]) : new Map<string, ValuesKey>();
        const changed = await work(tx, row);
        if (changed === null) return outOfOrder(NEXT[step]);
        if (!changed) return stale('hand-over', await this.one(tx, id));
        const trace = traceOf(id, { studentId: row.studentId, step, version: version + 1 }, values);
        await this.audit.recordMany(tx, [trace], keys);
        return done(await this.one(tx, id));
      },
      origin,
    );
  }

  private async one(tx: Transaction, id: string): Promise<HandOver> {
    return this.calendar.withLocalTwins(tx, (await this.store.byId(tx, id))!);
  }
}

const traceOf = (
  id: string,
  { studentId, step, version }: { studentId: string; step: Step | 'made'; version: number },
  after?: object,
): AuditEntry => ({
  action: `hand_over.${step}`,
  subjectType: 'hand_over',
  subjectIds: [id],
  studentId,
  change: { version },
  ...(after && { values: { after } }),
});

const NEXT: Readonly<Record<Step, string>> = {
  taken: 'A colleague took this hand-over. Look at the list again.',
  answered: 'Take the hand-over before you answer it.',
  withdrawn: 'This hand-over is closed.',
};
