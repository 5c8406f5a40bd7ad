import { describe, expect, it } from '@jest/globals';
import { lookChanges } from './look-changes.js';
import type { PathwayFinding, SummaryLine } from './pathway.js';

const words = (text: string) => ({ en: text, fr: `${text} (fr)` });
const line = (code: string, value: string): SummaryLine => ({
  code,
  label: words(code),
  value: words(value),
});
const finding = (code: string, text = code): PathwayFinding => ({
  code,
  severity: 'block',
  rule: 'R44',
  text: words(text),
});

describe('what a case would read otherwise', () => {
  it('is nothing where it reads the same, or only unread lines differ', () => {
    const seen = { summary: [line('age', 'x')], findings: [finding('a')] };
    expect(lookChanges(seen, seen)).toBeNull();
    const other = { ...seen, summary: [line('age', 'x'), line('table', '2')] };
    expect(
      lookChanges({ ...seen, summary: [line('age', 'x'), line('table', '1')] }, other, ['table']),
    ).toBeNull();
  });

  it('tells lines that changed, came or went with both values', () => {
    const before = { summary: [line('max', '12'), line('old', 'y')], findings: [] };
    const after = { summary: [line('max', '6'), line('new', 'z')], findings: [] };
    expect(lookChanges(before, after)!.lines).toEqual([
      { code: 'max', label: words('max'), before: words('12'), after: words('6') },
      { code: 'old', label: words('old'), before: words('y'), after: null },
      { code: 'new', label: words('new'), before: null, after: words('z') },
    ]);
  });

  it('tells findings that came and went, also where only the sentence differs', () => {
    const changes = lookChanges(
      { summary: [], findings: [finding('age', '18 to 30'), finding('kept')] },
      { summary: [], findings: [finding('age', '18 to 35'), finding('kept')] },
    )!;
    expect(changes.came).toEqual([finding('age', '18 to 35')]);
    expect(changes.went).toEqual([finding('age', '18 to 30')]);
  });
});
