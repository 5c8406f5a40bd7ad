import { describe, expect, test } from '@jest/globals';
import { reasonCode } from './reason-code.js';

describe('the code of a reason', () => {
  test('is made of its words, without accents, in what the API takes', () => {
    expect(reasonCode('The stamp is missing.', [])).toBe('the_stamp_is_missing');
    expect(reasonCode('Pièce n° 2', [])).toBe('piece_n');
    expect(reasonCode('…', [])).toBe('own');
    expect(reasonCode('word '.repeat(20), [])).toMatch(/^[a-z_]{1,40}$/);
  });

  test('is never one that is taken', () => {
    expect(reasonCode('Other', ['other'])).toBe('other_a');
    expect(reasonCode('Other', ['other', 'other_a'])).toBe('other_b');
  });
});
