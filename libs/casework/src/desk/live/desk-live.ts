import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { Delegations } from '../sharing/delegations.js';
import { type DeskPulse, deskPulse, leaveDesk } from './desk-pulse.store.js';

/** A pulse with the moment at which the desk was looked at, by the clocks of the office. */
export interface TimedPulse extends DeskPulse {
  readonly asOf: string;
}

/** The desk as it changes, for one person: each looks with their own eyes and sees only what is theirs to see. */
@Injectable()
export class DeskLive {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly calendar: OfficeCalendar,
    private readonly delegations: Delegations,
  ) {}

  async look(actor: StaffActor, streamId: string, subject: string | null): Promise<TimedPulse> {
    const { today, now } = await this.calendar.atDesk(actor);
    const covered = await this.delegations.coveredBy(actor, today);
    const wish = { streamId, accountId: actor.accountId, covered, subject, today };
    const [pulse] = await this.transactions.readOnce<DeskPulse>(actor, deskPulse(wish));
    return { ...pulse!, asOf: now };
  }

  async leave(actor: StaffActor, streamId: string): Promise<void> {
    await this.transactions.readOnce(actor, leaveDesk(streamId));
  }
}
