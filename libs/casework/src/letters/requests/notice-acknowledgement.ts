import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { done, type Outcome, refused } from '../../outcome.js';
import { type Notice, NoticeStore } from '../../students/notice.store.js';
import { OfficeCalendar } from '../../students/office-calendar.js';

const COLLECTION = 'collection';

/** Nothing is collected without the privacy notice in force; which version was shown is kept (R58). */
@Injectable()
export class NoticeAcknowledgement {
  constructor(
    private readonly notices: NoticeStore,
    private readonly calendar: OfficeCalendar,
  ) {}

  async check(tx: Transaction, seenVersion: number): Promise<Outcome<Notice>> {
    const notice = await this.notices.inForce(tx, COLLECTION, await this.calendar.today(tx));
    if (!notice) throw new Error('No privacy notice is in force.');
    if (notice.version === seenVersion) return done(notice);
    return refused({
      code: 'notice_changed',
      status: 409,
      title: 'The privacy notice has changed',
      detail: 'Read the notice that is in force now and submit again with its version.',
      fr: {
        title: 'L’avis de confidentialité a changé',
        detail: 'Lisez l’avis en vigueur, puis envoyez de nouveau avec sa version.',
      },
      extra: { current: notice },
    });
  }

  async log(tx: Transaction, studentId: string, notice: Notice, language: 'en' | 'fr'): Promise<void> {
    await this.notices.logDisplay(tx, { studentId, notice, language, shownFor: 'letter_request' });
  }
}
