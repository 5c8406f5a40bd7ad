import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome } from '../outcome.js';
import { type NewNotice, type Notice, NoticeStore, type NoticeVersion } from './notice.store.js';
import { OfficeCalendar } from './office-calendar.js';

/** Privacy notices in their versions; which one a student was shown, and for what, is kept (R58). */
@Injectable()
export class Notices {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly notices: NoticeStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async show(
    actor: Actor,
    code: string,
    display: { readonly shownFor: string | undefined; readonly language: 'en' | 'fr' },
    origin: RequestOrigin,
  ): Promise<Outcome<Notice>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const notice = await this.notices.inForce(tx, code, await this.calendar.today(tx));
        if (!notice) return notFound('notice');
        if (actor.kind === 'student' && display.shownFor) {
          const { shownFor, language } = display;
          await this.notices.logDisplay(tx, { studentId: actor.studentId, notice, language, shownFor });
        }
        return done(notice);
      },
      origin,
    );
  }

  async versions(actor: StaffActor): Promise<readonly NoticeVersion[]> {
    return this.transactions.run(actor, (tx) => this.notices.versions(tx));
  }

  /** The next version of a notice; those before it stay as they were shown. */
  async write(actor: StaffActor, notice: NewNotice, origin: RequestOrigin): Promise<Outcome<NoticeVersion>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (notice.inForceFrom < (await this.calendar.today(tx)))
          return invalid([{ path: 'inForceFrom', problem: 'A notice comes into force today or later.' }]);
        const version = await this.notices.insert(tx, notice, actor.name);
        await this.audit.record(tx, {
          action: 'notice.written',
          subjectType: 'privacy_notice',
          subjectIds: [notice.code],
          change: { code: notice.code, version, inForceFrom: notice.inForceFrom },
        });
        return done({ ...notice, version, writtenBy: actor.name, shownTo: 0 });
      },
      origin,
    );
  }
}
