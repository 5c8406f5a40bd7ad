import type { Day } from '../time/days.js';
import { isEmpty, type Span } from './application-terms.js';
import { FAR } from './compiled-pack.js';
import type { StudentCase } from './student-case.js';

/**
 * The first days of the stretches on which no fact and no rule changes, from the first day of the range; the last
 * entry is the day after the range. Between two of them every day answers alike.
 */
export function breakpointsOf(subject: StudentCase): Day[] {
  const { first, last } = subject;
  const days: Day[] = [first];
  const begin = (day: Day): void => {
    if (first < day && day <= last) days.push(day);
  };
  const span = (from: Day, to: Day): void => {
    begin(from);
    begin(to + 1);
  };
  const spanOf = (each: Span): void => {
    if (!isEmpty(each)) span(each.from, each.to);
  };
  for (const permit of subject.permits) span(permit.from, permit.last);
  for (const application of subject.applications) {
    spanOf(application.stay);
    spanOf(application.authority);
    spanOf(application.leftStay);
    spanOf(application.awaiting);
    spanOf(application.undatable);
  }
  for (const each of subject.enrolment) span(each.from, each.to);
  for (const each of subject.breaks) span(each.from, each.to);
  for (const each of subject.letters) span(each.from, each.to);
  for (const each of subject.placements) span(each.from, each.to);
  if (subject.completedOn < FAR) begin(subject.completedOn + 1);
  begin(subject.deEnrolledOn);
  for (const day of subject.pack.changeDays) begin(day);
  return sortedOnce(days, last + 1);
}

function sortedOnce(days: Day[], end: Day): Day[] {
  sortFew(days);
  let kept = 0;
  for (let index = 1; index < days.length; index += 1)
    if (days[index] !== days[kept]) days[++kept] = days[index] as Day;
  days.length = kept + 1;
  days.push(end);
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
