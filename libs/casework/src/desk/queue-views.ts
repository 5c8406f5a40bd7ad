import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { may } from '../identity/permissions.js';
import { done, type Fault, invalid, notFound, type Outcome, refused, stale } from '../outcome.js';
import { type DeskClock, OfficeCalendar } from '../students/office-calendar.js';
import { DeskQueueStore } from './desk-queue.store.js';
import { QueueFilters } from './queue-filters.js';
import { type QueueView, QueueViewStore, type QueueViewWish } from './queue-view.store.js';

/** A view with the number of tasks that it shows now, counted to a thousand. */
export interface CountedView extends QueueView {
  readonly count: number;
  /** Whether the asker may change it. */
  readonly mine: boolean;
}

const MOST_VIEWS = 50;

/** Filters under a name: one's own, or shared with the office. What is somebody's own, nobody else sees. */
@Injectable()
export class QueueViews {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: QueueViewStore,
    private readonly queue: DeskQueueStore,
    private readonly calendar: OfficeCalendar,
    private readonly filters: QueueFilters,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: StaffActor): Promise<readonly CountedView[]> {
    const clock = await this.calendar.atDesk(actor);
    return this.transactions.run(actor, async (tx) => {
      const views: CountedView[] = [];
      for (const view of await this.store.seenBy(tx, actor.accountId))
        views.push(await this.counted(tx, actor, view, clock));
      return views;
    });
  }

  async add(actor: StaffActor, wish: QueueViewWish, origin: RequestOrigin): Promise<Outcome<CountedView>> {
    const clock = await this.calendar.atDesk(actor);
    return this.transactions.run(
      actor,
      async (tx) => {
        const faults = await this.faultsOf(tx, actor, wish, null);
        if ((await this.store.ownCount(tx, actor.accountId)) >= MOST_VIEWS)
          faults.push({ path: 'name', problem: `You have ${MOST_VIEWS} views. Remove one first.` });
        if (faults.length > 0) return invalid(faults);
        const id = await this.store.insert(tx, actor.accountId, wish);
        await this.record(tx, 'queue_view.added', id, wish);
        return done(await this.counted(tx, actor, (await this.store.one(tx, id, actor.accountId))!, clock));
      },
      origin,
    );
  }

  async change(
    actor: StaffActor,
    id: string,
    version: number,
    wish: QueueViewWish,
    origin: RequestOrigin,
  ): Promise<Outcome<CountedView>> {
    const clock = await this.calendar.atDesk(actor);
    return this.transactions.run(
      actor,
      async (tx) => {
        const view = await this.store.one(tx, id, actor.accountId);
        if (!view) return notFound('view');
        if (!mayChange(actor, view)) return NOT_YOURS;
        if (view.version !== version) return stale('view', view);
        const faults = await this.faultsOf(tx, actor, wish, view);
        if (faults.length > 0) return invalid(faults);
        if (!(await this.store.change(tx, id, version, wish)))
          return stale('view', await this.store.one(tx, id, actor.accountId));
        await this.record(tx, 'queue_view.changed', id, wish);
        return done(
          await this.counted(tx, actor, (await this.store.one(tx, id, actor.accountId)) ?? view, clock),
        );
      },
      origin,
    );
  }

  /** Removing what is gone is done already. */
  async remove(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const view = await this.store.one(tx, id, actor.accountId);
        if (!view) return notFound('view');
        if (!mayChange(actor, view)) return NOT_YOURS;
        await this.store.remove(tx, id);
        await this.record(tx, 'queue_view.removed', id, view);
        return done(null);
      },
      origin,
    );
  }

  private async faultsOf(
    tx: Transaction,
    actor: StaffActor,
    { name }: QueueViewWish,
    view: QueueView | null,
  ): Promise<Fault[]> {
    const owner = view?.owner.id ?? actor.accountId;
    return (await this.store.hasName(tx, owner, name, view?.id ?? null))
      ? [{ path: 'name', problem: 'A view has this name already. Choose another name.' }]
      : [];
  }

  private async counted(
    tx: Transaction,
    actor: StaffActor,
    view: QueueView,
    clock: DeskClock,
  ): Promise<CountedView> {
    const count = await this.queue.count(tx, await this.filters.resolve(actor, view.filter, clock));
    return { ...view, count, mine: mayChange(actor, view) };
  }

  private async record(
    tx: Transaction,
    action: string,
    id: string,
    { shared, pinned }: Pick<QueueViewWish, 'shared' | 'pinned'>,
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'queue_view',
      subjectIds: [id],
      change: { shared, pinned },
    });
  }
}

/** What the whole office looks at, an administrator may put right. */
const mayChange = (actor: StaffActor, view: QueueView): boolean =>
  view.owner.id === actor.accountId || (view.shared && may(actor, 'office.administer'));

const NOT_YOURS = refused({
  code: 'not_allowed',
  status: 403,
  title: 'Not yours to change',
  detail: 'A colleague shares this view. Save one of your own, or ask them or an administrator to change it.',
});
