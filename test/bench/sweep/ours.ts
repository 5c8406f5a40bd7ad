import { FactsPageStore } from '#casework/authorization/facts/facts-page.store.js';
import { StudentEvaluations } from '#casework/authorization/student-evaluation.js';
import { DeliveryStore } from '#casework/notifications/delivery.store.js';
import { NotificationStore } from '#casework/notifications/notification.store.js';
import { ReminderPlanning } from '#casework/reminders/reminder-planning.js';
import type { Actor } from '#database/actor.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import type { MailHouse } from '#testing/mail-house.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const PAGE = 1_000;

/** Everybody's plan from the facts, by the engine and the planner, into the ledger. @returns rows planned */
export async function planOurs({ app, transactions }: MailHouse): Promise<number> {
  const [pages, evaluations] = [
    app.get(FactsPageStore, { strict: false }),
    app.get(StudentEvaluations, { strict: false }),
  ];
  const [planning, ledger] = [
    app.get(ReminderPlanning, { strict: false }),
    app.get(NotificationStore, { strict: false }),
  ];
  const now = new Date();
  let planned = 0;
  for (let after: string | null = null; ;) {
    const page = await transactions.run(WORKER, (tx) =>
      pages.read(tx, { after, limit: PAGE, today: now.toISOString().slice(0, 10) }),
    );
    const plan = page.flatMap(
      ({ studentId, recorded }) =>
        planning.planOf(studentId, evaluations.of(recorded, RULE_PACK_2026_11, now, { traces: false }))
          .needed,
    );
    planned += await transactions.run(WORKER, (tx) => ledger.insert(tx, plan));
    if (page.length < PAGE) return planned;
    after = page.at(-1)!.studentId;
  }
}

/** As the sender claims, fifty a transaction, until nothing is due. */
export async function claimOurs({ app, transactions }: MailHouse): Promise<number> {
  const store = app.get(DeliveryStore, { strict: false });
  let claimed = 0;
  for (;;) {
    const rows = await transactions.run(WORKER, (tx) =>
      store.claimDue(tx, 7, { limit: 50, domain: 'localhost', legal: true }),
    );
    claimed += rows.length;
    if (rows.length < 50) return claimed;
  }
}
