import { describe, expect, it } from '@jest/globals';
import { AddressLimit } from './address-limit.js';

describe('AddressLimit', () => {
  it('lets so many a minute pass, then tells how long to wait', () => {
    const limit = new AddressLimit(2);
    expect([0, 1, 2].map((second) => limit.secondsToWait('192.0.2.1', second * 1000))).toEqual([0, 0, 58]);
    expect(limit.secondsToWait('192.0.2.2', 2000)).toBe(0);
    expect(limit.secondsToWait('192.0.2.1', 59_999)).toBe(1);
    expect(limit.secondsToWait('192.0.2.1', 60_000)).toBe(0);
  });

  it('begins anew when the clock was set back', () => {
    const limit = new AddressLimit(1);
    expect(limit.secondsToWait('192.0.2.1', 90_000)).toBe(0);
    expect(limit.secondsToWait('192.0.2.1', 80_000)).toBe(0);
  });

  it('takes a network of IPv6 for one address', () => {
    const limit = new AddressLimit(1);
    expect(limit.secondsToWait('2001:db8:0:1::1', 0)).toBe(0);
    expect(limit.secondsToWait('2001:DB8:0:1:aaaa::7', 0)).toBe(60);
    expect(limit.secondsToWait('2001:db8::1', 0)).toBe(0);
    expect(limit.secondsToWait('::ffff:192.0.2.1', 0)).toBe(0);
    expect(limit.secondsToWait('::ffff:192.0.2.2', 0)).toBe(0);
  });

  it('forgets the oldest first under a flood of addresses', () => {
    const limit = new AddressLimit(1);
    for (let at = 0; at <= 10_000; at += 1) limit.secondsToWait(`address ${at}`, 0);
    expect(limit.secondsToWait('address 10000', 0)).toBe(60);
    expect(limit.secondsToWait('address 0', 0)).toBe(0);
  });
});
