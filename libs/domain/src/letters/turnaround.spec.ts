import { describe, expect, it } from '@jest/globals';
import { FEWEST_LETTERS, turnaroundOf } from './turnaround.js';

describe('the turnaround of letters', () => {
  it('is not spoken of for a few letters', () => {
    expect(turnaroundOf(Array.from({ length: FEWEST_LETTERS - 1 }, () => 1))).toBeNull();
    expect(turnaroundOf([])).toBeNull();
  });

  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 8],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, 8],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 30], 0, 0],
    [[0, 0, 0, 0, 0, 0, 0, 9, 9, 9], 0, 9],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 20], 3, 3],
  ])('of %j is %i by half, %i by four in five', (days, medianDays, p80Days) => {
    expect(turnaroundOf(days)).toEqual({ letters: days.length, medianDays, p80Days });
  });
});
