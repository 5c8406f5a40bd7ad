import { describe, expect, it } from '@jest/globals';
import { boxBetween, isBox, onPage, withArrow } from './mark.js';

describe('a box on a page', () => {
  it.each([
    [0, { x: 0.1, y: 0.2 }],
    [90, { x: 0.2, y: 0.9 }],
    [180, { x: 0.9, y: 0.8 }],
    [270, { x: 0.8, y: 0.1 }],
  ])('is told as the page was drawn, also where it is turned by %i degrees', (turn, point) => {
    const { x, y } = onPage({ x: 0.1, y: 0.2 }, turn);
    expect(x).toBeCloseTo(point.x);
    expect(y).toBeCloseTo(point.y);
  });

  it('begins at either corner, and never reaches beyond the page', () => {
    const box = boxBetween({ x: 0.6, y: 0.1 }, onPage({ x: 0.2, y: 1.7 }, 0));
    expect(box).toEqual({ x: 0.2, y: 0.1, width: 0.6 - 0.2, height: 0.9 });
    expect(isBox(box)).toBe(true);
    expect(isBox({ ...box, width: 0 })).toBe(false);
  });

  it('moves and grows by arrows, within the page', () => {
    const box = { x: 0.5, y: 0.5, width: 0.5, height: 0.2 };
    expect(withArrow(box, 'ArrowRight', false)).toEqual(box);
    expect(withArrow(box, 'ArrowLeft', false)).toMatchObject({ x: 0.48, width: 0.5 });
    expect(withArrow(box, 'ArrowRight', true)).toMatchObject({ width: 0.5 });
    expect(withArrow(box, 'ArrowDown', true)).toMatchObject({ y: 0.5, height: 0.22 });
    expect(withArrow(box, 'Enter', false)).toBeNull();
  });
});
