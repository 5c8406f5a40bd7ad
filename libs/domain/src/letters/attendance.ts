import type { StudyPeriod } from './letter-case.js';

/**
 * What a letter may say of a student's attendance on a day: full-time, part-time in the final session after full-time
 * study (R9), on a scheduled break between full-time sessions, or nothing.
 */
export type Attendance = 'full_time' | 'final_session' | 'scheduled_break' | 'not_full_time' | 'unknown';

export function attendanceOn(day: string, periods: readonly StudyPeriod[]): Attendance {
  const period = periods.find(({ from, to }) => from <= day && day <= to);
  if (!period) return 'unknown';
  if (period.load === 'full_time') return 'full_time';
  if (period.load === 'scheduled_break')
    return fullTimeAround(period, periods) ? 'scheduled_break' : 'unknown';
  if (period.load === 'part_time' && period.finalSession) {
    const earlier = periods.filter(({ to }) => to < period.from);
    return earlier.length > 0 && earlier.every(isFullTime) ? 'final_session' : 'not_full_time';
  }
  return 'not_full_time';
}

const isFullTime = ({ load }: StudyPeriod): boolean => load === 'full_time' || load === 'scheduled_break';

function fullTimeAround(rest: StudyPeriod, periods: readonly StudyPeriod[]): boolean {
  const before = periods.filter(({ to }) => to < rest.from).sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  const after = periods.filter(({ from }) => from > rest.to).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return before?.load === 'full_time' && after?.load === 'full_time';
}
