import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import type { DeskClock } from '../students/office-calendar.js';
import { type QueueFilter, type ResolvedFilter, resolveFilter } from './queue-filter.js';
import { Delegations } from './sharing/delegations.js';

/** What a filter means for one person today: their own tasks are also those that they cover. */
@Injectable()
export class QueueFilters {
  constructor(private readonly delegations: Delegations) {}

  async resolve(actor: StaffActor, filter: QueueFilter, clock: DeskClock): Promise<ResolvedFilter> {
    const covered = filter.assignee === 'me' ? await this.delegations.coveredBy(actor, clock.today) : [];
    return resolveFilter(filter, actor, clock, covered);
  }
}
