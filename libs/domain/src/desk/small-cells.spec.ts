import { describe, expect, it } from '@jest/globals';
import { suppressed, suppressedRow } from './small-cells.js';

describe('small numbers in what leaves the office', () => {
  it('are told as small, nought and large ones as they are', () => {
    expect([0, 1, 4, 5, 120].map(suppressed)).toEqual([0, '<5', '<5', 5, 120]);
  });

  it('take another with them where one alone could be worked out from a sum', () => {
    expect(suppressedRow([40, 3, 12, 0])).toEqual([40, '<5', 'withheld', 0]);
    expect(suppressedRow([40, 3, 2, 0])).toEqual([40, '<5', '<5', 0]);
    expect(suppressedRow([0, 3, 0])).toEqual([0, '<5', 0]);
    expect(suppressedRow([9, 8])).toEqual([9, 8]);
  });
});
