import type { StudyLoad, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import { type Day, day, year } from './calendar.js';
import { oncePerHistory } from './per-history.js';
import { all, type Truth, truth } from './truth.js';

/** The load on a day; days outside every row, or in rows that contradict each other, are unknown. */
export const loadOn = (facts: WorkAuthorizationFacts, at: Day): StudyLoad | 'unknown' => loadOf(at, facts);

const loadOf = oncePerHistory((at: Day, { enrolment }): StudyLoad | 'unknown' => {
  const loads = new Set(
    enrolment.filter(({ from, to }) => day(from) <= at && at <= day(to)).map(({ load }) => load),
  );
  const [only] = loads;
  return only === undefined || loads.size > 1 ? 'unknown' : only;
});

/** Full-time, or part-time in the final session after full-time throughout (R9). */
export function isFullTime(facts: WorkAuthorizationFacts, at: Day): Truth {
  const load = loadOn(facts, at);
  if (load === 'unknown') return 'unknown';
  if (load !== 'part_time') return truth(load === 'full_time');
  const row = facts.enrolment.find(({ from, to }) => day(from) <= at && at <= day(to));
  return row?.finalSession === true ? isFullTimeBefore(facts, day(row.from)) : 'no';
}

/** Full-time in every session recorded before, breaks aside; with no such session it is not known. */
function isFullTimeBefore({ enrolment }: WorkAuthorizationFacts, end: Day): Truth {
  const loads = enrolment.filter(({ to }) => day(to) < end).map(({ load }) => load);
  if (loads.includes('part_time')) return 'no';
  return loads.includes('full_time') ? 'yes' : 'unknown';
}

/** Full-time by the row itself: the final session's exception is for on-campus authority alone (R9). */
function isLoadFull(facts: WorkAuthorizationFacts, at: Day): Truth {
  return loadOn(facts, at) === 'unknown' ? 'unknown' : truth(loadOn(facts, at) === 'full_time');
}

/** R10: full-time before and after, the first 150 days of the break, the first 180 break days of the calendar year. */
export const isCountedBreak = (facts: WorkAuthorizationFacts, at: Day): Truth => countedBreak(at, facts);

const countedBreak = oncePerHistory((at: Day, facts): Truth => {
  const isBreak = (one: Day): boolean => loadOn(facts, one) === 'scheduled_break';
  if (!isBreak(at)) return 'no';
  let [first, last] = [at, at];
  while (isBreak(first - 1)) first -= 1;
  while (isBreak(last + 1)) last += 1;
  let inYear = 0;
  for (let one = day(`${year(at)}-01-01`); one <= at; one += 1) if (isBreak(one)) inYear += 1;
  return all(
    truth(at - first < 150),
    truth(inYear <= 180),
    isLoadFull(facts, first - 1),
    isLoadFull(facts, last + 1),
  );
});
