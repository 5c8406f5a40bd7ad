import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, actorId, type StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PersonKeys } from '../audit/person-keys.js';
import { AccountStore } from '../identity/account.store.js';
import { done, type Fault, invalid, notFound, type Outcome, refused, stale } from '../outcome.js';
import { changedValues } from './changed-values.js';
import { CitizenshipsChanged } from './citizenships-changed.js';
import { FactsChanged } from './facts-changed.js';
import { ProgramStore } from './program.store.js';
import { type StudentRecord, type StudentValues, NEW_STUDENT, valuesOf } from './student-record.js';
import { StudentStore } from './student.store.js';

/** Why the disaster measure is set or lifted: needed with every change of it, and kept with the record. */
interface WithDisasterReason {
  readonly disasterReason?: string | null;
}

export type NewStudent = Partial<StudentValues> &
  Pick<StudentValues, 'givenName' | 'familyName' | 'email'> &
  WithDisasterReason & { readonly studentNumber: string };

/** Single records by form: the same facts as the roster brings, one person at a time. */
@Injectable()
export class StudentRecords {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly students: StudentStore,
    private readonly programs: ProgramStore,
    private readonly accounts: AccountStore,
    private readonly keys: PersonKeys,
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
    private readonly citizenships: CitizenshipsChanged,
    private readonly clock: Clock,
  ) {}

  /** A new person with a key and an account; nobody can sign in to it before a password is set. */
  async create(
    actor: StaffActor | Extract<Actor, { kind: 'system' }>,
    wish: NewStudent,
    origin: RequestOrigin,
  ): Promise<Outcome<StudentRecord>> {
    const { studentNumber, disasterReason = null, ...given } = wish;
    const values: StudentValues = { ...NEW_STUDENT, ...given };
    return this.transactions.run(
      actor,
      async (tx) => {
        const id = randomUUID();
        const faults = [
          ...(await this.faultsOf(tx, id, values)),
          ...reasonFaults(values.disasterMeasure, disasterReason),
        ];
        if (faults.length > 0) return invalid(faults);
        if (!(await this.students.insert(tx, { ...values, id, studentNumber }, actorId(actor))))
          return refused(NUMBER_TAKEN);
        await this.keys.create(tx, id);
        await this.accounts.insert(tx, {
          role: 'student',
          email: values.email,
          displayName: `${values.givenName} ${values.familyName}`,
          passwordHash: null,
          studentId: id,
          language: values.language,
        });
        await this.noteReason(tx, id, disasterReason);
        await this.record(tx, 'student.created', id, 1, {
          after: { studentNumber, ...values, ...(disasterReason && { disasterReason }) },
        });
        await this.facts.changed(tx, [id]);
        return done((await this.students.byId(tx, id))!);
      },
      origin,
    );
  }

  async change(
    actor: StaffActor,
    id: string,
    version: number,
    { disasterReason = null, ...wish }: Partial<StudentValues> & WithDisasterReason,
    origin: RequestOrigin,
  ): Promise<Outcome<StudentRecord>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const current = await this.students.byId(tx, id);
        if (!current) return notFound('student');
        if (current.version !== version) return stale('record', current);
        const before = valuesOf(current);
        const changed = changedValues<StudentValues>(before, wish);
        if (!changed) return done(current);
        const values = { ...before, ...changed.after };
        const faults = [
          ...(await this.faultsOf(tx, id, values)),
          ...reasonFaults(changed.after.disasterMeasure !== undefined, disasterReason),
        ];
        if (faults.length > 0) return invalid(faults);
        if (!(await this.students.change(tx, id, version, values, actorId(actor))))
          return stale('record', await this.students.byId(tx, id));
        await this.students.follow(tx, id, values);
        await this.noteReason(tx, id, disasterReason);
        await this.record(tx, 'student.changed', id, version + 1, {
          before: changed.before,
          after: { ...changed.after, ...(disasterReason && { disasterReason }) },
        });
        if (changed.after.citizenships) await this.citizenships.changed(tx, [id]);
        await this.facts.changed(tx, [id]);
        return done((await this.students.byId(tx, id))!);
      },
      origin,
    );
  }

  private async faultsOf(tx: Transaction, id: string, values: StudentValues): Promise<Fault[]> {
    const faults: Fault[] = [];
    if (values.programId && !(await this.programs.byId(tx, values.programId)))
      faults.push({ path: 'programId', problem: 'There is no program with this id. Add the program first.' });
    if (values.programStartsOn && values.programEndsOn && values.programEndsOn < values.programStartsOn)
      faults.push({ path: 'programEndsOn', problem: 'The program cannot end before it starts.' });
    if (await this.students.emailInUse(tx, values.email, id))
      faults.push({ path: 'email', problem: 'Another account uses this mail address. Check whose it is.' });
    return faults;
  }

  private async noteReason(tx: Transaction, id: string, reason: string | null): Promise<void> {
    if (!reason) return;
    await this.students.noteDisaster(tx, id, { reason, by: tx.actor.name, at: this.clock.now() });
  }

  private async record(
    tx: Transaction,
    action: string,
    id: string,
    version: number,
    values: { readonly before?: object; readonly after: object },
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'student',
      subjectIds: [id],
      studentId: id,
      change: { version, fields: Object.keys(values.after) },
      values,
    });
  }
}

/** R32 is a person's own finding, never computed: who sets or lifts it says why. */
function reasonFaults(changesMeasure: boolean, reason: string | null): Fault[] {
  if (changesMeasure === Boolean(reason)) return [];
  const problem = changesMeasure
    ? 'Say why the disaster measure is set or lifted: what the student showed, and when.'
    : 'Give a reason only together with a change of the disaster measure.';
  return [{ path: 'disasterReason', problem }];
}

const NUMBER_TAKEN = {
  code: 'already_recorded',
  status: 409,
  title: 'This student number is in use',
  detail: 'A student with this number is on file. Open that record, or check the number.',
} as const;
