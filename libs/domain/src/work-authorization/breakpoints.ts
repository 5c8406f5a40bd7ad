import type { Day } from '../time/days.js';
import type { DaySpan, StudentCase } from './student-case.js';

/**
 * The first days of the stretches on which nothing changes, from the first day of the range; the last entry is the day
 * after the range. Between two of them every day answers alike.
 */
export interface Breakpoints {
  /** For stay and study: permits and applications alone. */
  readonly status: readonly Day[];
  /** For work: every fact and every rule that goes by the day of work. */
  readonly work: readonly Day[];
}

export function breakpointsOf(subject: StudentCase): Breakpoints {
  const status: Day[] = [subject.first];
  for (const permit of subject.permits) addSpan(status, subject, permit.from, permit.last);
  for (const { stay, leftStay, awaiting, undatable } of subject.applications)
    // Authority goes on as the stay does or not at all.
    for (const span of [stay, leftStay, awaiting, undatable]) addSpan(status, subject, span.from, span.to);
  addDay(status, subject, subject.deEnrolledOn);
  const work = status.slice();
  addSpans(work, subject, subject.enrolment);
  addSpans(work, subject, subject.breaks);
  addSpans(work, subject, subject.letters);
  addSpans(work, subject, subject.placements);
  addDay(work, subject, subject.completedOn + 1);
  for (const day of subject.pack.changeDays) addDay(work, subject, day);
  status.push(subject.last + 1);
  work.push(subject.last + 1);
  return { status, work };
}

function addSpans(days: Day[], subject: StudentCase, spans: readonly DaySpan[]): void {
  for (const { from, to } of spans) addSpan(days, subject, from, to);
}

function addSpan(days: Day[], subject: StudentCase, from: Day, to: Day): void {
  addDay(days, subject, from);
  addDay(days, subject, to + 1);
}

/** In its place, once; the first day of the range stands before all. */
function addDay(days: Day[], { first, last }: StudentCase, day: Day): void {
  if (day <= first || last < day) return;
  let at = days.length;
  while ((days[at - 1] as Day) > day) at -= 1;
  if (days[at - 1] === day) return;
  for (let index = days.length; index > at; index -= 1) days[index] = days[index - 1] as Day;
  days[at] = day;
}
