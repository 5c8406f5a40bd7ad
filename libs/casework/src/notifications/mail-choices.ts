import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { addressFault } from '#platform/mail/checked-message.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Fault, invalid, notFound, type Outcome, stale } from '../outcome.js';
import { StudentStore } from '../students/student.store.js';
import { type MailChoice, MailChoiceStore } from './mail-choice.store.js';
import { kindsOf } from './mail-topics.js';

/** A person's zone, whose business hours courtesies keep, a second address, and the courtesies they can do without. */
@Injectable()
export class MailChoices {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: MailChoiceStore,
    private readonly students: StudentStore,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
  ) {}

  async read(actor: Actor, studentId: string, origin: RequestOrigin): Promise<Outcome<MailChoice>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.students.byId(tx, studentId))) return notFound('student');
        await this.audit.record(tx, {
          action: 'mail_choice.read',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
        });
        return done(await this.store.read(tx, studentId));
      },
      origin,
    );
  }

  async change(
    actor: Actor,
    studentId: string,
    choice: MailChoice,
    origin: RequestOrigin,
  ): Promise<Outcome<MailChoice>> {
    const faults = this.faults(choice);
    if (faults.length > 0) return invalid(faults);
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.students.byId(tx, studentId))) return notFound('student');
        const before = await this.store.read(tx, studentId);
        if (before.version !== choice.version || !(await this.store.write(tx, studentId, choice)))
          return stale('choice', await this.store.read(tx, studentId));
        await this.store.dropGathered(tx, studentId, kindsOf(choice.declined));
        const after = await this.store.read(tx, studentId);
        await this.audit.record(tx, {
          action: 'mail_choice.changed',
          subjectType: 'student',
          subjectIds: [studentId],
          studentId,
          change: { version: after.version },
          values: { before, after },
        });
        return done(after);
      },
      origin,
    );
  }

  private faults({ timeZone, secondAddress }: MailChoice): Fault[] {
    const faults: Fault[] = [];
    if (timeZone !== null && !this.zones.isZone(timeZone))
      faults.push({
        path: 'timeZone',
        problem: 'Write the name of a zone, such as America/Vancouver.',
        fr: 'Inscrivez le nom d’un fuseau, comme America/Vancouver.',
      });
    if (secondAddress !== null && addressFault({ address: secondAddress }))
      faults.push({
        path: 'secondAddress',
        problem: 'Write one address, such as name@example.ca.',
        fr: 'Inscrivez une seule adresse, comme nom@exemple.ca.',
      });
    return faults;
  }
}
