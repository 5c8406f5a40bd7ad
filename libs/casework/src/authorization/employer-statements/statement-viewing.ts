import { Injectable } from '@nestjs/common';
import type { StatementActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, notFound, type Outcome, refused } from '../../outcome.js';
import { type EmployerSheet, EmployerSheets } from './employer-sheet.js';
import { EmployerStatementStore } from './employer-statement.store.js';
import { hashStatementToken } from './statement-token.js';

export interface PublicSheet extends EmployerSheet {
  /** From then on the link opens nothing. */
  readonly linkExpiresAt: string;
  readonly linkExpiresAtLocal: string;
}

/** Opens a link for whoever holds its token, and shows the student beforehand what that will be. */
@Injectable()
export class StatementViewing {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: EmployerStatementStore,
    private readonly sheets: EmployerSheets,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Every look is on the student's file, with the address of who looked. */
  async open(token: string, origin: RequestOrigin): Promise<Outcome<PublicSheet>> {
    const actor: StatementActor = {
      kind: 'system',
      name: 'public_statement',
      tokenHash: hashStatementToken(token).toString('hex'),
    };
    return this.transactions.run(
      actor,
      async (tx) => {
        const now = this.clock.now();
        const statement = await this.store.opened(tx, now);
        const sheet = statement && (await this.sheets.write(tx, statement.studentId, statement.workTermId));
        if (!statement || !sheet) return refused(NO_STATEMENT);
        await this.store.countView(tx, statement.id, now);
        await this.audit.record(tx, {
          action: 'employer_statement.opened',
          subjectType: 'employer_statement',
          subjectIds: [statement.id],
          studentId: statement.studentId,
          change: { authorized: sheet.authorized },
        });
        return done({
          ...sheet,
          linkExpiresAt: statement.expiresAt.toISOString(),
          linkExpiresAtLocal: this.zones.toLocalIso(statement.expiresAt.getTime(), sheet.office.timeZone),
        });
      },
      origin,
    );
  }

  async preview(
    actor: StudentActor,
    workTermId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<EmployerSheet>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const sheet = await this.sheets.write(tx, actor.studentId, workTermId);
        if (!sheet) return notFound('work term that is running or to come');
        await this.audit.record(tx, {
          action: 'employer_statement.read',
          subjectType: 'work_term',
          subjectIds: [workTermId],
          studentId: actor.studentId,
        });
        return done(sheet);
      },
      origin,
    );
  }
}

/** Said alike of links that never were, are revoked, or have expired. */
export const NO_STATEMENT = {
  code: 'no_statement',
  status: 404,
  title: 'This link opens nothing',
  detail: 'It may have ended, or the address is incomplete. Ask the student for a new link.',
  fr: {
    title: 'Ce lien n’ouvre rien',
    detail: 'Il a peut-être pris fin, ou l’adresse est incomplète. Demandez un nouveau lien à l’étudiant.',
  },
} as const;
