import { describe, expect, it } from '@jest/globals';
import { classOf, secondsToNextTry, stopsTheRun } from './back-off.js';

describe('what a refusal is waited for', () => {
  it.each([
    ['451 4.7.1', 'later', false],
    ['452', 'later', false],
    ['421 4.3.2', 'unreachable', true],
    ['420', 'unreachable', true],
    ['ECONNECTION', 'unreachable', true],
    ['ECONNREFUSED', 'unreachable', true],
    ['EAUTH', 'unreachable', true],
    ['ETIMEDOUT', 'stall', true],
    ['550 5.1.1', 'never', false],
    ['not_an_address', 'never', false],
  ] as const)('%s is %s; the run stops: %s', (code, kind, stops) => {
    expect(classOf(code)).toBe(kind);
    expect(stopsTheRun(classOf(code))).toBe(stops);
  });

  it.each([
    ['unreachable', [15, 30, 60, 120, 240, 480, 900, 900]],
    ['stall', [60, 120, 240, 480, 960, 1_800, 1_800]],
    ['later', [180, 360, 720, 1_440, 2_880, 3_600, 3_600]],
  ] as const)('%s: twice as long each time, up to a limit', (kind, seconds) => {
    expect(seconds.map((_, before) => secondsToNextTry(kind, before + 1))).toEqual(seconds);
    expect(secondsToNextTry(kind, 179)).toBe(seconds.at(-1));
  });
});
