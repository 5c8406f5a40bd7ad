import type { Day } from '../time/days.js';
import { isEmpty, type Span } from './application-terms.js';
import { FAR } from './compiled-pack.js';
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
  const { first, last } = subject;
  const status: Day[] = [first];
  for (const permit of subject.permits) addSpan(status, subject, permit.from, permit.last);
  for (const application of subject.applications) {
    addCarriedOn(status, subject, application.stay);
    if (application.authority !== application.stay) addCarriedOn(status, subject, application.authority);
    addCarriedOn(status, subject, application.leftStay);
    addCarriedOn(status, subject, application.awaiting);
    addCarriedOn(status, subject, application.undatable);
  }
  if (subject.deEnrolledOn < FAR) addDay(status, subject, subject.deEnrolledOn);
  const inOrder = sortedOnce(status);
  const work = inOrder.slice();
  addSpans(work, subject, subject.enrolment);
  addSpans(work, subject, subject.breaks);
  addSpans(work, subject, subject.letters);
  addSpans(work, subject, subject.placements);
  if (subject.completedOn < FAR) addDay(work, subject, subject.completedOn + 1);
  for (const day of subject.pack.changeDays) addDay(work, subject, day);
  sortedOnce(work);
  inOrder.push(last + 1);
  work.push(last + 1);
  return { status: inOrder, work };
}

function addDay(days: Day[], { first, last }: StudentCase, day: Day): void {
  if (first < day && day <= last) days.push(day);
}

function addSpan(days: Day[], subject: StudentCase, from: Day, to: Day): void {
  addDay(days, subject, from);
  addDay(days, subject, to + 1);
}

function addSpans(days: Day[], subject: StudentCase, spans: readonly DaySpan[]): void {
  for (const { from, to } of spans) addSpan(days, subject, from, to);
}

function addCarriedOn(days: Day[], subject: StudentCase, span: Span): void {
  if (!isEmpty(span)) addSpan(days, subject, span.from, span.to);
}

function sortedOnce(days: Day[]): Day[] {
  sortFew(days);
  let kept = 0;
  for (let index = 1; index < days.length; index += 1)
    if (days[index] !== days[kept]) days[++kept] = days[index] as Day;
  days.length = kept + 1;
  return days;
}

/** By insertion: a student has a few dozen breakpoints, for which this is faster than a sort with a comparison function. */
function sortFew(days: Day[]): void {
  for (let index = 1; index < days.length; index += 1) {
    const day = days[index] as Day;
    let at = index - 1;
    while (at >= 0 && (days[at] as Day) > day) {
      days[at + 1] = days[at] as Day;
      at -= 1;
    }
    days[at + 1] = day;
  }
}
