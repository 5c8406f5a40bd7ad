import { describe, expect, test } from '@jest/globals';
import { nameOfPress, takesText } from './key-state.js';

describe('keys', () => {
  test('are single, or pairs within a moment', () => {
    expect(nameOfPress({ key: 'j', at: 0 }, null)).toBe('j');
    expect(nameOfPress({ key: 'g', at: 0 }, null)).toBeNull();
    expect(nameOfPress({ key: 'q', at: 500 }, { key: 'g', at: 0 })).toBe('g q');
    expect(nameOfPress({ key: 'q', at: 5000 }, { key: 'g', at: 0 })).toBe('q');
  });

  test('are silent where letters are text', () => {
    const at = (tagName: string, type?: string) =>
      takesText({ tagName, ...(type ? { type } : {}), isContentEditable: false });
    expect([at('INPUT', 'text'), at('INPUT', 'search'), at('TEXTAREA'), at('SELECT')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([at('INPUT', 'checkbox'), at('A'), at('BUTTON'), at('BODY')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(takesText({ tagName: 'DIV', isContentEditable: true })).toBe(true);
  });
});
