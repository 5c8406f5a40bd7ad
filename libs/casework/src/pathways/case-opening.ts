import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, actorId, type StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PersonKeys } from '../audit/person-keys.js';
import { ReadingWall } from '../audit/reading-wall.js';
import { AccountStore } from '../identity/account.store.js';
import { Invitations } from '../identity/invitations.js';
import { done, invalid, notFound, type Outcome, outOfOrder, refused } from '../outcome.js';
import { NEW_STUDENT } from '../students/student-record.js';
import { StudentStore } from '../students/student.store.js';
import { CaseLooks } from './case-looks.js';
import { CaseReminders } from './case-reminders.js';
import type { PathwayCaseView } from './pathway-case.js';
import { PathwayCaseStore } from './pathway-case.store.js';
import { CASE_OPEN } from './pathway-refusals.js';
import { Pathways } from './pathways.js';

export interface NewCandidate {
  readonly pathway: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
}

export interface OpeningWish extends NewCandidate {
  /** Mails the candidate a link by which they choose a password. */
  readonly invite?: boolean;
}

type Opener = StaffActor | Extract<Actor, { kind: 'system' }>;

/**
 * Opens cases for people who are new to the house. An own student never gets one: there is no way to open a case for
 * somebody who is here already, and an address that an account uses is refused (R42).
 */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: PathwayCaseStore,
    private readonly pathways: Pathways,
    private readonly looks: CaseLooks,
    private readonly reminders: CaseReminders,
    private readonly students: StudentStore,
    private readonly accounts: AccountStore,
    private readonly invitations: Invitations,
    private readonly keys: PersonKeys,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A new person with a key and an account; nobody can sign in to it before a password is chosen. */
  async open(
    actor: Opener,
    { invite = false, ...wish }: OpeningWish,
    origin: RequestOrigin,
  ): Promise<Outcome<PathwayCaseView>> {
    const refusal = invite ? this.invitations.refusalFor('student') : null;
    if (refusal) return refused(refusal);
    return this.transactions.run(
      actor,
      async (tx) => {
        const body = this.pathways.find(wish.pathway);
        if (!body) return invalid([{ path: 'pathway', problem: 'Choose a pathway of GET /pathways.' }]);
        const id = randomUUID();
        if (await this.students.emailInUse(tx, wish.email, id)) return OURS;
        const { pathway, ...person } = wish;
        const values = { ...NEW_STUDENT, ...person };
        const year = this.clock.now().toISOString().slice(0, 4);
        let reference = '';
        do reference = `${body.pathway.prefix}-${year}-${randomBytes(3).toString('hex').toUpperCase()}`;
        while (
          !(await this.students.insert(tx, { ...values, id, studentNumber: reference }, actorId(actor)))
        );
        await this.store.sendDown(tx, id, pathway);
        await this.keys.create(tx, id);
        const account = await this.accounts.insert(tx, {
          role: 'student',
          email: values.email,
          displayName: `${values.givenName} ${values.familyName}`,
          passwordHash: null,
          studentId: id,
          language: values.language,
        });
        if (invite) await this.invitations.inviteNew(tx, account);
        return this.insert(tx, { studentId: id, pathway, facts: {}, after: { reference, ...wish } });
      },
      origin,
    );
  }

  /** Another case for somebody whose last one has ended: R56, a profile that was not drawn is made anew. */
  async again(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<PathwayCaseView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.store.byId(tx, id);
        if (!row) return notFound('case');
        const closed = await this.wall.before(tx, row.studentId);
        if (closed) return closed;
        if (row.closedAt === null)
          return outOfOrder('This case is open. A new one begins once it has ended.');
        const { record } = await this.looks.look(tx, row);
        const facts = this.pathways.of(row.pathway).nextFacts(record);
        return this.insert(tx, { studentId: row.studentId, pathway: row.pathway, facts, after: { facts } });
      },
      origin,
    );
  }

  private async insert(
    tx: Transaction,
    wish: {
      readonly studentId: string;
      readonly pathway: string;
      readonly facts: object;
      readonly after: object;
    },
  ): Promise<Outcome<PathwayCaseView>> {
    const { first } = this.pathways.of(wish.pathway).pathway;
    const caseId = await this.store.insert(tx, { ...wish, stage: first, at: this.clock.now() });
    if (caseId === null) return CASE_OPEN;
    await this.audit.record(tx, {
      action: 'pathway_case.opened',
      subjectType: 'pathway_case',
      subjectIds: [caseId],
      studentId: wish.studentId,
      change: { pathway: wish.pathway },
      values: { after: wish.after },
    });
    const opened = (await this.store.byId(tx, caseId))!;
    const { look } = await this.looks.look(tx, opened);
    await this.reminders.apply(tx, opened, look.reminders);
    return done(await this.looks.view(tx, opened, 'office'));
  }
}

const OURS = invalid([
  {
    path: 'email',
    problem:
      'An account uses this mail address. A student of ours never goes this way; for anybody else, use their own address.',
  },
]);
