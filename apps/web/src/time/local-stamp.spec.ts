import { describe, expect, test } from '@jest/globals';
import {
  instantsInProse,
  offsetName,
  readStamp,
  shiftStamp,
  stampInProse,
  stampInTable,
} from './local-stamp.js';

const DEADLINE = '2026-11-30T17:00:00-07:00';

describe('a local time that the server formatted', () => {
  test('is said with its own offset, whatever the zone of the reader', () => {
    expect(stampInProse(DEADLINE, 'en')).toBe('30\u00A0November 2026, 5:00 p.m. (UTC−7)');
    expect(stampInProse(DEADLINE, 'fr', true)).toBe('30\u00A0novembre 2026, 17 h 00 min 00 s (UTC−7)');
    expect(stampInTable(DEADLINE)).toBe('2026-11-30 17:00:00 UTC−7');
  });

  test('may be an instant in UTC', () => {
    expect(stampInTable('2026-12-01T00:00:00.123Z')).toBe('2026-12-01 00:00:00 UTC');
  });

  test('has noon and midnight right', () => {
    expect(stampInProse('2026-11-30T00:05:00-07:00', 'en')).toContain('12:05 a.m.');
    expect(stampInProse('2026-11-30T12:05:00-07:00', 'en')).toContain('12:05 p.m.');
  });

  test('moves to the last minute that is in time without leaving its offset', () => {
    expect(shiftStamp(DEADLINE, -60)).toBe('2026-11-30T16:59:00-07:00');
    expect(shiftStamp('2026-12-01T00:00:00Z', -1)).toBe('2026-11-30T23:59:59Z');
  });

  test('names offsets with a true minus and half hours', () => {
    expect([offsetName(-420), offsetName(330), offsetName(-210), offsetName(0)]).toEqual([
      'UTC−7',
      'UTC+5:30',
      'UTC−3:30',
      'UTC',
    ]);
  });

  test('stands in a sentence as people read it', () => {
    expect(instantsInProse('Accept by 2026-11-26T16:12:00Z. (R47)', 'en')).toBe(
      'Accept by 26\u00A0November 2026, 4:12 p.m. (UTC). (R47)',
    );
    expect(instantsInProse('Rien avant 2027.', 'fr')).toBe('Rien avant 2027.');
  });

  test('is shown as it is when it is none', () => {
    expect(readStamp('soon')).toBeNull();
    expect(stampInProse('soon', 'en')).toBe('soon');
  });
});
