import { civilOf, formatDay, monthsAfter, type Day } from '../time/days.js';
import { formatInstant, MS_PER_HOUR, type Instant } from '../time/instants.js';
import { endedByEvent, isEmpty, type ApplicationTerms } from './application-terms.js';
import { FAR, rowOn } from './compiled-pack.js';
import { firstLateInstant } from './filing-deadline.js';
import type { Loss } from './losses.js';
import { isTold } from './losses.js';
import type { PermitTerms } from './permit-terms.js';
import type { PlannedReminder, ReminderKind } from './result.js';
import type { StudentCase } from './student-case.js';

/**
 * R41: reminders dated after an instant, in order, by the state at the moment of asking. `localDay` gives the institution's day
 * of an instant.
 */
export function remindersOf(
  subject: StudentCase,
  losses: readonly Loss[],
  localDay: (at: Instant) => Day,
  after: Instant,
): PlannedReminder[] {
  const plan = new Plan(after, localDay);
  for (const permit of subject.permits)
    if (isWorthRemindingOf(permit, subject)) permitReminders(plan, permit, subject);
  const { passportExpiresOn, pack } = subject;
  if (passportExpiresOn !== undefined)
    for (const offset of pack.reminders.passportExpiryDays)
      plan.onDay('passport_expiry', 'passport', passportExpiresOn, offset, FAR);
  maintainedReminders(plan, subject);
  for (const loss of losses) if (isTold(loss, subject)) lossReminders(plan, loss, subject);
  return plan.inOrder();
}

class Plan {
  private readonly days: Day[] = [];
  private readonly reminders: PlannedReminder[] = [];
  readonly afterDay: Day;

  constructor(
    private readonly after: Instant,
    private readonly localDay: (at: Instant) => Day,
  ) {
    this.afterDay = localDay(after);
  }

  onDay(kind: ReminderKind, about: string, from: Day, offsetDays: number, before: Day): void {
    const day = from + offsetDays;
    if (day <= this.afterDay || day >= before) return;
    this.add(day, { kind, subject: about, offsetDays, on: formatDay(day) });
  }

  onDate(kind: ReminderKind, about: string, day: Day): void {
    this.add(day, { kind, subject: about, on: formatDay(day) });
  }

  atInstant(kind: ReminderKind, about: string, at: Instant): void {
    if (at <= this.after) return;
    const day = this.localDay(at);
    this.add(day, { kind, subject: about, on: formatDay(day), at: formatInstant(at) });
  }

  inOrder(): PlannedReminder[] {
    return this.reminders;
  }

  /** After every reminder of its day: each series comes in order, so that little ever moves. */
  private add(day: Day, reminder: PlannedReminder): void {
    const { days, reminders } = this;
    let at = days.length;
    while (at > 0 && (days[at - 1] as Day) > day) {
      days[at] = days[at - 1] as Day;
      reminders[at] = reminders[at - 1] as PlannedReminder;
      at -= 1;
    }
    days[at] = day;
    reminders[at] = reminder;
  }
}

/**
 * A permit that a later one of its kind follows is superseded. R8: nobody renews a post-secondary student's co-op permit
 * that ends when study permits suffice. A permit that an event ended has no expiry to act before.
 */
function isWorthRemindingOf(permit: PermitTerms, { permits, pack, level }: StudentCase): boolean {
  if (endedByEvent(permit)) return false;
  if (permit.kind === 'coop_work_permit' && rowOn(pack.studyPermitSuffices[level], permit.last)) return false;
  return !permits.some((other) => other.kind === permit.kind && other.last > permit.last);
}

/** Until an application for it that keeps things going is received: after that there is nothing to remind of. */
function permitReminders(plan: Plan, permit: PermitTerms, { applications, pack }: StudentCase): void {
  const filed = applications.find(({ base, stay }) => base === permit && !isEmpty(stay));
  const kind = permit.kind === 'study_permit' ? 'study_permit_expiry' : 'work_permit_expiry';
  for (const offset of pack.reminders.permitExpiryDays)
    plan.onDay(kind, permit.id, permit.last, offset, filed ? filed.receivedOn + 1 : FAR);
  for (const hours of pack.reminders.filingDeadlineHours) {
    const at = firstLateInstant(permit.last) + hours * MS_PER_HOUR;
    if (!filed || at < filed.receivedAt) plan.atInstant('filing_deadline', permit.id, at);
  }
}

/** Each month on maintained status: is there a decision, has the student left Canada? One series, not one a filing. */
function maintainedReminders(plan: Plan, { applications, pack }: StudentCase): void {
  let lasting: ApplicationTerms | undefined;
  for (const application of applications)
    if (!isEmpty(application.stay) && (!lasting || application.stay.to >= lasting.stay.to))
      lasting = application;
  if (!lasting) return;
  const expiry = civilOf(lasting.stay.from - 1);
  for (let months = 1, planned = 0; planned < pack.reminders.maintainedMonths; months += 1) {
    const day = monthsAfter(expiry, months);
    if (day > lasting.stay.to) return;
    if (day <= plan.afterDay) continue;
    plan.onDate('maintained_check_in', lasting.id, day);
    planned += 1;
  }
}

/** Until restoration is asked for, or too late. */
function lossReminders(plan: Plan, loss: Loss, { applications, pack }: StudentCase): void {
  const asked = applications.find(
    ({ kind, receivedOn }) => kind === 'restoration' && receivedOn >= loss.lostOn,
  );
  const last = loss.window?.lastDay ?? loss.lostOn;
  const before = Math.min(last, asked ? asked.receivedOn : FAR) + 1;
  for (const offset of pack.reminders.lossDays)
    plan.onDay('restoration', loss.permit.id, loss.lostOn, offset, before);
}
