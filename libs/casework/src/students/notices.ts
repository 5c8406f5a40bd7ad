import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { type Notice, NoticeStore } from './notice.store.js';
import { OfficeCalendar } from './office-calendar.js';

/** Privacy notices in their versions; which one a student was shown, and for what, is kept (R58). */
@Injectable()
export class Notices {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly notices: NoticeStore,
    private readonly calendar: OfficeCalendar,
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
}
