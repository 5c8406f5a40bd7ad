import { describe, expect, test } from '@jest/globals';
import { forgetRecent, matching, noteRecent, pathOf, recentEntries, type Entry } from './palette-entries.js';

const page = (label: string): Entry => ({ id: label, kind: 'page', label });

describe('the palette', () => {
  const pages = ['Queue', 'Students', 'Règles', 'Letters in bulk'].map(page);

  test('finds by the beginnings of words, accents or not', () => {
    expect(matching(pages, 'reg').map(({ label }) => label)).toEqual(['Règles']);
    expect(matching(pages, 'BULK let').map(({ label }) => label)).toEqual(['Letters in bulk']);
    expect(matching(pages, 'ulk')).toEqual([]);
    expect(matching(pages, ' ')).toHaveLength(4);
  });

  test('leads to the page on which a paper is looked at', () => {
    const student = { id: 's', name: 'Ananya' };
    expect(pathOf({ kind: 'letter', id: 'l', label: 'L1', student })).toBe('/desk/students/s#letters');
    expect(pathOf({ kind: 'letter_request', id: 'r', label: 'R1', student })).toBe('/desk/letter-requests/r');
  });

  test('remembers each case once, the newest first, and forgets', () => {
    for (const id of ['1', '2', '3', '1', '4', '5', '6', '7']) noteRecent({ id, kind: 'student', label: id });
    expect(recentEntries().map(({ id }) => id)).toEqual(['7', '6', '5', '4', '1', '3']);
    forgetRecent();
    expect(recentEntries()).toEqual([]);
  });
});
