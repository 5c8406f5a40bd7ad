import { describe, expect, test } from '@jest/globals';
import type { PreviewedRequest, PreviewOutcome } from '../../api/shapes/letter-batch.js';
import { countsOf, isChosen, mark, MOST, NO_MARKS, startBody } from './choice.js';

const row = (id: string, outcome: PreviewOutcome, codes: readonly string[] = []): PreviewedRequest =>
  ({ request: { id, version: 3 }, outcome, findings: codes.map((code) => ({ code })) }) as PreviewedRequest;

const ROWS = [row('a', 'issue'), row('b', 'warn', ['late', 'late']), row('c', 'refuse', ['untrue'])];

describe('choosing among many requests', () => {
  test('offers what nothing speaks against, and nothing else', () => {
    expect(ROWS.map((one) => isChosen(one, NO_MARKS))).toEqual([true, false, false]);
  });

  test('takes a warned one by hand, and leaves a good one by hand; never what could not be issued', () => {
    const marks = mark(mark(NO_MARKS, ROWS.slice(1), true), ROWS.slice(0, 1), false);
    expect(ROWS.map((one) => isChosen(one, marks))).toEqual([false, true, false]);
  });

  test('sends the version and each warning that was on the screen, once', () => {
    expect(startBody(ROWS, mark(NO_MARKS, ROWS, true))).toEqual({
      rows: [
        { requestId: 'a', version: 3, seen: [] },
        { requestId: 'b', version: 3, seen: ['late'] },
      ],
    });
  });

  test('sends no more than the API takes', () => {
    const many = Array.from({ length: MOST + 5 }, (_, at) => row(`r${at}`, 'issue'));
    expect(startBody(many, NO_MARKS).rows).toHaveLength(MOST);
  });

  test('counts by outcome', () => {
    expect(countsOf(ROWS)).toEqual({ issue: 1, warn: 1, refuse: 1 });
  });
});
