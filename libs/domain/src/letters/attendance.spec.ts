import { describe, expect, it } from '@jest/globals';
import { attendanceOn } from './attendance.js';
import type { StudyPeriod } from './letter-case.js';

const period = (from: string, to: string, load: StudyPeriod['load'], finalSession = false): StudyPeriod => ({
  from,
  to,
  load,
  finalSession,
});
const FALL = period('2026-09-01', '2026-12-31', 'full_time');
const BREAK = period('2027-01-01', '2027-04-30', 'scheduled_break');
const SUMMER = period('2027-05-01', '2027-08-31', 'full_time');

describe('what a letter may say of attendance', () => {
  it.each([
    ['full-time, first day', '2026-09-01', [FALL], 'full_time'],
    ['full-time, last day', '2026-12-31', [FALL], 'full_time'],
    ['the day after', '2027-01-01', [FALL], 'unknown'],
    ['a break between full-time sessions', '2027-02-01', [FALL, BREAK, SUMMER], 'scheduled_break'],
    ['a break with nothing after', '2027-02-01', [FALL, BREAK], 'unknown'],
    [
      'a break after part-time study',
      '2027-02-01',
      [period('2026-09-01', '2026-12-31', 'part_time'), BREAK, SUMMER],
      'unknown',
    ],
    [
      'a break, judged by its neighbours alone',
      '2027-02-01',
      [
        period('2025-09-01', '2025-12-31', 'leave'),
        FALL,
        BREAK,
        SUMMER,
        period('2027-09-01', '2027-12-31', 'part_time'),
      ],
      'scheduled_break',
    ],
    ['part-time', '2026-10-01', [period('2026-09-01', '2026-12-31', 'part_time')], 'not_full_time'],
    ['leave', '2026-10-01', [period('2026-09-01', '2026-12-31', 'leave')], 'not_full_time'],
    [
      'part-time in the final session after full-time study (R9)',
      '2027-06-01',
      [FALL, period('2027-05-01', '2027-08-31', 'part_time', true)],
      'final_session',
    ],
    [
      'part-time in a final session that is the first',
      '2027-06-01',
      [period('2027-05-01', '2027-08-31', 'part_time', true)],
      'not_full_time',
    ],
    [
      'part-time in the final session after a leave',
      '2027-06-01',
      [period('2026-09-01', '2026-12-31', 'leave'), period('2027-05-01', '2027-08-31', 'part_time', true)],
      'not_full_time',
    ],
  ] as const)('%s', (_, day, periods, expected) => expect(attendanceOn(day, periods)).toBe(expected));
});
