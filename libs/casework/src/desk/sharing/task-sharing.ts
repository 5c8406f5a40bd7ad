import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { shareOut } from '#domain/desk/share-out.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { OfficeStore } from '../../students/office.store.js';
import { SharingStore } from './sharing.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const AT_ONCE = 200;

/** Gives tasks that nobody has to somebody, by the office's rules; what fits no rule waits to be taken. */
@Injectable()
export class TaskSharing {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SharingStore,
    private readonly office: OfficeStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async run(): Promise<{ readonly shared: number }> {
    return this.transactions.run(WORKER, async (tx) => {
      if (!(await this.office.contact(tx))) return { shared: 0 };
      const { rules } = await this.store.plan(tx);
      if (rules.length === 0) return { shared: 0 };
      const coveredBy = await this.store.awayOn(tx, await this.calendar.today(tx));
      const people = [...rules.flatMap((rule) => rule.people), ...coveredBy.values()];
      const tasks = await this.store.unplaced(tx, AT_ONCE);
      const loads = await this.store.loads(tx, [...new Set(people)]);
      const shared = shareOut(tasks, rules, { loads, coveredBy });
      for (const person of new Set(shared.values()))
        await this.store.place(
          tx,
          [...shared].filter(([, one]) => one === person).map(([id]) => id),
          person,
        );
      await this.audit.recordMany(
        tx,
        tasks.flatMap(({ id, kind, studentId }) => {
          const assignedTo = shared.get(id);
          if (assignedTo === undefined) return [];
          const change = { kind, assignedTo, byRule: true };
          return [
            { action: 'task.assigned', subjectType: 'review_task', subjectIds: [id], studentId, change },
          ];
        }),
      );
      return { shared: shared.size };
    });
  }
}
