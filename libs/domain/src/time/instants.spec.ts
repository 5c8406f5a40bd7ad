import { describe, expect, it } from '@jest/globals';
import { formatInstant, isInstant, parseInstant, startOfUtcDay } from './instants.js';

describe('instants', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-30T23:59:59Z', Date.UTC(2026, 10, 30, 23, 59, 59)],
    ['2026-12-01T00:00:00Z', Date.UTC(2026, 11, 1)],
    ['1969-12-31T23:59:59Z', -1000],
  ])('%s', (text, at) => {
    expect(parseInstant(text)).toBe(at);
    expect(formatInstant(at)).toBe(text);
  });

  it.each([
    ['2026-11-30T23:59:59.9Z', 900],
    ['2026-11-30T23:59:59.569Z', 569],
    ['2026-11-30T23:59:59.999999999Z', 999],
    ['2026-11-30T23:59:59.05Z', 50],
  ])('%s counts its fraction to the millisecond and prints none', (text, milliseconds) => {
    expect(parseInstant(text)).toBe(Date.UTC(2026, 10, 30, 23, 59, 59) + milliseconds);
    expect(formatInstant(parseInstant(text))).toBe('2026-11-30T23:59:59Z');
  });

  it.each([
    ['2026-11-30T23:59:59Z', true],
    ['2026-11-30T23:59:59.123Z', true],
    ['2026-11-30T24:00:00Z', false],
    ['2026-11-30T23:60:00Z', false],
    ['2026-11-30T23:59:60Z', false],
    ['2026-02-29T00:00:00Z', false],
    ['2026-11-30T23:59:59+00:00', false],
    ['2026-11-30T23:59:59', false],
    ['2026-11-30', false],
  ])('%p is an instant: %p', (text, is) => {
    expect(isInstant(text)).toBe(is);
  });

  it('a day begins at midnight UTC', () => {
    expect(formatInstant(startOfUtcDay(20_788))).toBe('2026-12-01T00:00:00Z');
  });
});
