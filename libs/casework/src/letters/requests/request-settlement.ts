import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { GivenReason } from '../../documents/return-reasons.js';
import type { NotificationClass, NotificationKind } from '../../notifications/notification.js';
import { Notifications } from '../../notifications/notifications.js';
import type { Notice } from '../../students/notice.store.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { LetterKindStore } from '../kinds/letter-kind.store.js';
import type { LetterRequestRow, LetterRequestView } from './letter-request.js';
import { LetterRequestStore } from './letter-request.store.js';
import { RequestViews } from './request-views.js';

type Settled = 'submitted' | 'withdrawn' | 'approved' | 'returned' | 'declined';

/** Writes where a request has come to: the row, the audit trail and the mail, together. */
@Injectable()
export class RequestSettlement {
  constructor(
    private readonly requests: LetterRequestStore,
    private readonly views: RequestViews,
    private readonly audit: AuditTrail,
    private readonly notifications: Notifications,
    private readonly calendar: OfficeCalendar,
    private readonly kinds: LetterKindStore,
    private readonly clock: Clock,
  ) {}

  /** Due within the business days that the kind allows (R65). */
  async submitted(tx: Transaction, row: LetterRequestRow, notice: Notice): Promise<LetterRequestView> {
    const submitted = {
      at: this.clock.now(),
      dueOn: await this.dueOn(tx, row.kind),
      noticeCode: notice.code,
      noticeVersion: notice.version,
    };
    await this.requests.change(tx, row.id, row.version, { state: 'submitted', submitted });
    await this.record(tx, row, 'submitted', { noticeVersion: notice.version }, { after: row.answers });
    await this.mail(tx, row, 'letter_request_received', 'receipt', {
      reference: row.reference,
      dueOn: submitted.dueOn,
    });
    return this.views.one(tx, row.id);
  }

  async withdrawn(tx: Transaction, row: LetterRequestRow): Promise<LetterRequestView> {
    await this.requests.change(tx, row.id, row.version, { state: 'withdrawn' });
    await this.record(tx, row, 'withdrawn', {});
    return this.views.one(tx, row.id);
  }

  async decided(
    tx: Transaction,
    row: LetterRequestRow,
    state: 'approved' | 'returned' | 'declined',
    reasons: readonly GivenReason[],
  ): Promise<LetterRequestView> {
    const decided = { by: actorId(tx.actor), at: this.clock.now(), reasons };
    await this.requests.change(tx, row.id, row.version, { state, decided });
    await this.record(tx, row, state, { reasons: reasons.map(({ code }) => code) }, { after: { reasons } });
    if (state === 'returned')
      await this.mail(tx, row, 'letter_request_returned', 'courtesy', { reference: row.reference });
    if (state === 'declined')
      await this.mail(tx, row, 'letter_request_declined', 'courtesy', { reference: row.reference });
    return this.views.one(tx, row.id);
  }

  private async dueOn(tx: Transaction, kind: string): Promise<string> {
    const days = (await this.kinds.byCode(tx, kind))?.turnaroundDays;
    return days === undefined ? this.calendar.reviewDueOn(tx) : this.calendar.dueIn(tx, days);
  }

  private async record(
    tx: Transaction,
    row: LetterRequestRow,
    state: Settled,
    change: Record<string, number | readonly string[]>,
    values?: { readonly after: unknown },
  ): Promise<void> {
    await this.audit.record(tx, {
      action: `letter_request.${state}`,
      subjectType: 'letter_request',
      subjectIds: [row.id],
      studentId: row.studentId,
      change: { state, version: row.version + 1, ...change },
      ...(values && { values }),
    });
  }

  private async mail(
    tx: Transaction,
    row: LetterRequestRow,
    kind: NotificationKind,
    mailClass: NotificationClass,
    details: Record<string, string>,
  ): Promise<void> {
    await this.notifications.plan(tx, {
      studentId: row.studentId,
      kind,
      class: mailClass,
      subjectType: 'letter_request',
      subjectId: row.id,
      key: `${row.studentId}:letter_request:${row.id}:v${row.version + 1}:${kind}`,
      details: { letterKind: row.kind, ...details },
    });
  }
}
