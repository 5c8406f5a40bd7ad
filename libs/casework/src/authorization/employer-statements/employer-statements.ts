import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { parseDay } from '#domain/time/days.js';
import { startOfLocalDay } from '#domain/time/local-moments.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { done, notFound, type Outcome, refused } from '../../outcome.js';
import { OfficeStore } from '../../students/office.store.js';
import { withLocalTwins } from '../../students/local-twins.js';
import { StudentStore } from '../../students/student.store.js';
import { EmployerStatementStore, type StatementRow } from './employer-statement.store.js';
import {
  hashStatementToken,
  newStatementToken,
  openStatementToken,
  sealStatementToken,
} from './statement-token.js';

/** A link as its student sees it, and without the token as staff see it. */
export interface StatementView {
  readonly id: string;
  readonly workTermId: string;
  readonly state: 'open' | 'revoked' | 'expired';
  /** Instants as ISO text, UTC, and beside each the same by the office's clocks. */
  readonly createdAt: string;
  readonly createdAtLocal: string;
  readonly expiresAt: string;
  readonly expiresAtLocal: string;
  readonly revokedAt: string | null;
  readonly revokedAtLocal: string | null;
  readonly revokedBy: 'student' | 'office' | null;
  readonly views: number;
  readonly lastViewedAt: string | null;
  readonly lastViewedAtLocal: string | null;
  /** For the student alone, and only while the link opens something. */
  readonly token: string | null;
}

export const DEFAULT_DAYS = 30;
const MS_PER_DAY = 86_400_000;
const MAX_OPEN = 10;

/** The links by which a student shows employers an answer (R62): made and ended by the student, ended by staff too. */
@Injectable()
export class EmployerStatements {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: EmployerStatementStore,
    private readonly students: StudentStore,
    private readonly office: OfficeStore,
    private readonly keys: PersonKeys,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async make(
    actor: StudentActor,
    wish: { readonly workTermId: string; readonly expiresInDays?: number | undefined },
    origin: RequestOrigin,
  ): Promise<Outcome<StatementView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const { studentId } = actor;
        const { workTermId, expiresInDays = DEFAULT_DAYS } = wish;
        const subject = await this.store.subject(tx, studentId, workTermId);
        if (!subject || subject.cancelled) return notFound('work term');
        const now = this.clock.now();
        const ends = await this.endOf(tx, subject.to);
        if (ends <= now) return refused(OVER);
        const open = (await this.store.ofStudent(tx, studentId)).filter((row) => isOpen(row, now));
        if (open.length >= MAX_OPEN) return refused(TOO_MANY);
        const token = newStatementToken();
        const chosen = now.getTime() + expiresInDays * MS_PER_DAY;
        const id = await this.store.insert(tx, {
          studentId,
          workTermId,
          tokenHash: hashStatementToken(token),
          tokenSealed: sealStatementToken(await this.keys.keyOf(tx, studentId), token),
          createdAt: now,
          expiresAt: new Date(Math.min(chosen, ends.getTime())),
        });
        await this.record(tx, 'employer_statement.made', studentId, [id]);
        const made = (await this.store.ofStudent(tx, studentId)).find((row) => row.id === id)!;
        return done(viewOf(made, now, token, await this.toLocal(tx)));
      },
      origin,
    );
  }

  async list(
    actor: StaffActor | StudentActor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<StatementView[]>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.students.byId(tx, studentId))) return notFound('student');
        const rows = await this.store.ofStudent(tx, studentId);
        const ids = rows.map(({ id }) => id);
        await this.record(tx, 'employer_statement.listed', studentId, ids);
        const now = this.clock.now();
        const key =
          actor.kind === 'student' ? (await this.keys.keysOf(tx, [studentId])).get(studentId) : undefined;
        const toLocal = await this.toLocal(tx);
        const tokenOf = (row: StatementRow): string | null =>
          key && isOpen(row, now) ? openStatementToken(key, row.tokenSealed, row.tokenHash) : null;
        return done(rows.map((row) => viewOf(row, now, tokenOf(row), toLocal)));
      },
      origin,
    );
  }

  /** Ends a link at once and for good. */
  async revoke(
    actor: StaffActor | StudentActor,
    at: { readonly studentId: string; readonly id: string },
    origin: RequestOrigin,
  ): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const by = actor.kind === 'student' ? 'student' : 'office';
        if (!(await this.store.revoke(tx, at, { at: this.clock.now(), by }))) return notFound('open link');
        await this.record(tx, 'employer_statement.revoked', at.studentId, [at.id]);
        return done(null);
      },
      origin,
    );
  }

  private async toLocal(tx: Transaction): Promise<ToLocal> {
    const { timeZone } = await this.office.read(tx);
    return (instant) => this.zones.toLocalIso(instant, timeZone);
  }

  /** The first instant after the work term by the office's clocks. */
  private async endOf(tx: Transaction, to: string): Promise<Date> {
    const { timeZone } = await this.office.read(tx);
    return new Date(startOfLocalDay(parseDay(to) + 1, this.zones, timeZone));
  }

  private async record(
    tx: Transaction,
    action: string,
    studentId: string,
    subjectIds: readonly string[],
  ): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'employer_statement', subjectIds, studentId });
  }
}

const isOpen = ({ revokedAt, expiresAt }: StatementRow, now: Date): boolean =>
  revokedAt === null && expiresAt > now;

function viewOf(row: StatementRow, now: Date, token: string | null, toLocal: ToLocal): StatementView {
  const {
    tokenHash: _hash,
    tokenSealed: _sealed,
    createdAt,
    expiresAt,
    revokedAt,
    lastViewedAt,
    ...shown
  } = row;
  const view = {
    ...shown,
    state: revokedAt ? 'revoked' : isOpen(row, now) ? 'open' : 'expired',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastViewedAt: lastViewedAt?.toISOString() ?? null,
    token,
  };
  return withLocalTwins<object>(view, toLocal) as StatementView;
}

type ToLocal = (instant: number) => string;

const OVER = {
  code: 'work_term_over',
  status: 409,
  title: 'This work term is over',
  detail: 'There is nothing left to show an employer. Choose a work term that is running or to come.',
  fr: {
    title: 'Ce stage est terminé',
    detail: 'Il n’y a plus rien à montrer à un employeur. Choisissez un stage en cours ou à venir.',
  },
} as const;

const TOO_MANY = {
  code: 'too_many_links',
  status: 409,
  title: 'Too many open links',
  detail: `You have ${MAX_OPEN} open links. End one of them first.`,
  fr: {
    title: 'Trop de liens ouverts',
    detail: `Vous avez ${MAX_OPEN} liens ouverts. Mettez d’abord fin à l’un d’eux.`,
  },
} as const;
