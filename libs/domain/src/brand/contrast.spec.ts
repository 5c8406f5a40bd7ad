import { describe, expect, it } from '@jest/globals';
import { type Colour, contrastOf, isColour, toldContrast } from './contrast.js';

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Known from WCAG's own examples of what just passes and just fails on white.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#f6f4ee', '#0f4f45', 8.58],
  ] as [Colour, Colour, number][])('of %s and %s is %d, whichever is named first', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  it('is told rounded down', () => {
    expect(toldContrast(4.49)).toBe(4.4);
    expect(toldContrast(4.5)).toBe(4.5);
    expect(toldContrast(21)).toBe(21);
  });

  it.each(['#0f4f4', '0f4f45', '#0f4f45aa', 'red', '#gggggg', ''])('%j is no colour', (text) => {
    expect(isColour(text)).toBe(false);
  });
});
