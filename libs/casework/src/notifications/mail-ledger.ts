import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { publish } from '#platform/queue/publish.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, notFound, type Outcome, outOfOrder, stale } from '../outcome.js';
import { OfficeStore } from '../students/office.store.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { AlarmStore } from './alarm.store.js';
import { type MailListQuery, type MailOnList, MailLedgerStore } from './mail-ledger.store.js';
import { SEND_DUE } from './notifications.jobs.js';

export interface MailListRow extends MailOnList {
  readonly dueAtLocal: string;
  readonly sentAtLocal: string | null;
}

/** Everything planned, sent and failed, for the office; and what a person does with a mail that was given up. */
@Injectable()
export class MailLedger {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: MailLedgerStore,
    private readonly alarms: AlarmStore,
    private readonly office: OfficeStore,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
  ) {}

  async list(actor: StaffActor, query: MailListQuery, origin: RequestOrigin): Promise<MailListRow[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const rows = await this.store.list(tx, query);
        const { timeZone } = await this.office.read(tx);
        const local = (at: Date): string => this.zones.toLocalIso(at.getTime(), timeZone);
        await this.audit.record(tx, {
          action: 'mail.listed',
          subjectType: 'student',
          subjectIds: [...new Set(rows.map(({ studentId }) => studentId))],
          change: { view: query.view },
        });
        return rows.map((row) => ({
          ...row,
          dueAtLocal: local(row.dueAt),
          sentAtLocal: row.sentAt && local(row.sentAt),
        }));
      },
      origin,
    );
  }

  /** Parked mail goes out again, under the Message-ID it has. */
  async sendAgain(
    actor: StaffActor,
    mail: { readonly id: string; readonly attempts: number },
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly state: string }>> {
    return this.step(actor, mail, 'planned', origin);
  }

  /** Parked mail will not go out: a person has seen to it in another way. */
  async setAside(
    actor: StaffActor,
    mail: { readonly id: string; readonly attempts: number },
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly state: string }>> {
    return this.step(actor, mail, 'superseded', origin);
  }

  async endAlarm(
    actor: StaffActor,
    key: string,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly ended: true }>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.alarms.endOne(tx, key))) return notFound('alarm');
        await this.audit.record(tx, { action: 'alarm.ended', subjectType: 'alarm', subjectIds: [key] });
        return done({ ended: true as const });
      },
      origin,
    );
  }

  private async step(
    actor: StaffActor,
    { id, attempts }: { readonly id: string; readonly attempts: number },
    to: 'planned' | 'superseded',
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly state: string }>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const settled = await this.store.step(tx, id, attempts, to);
        if (!settled) {
          const now = await this.store.stateOf(tx, id);
          if (!now) return notFound('mail');
          return now.state === 'parked' ? stale('mail', now) : outOfOrder('This mail was not given up.');
        }
        await this.tasks.close(tx, 'mail_problem', id);
        await this.audit.record(tx, {
          action: to === 'planned' ? 'mail.sent_again' : 'mail.set_aside',
          subjectType: 'notification',
          subjectIds: [id],
          studentId: settled.studentId,
          change: { attempts },
        });
        if (to === 'planned') await publish(tx.manager, SEND_DUE, {});
        return done({ state: to });
      },
      origin,
    );
  }
}
