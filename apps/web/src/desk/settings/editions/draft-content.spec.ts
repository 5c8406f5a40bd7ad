import { describe, expect, it } from '@jest/globals';
import { draftContent } from './draft-content.js';

describe('a kept draft, as content of a setting', () => {
  it('has of values that came since what the edition says', () => {
    expect(draftContent({ phone: '1' }, { phone: '2', fax: '3' })).toEqual({ phone: '1', fax: '3' });
  });
  it('may add to a list, and leave out what not all of its items have', () => {
    const terms = [
      { code: 'a', name: 'A', retired: true },
      { code: 'b', name: 'B' },
    ];
    expect(draftContent([{ code: 'c', name: 'C' }], terms)).toEqual([{ code: 'c', name: 'C' }]);
    expect(draftContent([], terms)).toEqual([]);
  });
  it('is none in another shape', () => {
    expect(draftContent([], { phone: '2' })).toBeNull();
    expect(draftContent({ phone: '2' }, [])).toBeNull();
    expect(draftContent(['c'], [{ code: 'a' }])).toBeNull();
    expect(draftContent([{ name: 'C' }], [{ code: 'a' }])).toBeNull();
  });
});
