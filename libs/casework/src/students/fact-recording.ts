import { Injectable } from '@nestjs/common';
import { actorId, type StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Fault, invalid, notFound, type Outcome, refused, stale } from '../outcome.js';
import { changedValues } from './changed-values.js';
import { FactsChanged } from './facts-changed.js';
import type { StudentFact, StudentFactKind, StudentFacts } from './student-fact.js';
import { StudentFactStore } from './student-fact.store.js';
import { StudentStore } from './student.store.js';

/** A record of a student at the version that was seen. */
interface SeenFact {
  readonly studentId: string;
  readonly id: string;
  readonly version: number;
}

/** Courses, study load and work terms of one student, one record at a time. */
@Injectable()
export class FactRecording {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly students: StudentStore,
    private readonly store: StudentFactStore,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
  ) {}

  async add<K extends StudentFactKind>(
    actor: StaffActor,
    kind: K,
    studentId: string,
    values: StudentFacts[K],
    origin: RequestOrigin,
  ): Promise<Outcome<StudentFact<K>>> {
    return this.transactions.run(actor, (tx) => this.addIn(tx, kind, studentId, values), origin);
  }

  /** The same in a transaction of the caller's. */
  async addIn<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    studentId: string,
    values: StudentFacts[K],
  ): Promise<Outcome<StudentFact<K>>> {
    const faults = periodFaults(values);
    if (faults.length > 0) return invalid(faults);
    if (!(await this.students.byId(tx, studentId))) return notFound('student');
    const fact = await this.store.insert(tx, kind, studentId, values, actorId(tx.actor));
    if (!fact) return refused(ALREADY_RECORDED);
    await this.conclude(tx, `${kind}.recorded`, kind, studentId, fact, { after: values });
    return done(fact);
  }

  async change<K extends StudentFactKind>(
    actor: StaffActor,
    kind: K,
    at: SeenFact,
    wish: Partial<StudentFacts[K]>,
    origin: RequestOrigin,
  ): Promise<Outcome<StudentFact<K>>> {
    return this.transactions.run(actor, (tx) => this.changeIn(tx, kind, at, wish), origin);
  }

  /** The same in a transaction of the caller's. */
  async changeIn<K extends StudentFactKind>(
    tx: Transaction,
    kind: K,
    at: SeenFact,
    wish: Partial<StudentFacts[K]>,
  ): Promise<Outcome<StudentFact<K>>> {
    const current = await this.store.byId(tx, kind, at.studentId, at.id);
    if (!current) return notFound('record');
    if (current.version !== at.version) return stale('record', current);
    const changed = changedValues<StudentFacts[K]>(current, wish);
    if (!changed) return done(current);
    const wished = { ...current, ...changed.after };
    const faults = periodFaults(wished);
    if (faults.length > 0) return invalid(faults);
    const fact = await this.store.change(tx, kind, wished, actorId(tx.actor));
    if (!fact) return stale('record', await this.store.byId(tx, kind, at.studentId, at.id));
    await this.conclude(tx, `${kind}.changed`, kind, at.studentId, fact, changed);
    return done(fact);
  }

  private async conclude(
    tx: Transaction,
    action: string,
    kind: StudentFactKind,
    studentId: string,
    fact: { readonly id: string; readonly version: number },
    values: { readonly before?: object; readonly after: object },
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: kind,
      subjectIds: [fact.id],
      studentId,
      change: { version: fact.version, fields: Object.keys(values.after) },
      values,
    });
    await this.facts.changed(tx, [studentId]);
  }
}

/** A period that ends before it begins. */
export function periodFaults(values: object): Fault[] {
  const { from, to } = values as Record<string, string | null | undefined>;
  return from && to && to < from ? [{ path: 'to', problem: 'The last day cannot be before the first.' }] : [];
}

const ALREADY_RECORDED = {
  code: 'already_recorded',
  status: 409,
  title: 'This is on file already',
  detail:
    'The student has a record for the same course and term, period or work term. Change that one instead.',
} as const;
