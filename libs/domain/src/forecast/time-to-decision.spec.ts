import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  FEWEST_CASES,
  forecastOf,
  quantileOf,
  survivalOf,
  type WatchedApplication,
} from './time-to-decision.js';

const decided = (...days: number[]): WatchedApplication[] =>
  days.map((day) => ({ days: day, decided: true }));
const open = (...days: number[]): WatchedApplication[] => days.map((day) => ({ days: day, decided: false }));
const rounded = (applications: readonly WatchedApplication[]) =>
  survivalOf(applications).map(({ day, atRisk, stillOpen }) => [day, atRisk, Number(stillOpen.toFixed(6))]);

describe('the product-limit estimate of the time to a decision', () => {
  // Freireich's remission times under 6-MP, the example that textbooks compute by hand.
  it('equals the textbook', () => {
    const applications = [
      ...decided(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ];
    expect(rounded(applications)).toEqual([
      [6, 21, 0.857143],
      [7, 17, 0.806723],
      [10, 15, 0.752941],
      [13, 12, 0.690196],
      [16, 11, 0.627451],
      [22, 7, 0.537815],
      [23, 6, 0.448179],
    ]);
    const steps = survivalOf(applications);
    expect(quantileOf(steps, 0.5)).toBe(23);
    expect(quantileOf(steps, 0.8)).toBeNull();
  });

  it.each([
    ['all decided', decided(10, 20, 30, 40, 50), 0.5, 30],
    ['all decided, four of five', decided(10, 20, 30, 40, 50), 0.8, 40],
    ['nothing decided', open(10, 20, 30), 0.5, null],
    // 10: 4/5; 30: 4/5 · 2/3 = 8/15; 50: nothing.
    ['those still open wait longer', [...decided(10, 30, 50), ...open(20, 40)], 0.5, 50],
    // One that is still open on the day of a decision was at risk on it: 10: 2/3; 20: 2/3 · 1/2 = 1/3.
    ['open on the day of a decision', [...decided(10, 20), ...open(20)], 0.5, 20],
    ['decided on the day of receipt', decided(0, 0, 5), 0.5, 0],
  ] as const)('%s', (_name, applications, share, day) => {
    expect(quantileOf(survivalOf(applications), share)).toBe(day);
  });

  it('says nothing of fewer than twenty, however they went', () => {
    expect(forecastOf(decided(...Array.from({ length: FEWEST_CASES - 1 }, (_, day) => day)))).toBeNull();
    const twenty = decided(...Array.from({ length: FEWEST_CASES }, (_, day) => day + 1));
    expect(forecastOf(twenty)).toEqual({ cases: 20, decided: 20, q50: 10, q80: 16 });
    expect(forecastOf([])).toBeNull();
  });

  const application = fc.record({ days: fc.integer({ min: 0, max: 60 }), decided: fc.boolean() });
  const many = fc.array(application, { minLength: 1, maxLength: 60 });
  const seed = 20261122;

  it('never rises, stays between nought and one, and equals the plain share where nothing is open', () => {
    fc.assert(
      fc.property(many, (applications) => {
        const shares = survivalOf(applications).map(({ stillOpen }) => stillOpen);
        for (const [at, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual((shares[at - 1] ?? 1) + 1e-12);
        }
        const all = applications.map(({ days }) => ({ days, decided: true }));
        for (const { day, stillOpen } of survivalOf(all)) {
          const later = all.filter(({ days }) => days > day).length;
          expect(stillOpen).toBeCloseTo(later / all.length, 9);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('one that is still open never makes the time shorter than leaving it out', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 0, max: 60 }), (applications, days) => {
        const without = quantileOf(survivalOf(applications), 0.5);
        const withIt = quantileOf(survivalOf([...applications, { days, decided: false }]), 0.5);
        expect(withIt ?? Infinity).toBeGreaterThanOrEqual(without ?? Infinity);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('minds no order', () => {
    fc.assert(
      fc.property(many, (applications) => {
        expect(survivalOf(applications.toReversed())).toEqual(survivalOf(applications));
      }),
      { seed, numRuns: 100 },
    );
  });
});
