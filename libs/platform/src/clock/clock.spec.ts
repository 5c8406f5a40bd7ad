import { describe, expect, it } from '@jest/globals';
import { FakeClock } from './fake-clock.js';
import { SystemClock } from './system-clock.js';

describe('FakeClock', () => {
  it('stands still until it is moved', () => {
    const clock = new FakeClock('2026-03-31T23:59:59Z');
    expect(clock.now()).toEqual(clock.now());
    clock.advance({ seconds: 1 });
    expect(clock.now().toISOString()).toBe('2026-04-01T00:00:00.000Z');
    clock.advance({ days: 1, hours: 2, minutes: 3, ms: 4 });
    expect(clock.now().toISOString()).toBe('2026-04-02T02:03:00.004Z');
    clock.set('2026-04-01T09:00:00-07:00');
    expect(clock.now().toISOString()).toBe('2026-04-01T16:00:00.000Z');
  });

  it('is not moved by who changes the Date it gave', () => {
    const clock = new FakeClock('2026-04-01T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });

  it('refuses a time without an offset', () => {
    expect(() => new FakeClock('2026-04-01T00:00:00')).toThrow(/no offset/);
  });
});

describe('SystemClock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    const now = new SystemClock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
