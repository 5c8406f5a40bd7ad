import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../api/shapes/draft.js';
import { newestDraft } from './newest-draft.js';

const THERE: Draft = {
  name: 'travel',
  part: '',
  content: { at: 'server' },
  savedAt: '2026-11-30T12:00:00.000Z',
  savedAtLocal: '2026-11-30T05:00:00-07:00',
};
const here = (typedAt: string, atServer: boolean) => ({ content: { at: 'device' }, typedAt, atServer });

describe('a draft at the server and one on the device', () => {
  test('the device’s is put back where the server never got it', () => {
    const found = { content: { at: 'device' }, savedAtLocal: null };
    expect(newestDraft(THERE, here('2026-11-30T12:00:01.000Z', false))).toEqual(found);
    expect(newestDraft(null, here('2026-11-30T12:00:01.000Z', false))).toEqual(found);
    expect(newestDraft(null, here('2026-11-30T12:00:01.000Z', true))).toEqual(found);
  });

  test('the server’s is, where another device wrote later, and where it has what was typed here', () => {
    expect(newestDraft(THERE, here('2026-11-30T11:59:59.000Z', false))).toBe(THERE);
    expect(newestDraft(THERE, here('2026-11-30T12:00:01.000Z', true))).toBe(THERE);
    expect(newestDraft(THERE, null)).toBe(THERE);
    expect(newestDraft(null, null)).toBeNull();
  });
});
