import { describe, expect, it } from '@jest/globals';
import { simulateYear } from './simulated-year.js';

describe('a year of reminders, in small', () => {
  it('is received as it was planned: none lost, none twice, none early, none after its ground was gone', async () => {
    const verdict = await simulateYear({ students: 24, days: 45, stepHours: 6, seed: 11, changeRate: 0.08 });
    const { lost, twice, early, afterwards, unexpected, untold, expected, counts } = verdict;
    const replanDiffered = counts['replanDiffered'];
    expect({ lost, twice, early, afterwards, unexpected, untold, replanDiffered }).toEqual({
      lost: [],
      twice: [],
      early: [],
      afterwards: [],
      unexpected: [],
      untold: [],
      replanDiffered: 0,
    });
    expect(expected).toBeGreaterThan(20);
    expect(verdict.received).toBeGreaterThan(20);
    expect(counts['changes']).toBeGreaterThan(0);
    expect(verdict.toStaff).toBeGreaterThan(0);
    expect(verdict.atSecondAddress).toBeGreaterThan(0);
    // Which mails a disturbance meets goes by the people's ids too: not each kind has to, in so small a year.
    const met = ['restarts', 'heldRuns', 'doubts'].filter((name) => (counts[name] ?? 0) > 0);
    expect(met.length).toBeGreaterThan(1);
  });
});
