import { describe, expect, test } from '@jest/globals';
import { gridLines, labelEvery } from './chart-scale.js';

describe('the lines of a chart', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [40, [0, 10, 20, 30, 40]],
    [123, [0, 50, 100, 150]],
    [1000, [0, 500, 1000]],
  ])('to %d', (highest, lines) => {
    expect(gridLines(highest)).toEqual(lines);
  });

  test('stand further apart where there is less room', () => {
    expect([labelEvery(26, 900, 60), labelEvery(26, 300, 60), labelEvery(8, 900, 60)]).toEqual([2, 6, 1]);
  });
});
