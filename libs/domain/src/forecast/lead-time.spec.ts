import { describe, expect, it } from '@jest/globals';
import { leadDaysOf, steadyLead } from './lead-time.js';

describe('how long before a deadline the first notice goes out (R41)', () => {
  it.each([
    // Decision, turnaround, the table's earliest, lead.
    [227, 7, 180, 248],
    [159, 7, 180, null],
    [160, 7, 180, 181],
    [84, 7, 180, null],
    [null, 7, 180, null],
  ])(
    'decisions in %s days, letters in %s: the table’s %s days or %s',
    (decisionDays, turnaroundDays, tableDays, lead) => {
      expect(leadDaysOf({ decisionDays, turnaroundDays, tableDays })).toBe(lead);
    },
  );

  it.each([
    [null, 200, 200],
    [200, null, null],
    [200, 206, 200],
    [200, 194, 200],
    [200, 207, 207],
    [200, 193, 193],
    [null, null, null],
  ])('from %s to %s days: planned by %s', (before, now, planned) => {
    expect(steadyLead(before, now)).toBe(planned);
  });
});
