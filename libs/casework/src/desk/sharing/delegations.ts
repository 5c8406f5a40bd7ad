import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { parseDay } from '#domain/time/days.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { may } from '../../identity/permissions.js';
import { done, type Fault, invalid, notFound, type Outcome, refused } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { DeskQueueStore } from '../desk-queue.store.js';
import { coveredOn, type Delegation, DelegationStore } from './delegation.store.js';

export interface DelegationWish {
  /** Left out: the asker's own queue; another's is an administrator's to hand over. */
  readonly fromId?: string | undefined;
  readonly toId: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

const KNOWN_FOR_MS = 5_000;
const LONGEST_DAYS = 365;

/** Hands a queue to a colleague for some days: they see its tasks among their own. */
@Injectable()
export class Delegations {
  /** Whose queues each account covers, as last read: every page of the desk asks. */
  private readonly known = new Map<string, { readonly ids: readonly string[]; readonly readAt: number }>();

  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DelegationStore,
    private readonly queue: DeskQueueStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Accounts whose tasks are the actor's own today. */
  async coveredBy(actor: StaffActor, today: string): Promise<readonly string[]> {
    const key = `${actor.accountId} ${today}`;
    const now = this.clock.now().getTime();
    const known = this.known.get(key);
    if (known && Math.abs(now - known.readAt) < KNOWN_FOR_MS) return known.ids;
    const rows = await this.transactions.readOnce<{ id: string }>(actor, coveredOn(actor.accountId, today));
    const ids = rows.map(({ id }) => id);
    if (this.known.size > 1_000) this.known.clear();
    this.known.set(key, { ids, readAt: now });
    return ids;
  }

  async list(actor: StaffActor): Promise<readonly Delegation[]> {
    const { today } = await this.calendar.atDesk(actor);
    const whose = may(actor, 'office.administer') ? null : actor.accountId;
    return this.transactions.run(actor, (tx) => this.store.ahead(tx, today, whose));
  }

  async add(actor: StaffActor, wish: DelegationWish, origin: RequestOrigin): Promise<Outcome<Delegation>> {
    const fromId = wish.fromId ?? actor.accountId;
    if (fromId !== actor.accountId && !may(actor, 'office.administer')) return NOT_YOURS;
    const { today } = await this.calendar.atDesk(actor);
    const outcome = await this.transactions.run(
      actor,
      async (tx) => {
        const faults = daysFaults(wish, today);
        if (wish.toId === fromId) faults.push({ path: 'toId', problem: 'Choose a colleague.' });
        else if (!(await this.queue.isStaff(tx, wish.toId)))
          faults.push({ path: 'toId', problem: 'Choose an account of the office that is not disabled.' });
        if (!(await this.queue.isStaff(tx, fromId)))
          faults.push({ path: 'fromId', problem: 'Choose an account of the office that is not disabled.' });
        if (faults.length === 0 && (await this.store.overlaps(tx, fromId, wish.fromOn, wish.untilOn)))
          faults.push({
            path: 'fromOn',
            problem: 'Somebody covers this queue on some of these days already.',
          });
        if (faults.length > 0) return invalid(faults);
        const id = await this.store.insert(tx, { ...wish, fromId });
        await this.audit.record(tx, {
          action: 'queue.delegated',
          subjectType: 'account',
          subjectIds: [fromId, wish.toId],
          change: { delegation: id, fromOn: wish.fromOn, untilOn: wish.untilOn },
        });
        return done((await this.store.one(tx, id))!);
      },
      origin,
    );
    this.known.clear();
    return outcome;
  }

  async remove(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    const outcome = await this.transactions.run(
      actor,
      async (tx) => {
        const delegation = await this.store.one(tx, id);
        const isOwn = [delegation?.from.id, delegation?.to.id].includes(actor.accountId);
        if (!delegation || !(isOwn || may(actor, 'office.administer'))) return notFound('delegation');
        await this.store.remove(tx, id);
        await this.audit.record(tx, {
          action: 'queue.delegation_ended',
          subjectType: 'account',
          subjectIds: [delegation.from.id, delegation.to.id],
          change: { delegation: id },
        });
        return done(null);
      },
      origin,
    );
    this.known.clear();
    return outcome;
  }
}

function daysFaults({ fromOn, untilOn }: DelegationWish, today: string): Fault[] {
  const [first, last, now] = [fromOn, untilOn, today].map(parseDay) as [number, number, number];
  return [
    ...(last < first ? [{ path: 'untilOn', problem: 'The last day is not before the first.' }] : []),
    ...(last < now ? [{ path: 'untilOn', problem: 'Choose a last day that is not over.' }] : []),
    ...(last - first > LONGEST_DAYS
      ? [{ path: 'untilOn', problem: 'Hand a queue over for a year at most.' }]
      : []),
  ];
}

const NOT_YOURS = refused({
  code: 'not_allowed',
  status: 403,
  title: 'Not yours to hand over',
  detail: 'You can hand over your own queue. Ask an administrator to hand over a colleague’s.',
});
