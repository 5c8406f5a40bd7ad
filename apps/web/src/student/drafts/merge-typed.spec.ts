import { describe, expect, test } from '@jest/globals';
import { mergeTyped, mergeUntouched } from './merge-typed.js';

const EMPTY = { kind: '', date: { day: '', month: '', year: '' }, agreed: false };

describe('a draft put back into its form', () => {
  test('fills in what was typed, in parts too', () => {
    expect(mergeTyped(EMPTY, { kind: 'a', date: { day: '3' }, agreed: true })).toEqual({
      kind: 'a',
      date: { day: '3', month: '', year: '' },
      agreed: true,
    });
  });

  test('leaves out what the form does not know, and what is of another kind', () => {
    expect(mergeTyped(EMPTY, { kind: 7, date: 'yesterday', agreed: { yes: 1 }, more: 'x' })).toEqual(EMPTY);
  });

  test('fills in only what was not typed in meanwhile', () => {
    const kept = { kind: 'a', date: { day: '3', month: '', year: '' }, agreed: true };
    expect(mergeUntouched({ ...EMPTY, kind: 'b' }, EMPTY, kept)).toEqual({ ...kept, kind: 'b' });
  });
});
