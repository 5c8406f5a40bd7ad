import { describe, expect, it } from '@jest/globals';
import { sameContent } from './same-content.js';

describe('content of answers', () => {
  it('is the same in any order of its keys, at any depth', () => {
    expect(sameContent({ code: 'a', on: { from: 1, to: 2 } }, { on: { to: 2, from: 1 }, code: 'a' })).toBe(
      true,
    );
    expect(sameContent([{ code: 'a', name: 'A' }], [{ name: 'A', code: 'a' }])).toBe(true);
  });
  it('is another in another order of a list, with another value, or with a key more', () => {
    expect(sameContent(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameContent({ code: 'a' }, { code: 'b' })).toBe(false);
    expect(sameContent({ code: 'a' }, { code: 'a', name: null })).toBe(false);
    expect(sameContent(undefined, { code: 'a' })).toBe(false);
  });
});
