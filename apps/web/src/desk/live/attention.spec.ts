import { describe, expect, jest, test } from '@jest/globals';
import { watchAttention } from './attention.js';

const MINUTE = 60_000;

describe('attention', () => {
  test('works while somebody is there, and once when they come back', () => {
    const desk = new EventTarget();
    let now = 0;
    const attention = watchAttention(desk, () => now);
    const work = jest.fn();
    attention.whenThere(work);
    expect(work).toHaveBeenCalledTimes(1);
    now = 5 * MINUTE;
    attention.whenThere(work);
    attention.whenThere(work);
    expect(work).toHaveBeenCalledTimes(1);
    desk.dispatchEvent(new Event('keydown'));
    desk.dispatchEvent(new Event('pointermove'));
    expect(work).toHaveBeenCalledTimes(2);
    now = 9 * MINUTE;
    attention.whenThere(work);
    expect(work).toHaveBeenCalledTimes(3);
    attention.end();
    now = 20 * MINUTE;
    desk.dispatchEvent(new Event('keydown'));
    attention.whenThere(work);
    expect(work).toHaveBeenCalledTimes(3);
  });
});
