import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { noAnswer, Problem } from '../../api/problem.js';
import { DraftKeeper } from './draft-keeper.js';

const AT = '2026-11-30T16:59:00-07:00';
const [BLANK, A, AB] = ['{}', '{"a":1}', '{"a":1,"b":2}'] as const;

describe('what is typed', () => {
  let sent: string[];
  let beside: [string | null, boolean][];
  let refuse: Error | null;
  let removed: number;
  let theirs: boolean;
  let keeper: DraftKeeper;

  beforeEach(() => {
    jest.useFakeTimers();
    [sent, beside, refuse, removed, theirs] = [[], [], null, 0, true];
    keeper = new DraftKeeper(
      {
        areTheirs: () => theirs,
        put: async (text) => {
          if (refuse) throw refuse;
          sent.push(text);
          return AT;
        },
        remove: async () => {
          removed += 1;
        },
        beside: (text, atServer) => beside.push([text, atServer]),
      },
      BLANK,
    );
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  test('is sent once the hands rest, and says when it was saved', async () => {
    keeper.open(BLANK, BLANK);
    keeper.typed(A);
    await pass(500);
    keeper.typed(AB);
    await pass(999);
    expect([sent, keeper.keeping]).toEqual([[], { is: 'typed' }]);
    await pass(1);
    expect([sent, keeper.keeping]).toEqual([[AB], { is: 'saved', at: AT }]);
    expect(beside).toEqual([
      [A, false],
      [AB, false],
      [AB, true],
    ]);
  });

  test('stands on the device as it is typed when that has become possible, not as when it was chosen', async () => {
    keeper.open(BLANK, BLANK);
    keeper.keepBeside();
    keeper.typed(A);
    beside = [];
    keeper.keepBeside();
    expect(beside).toEqual([[A, false]]);
  });

  test('is sent at once when the field or the page is left', async () => {
    keeper.open(BLANK, BLANK);
    keeper.typed(A);
    await keeper.flush(true);
    await pass(60_000);
    expect(sent).toEqual([A]);
  });

  test('is tried again while there is no answer, also at once when the network is back', async () => {
    keeper.open(BLANK, BLANK);
    refuse = noAnswer();
    keeper.typed(A);
    await pass(10_000);
    expect([sent, keeper.keeping]).toEqual([[], { is: 'unanswered' }]);
    keeper.typed(AB);
    refuse = null;
    keeper.again();
    await pass(0);
    expect([sent, keeper.keeping]).toEqual([[AB], { is: 'saved', at: AT }]);
    refuse = noAnswer();
    keeper.typed(A);
    await pass(2_000);
    refuse = null;
    await pass(2_000);
    expect(sent).toEqual([AB, A]);
  });

  test('is not tried again by itself where it is too long, or somebody is signed out', async () => {
    keeper.open(BLANK, BLANK);
    refuse = new Problem(422, 'invalid', '', '');
    keeper.typed(A);
    await pass(1_000);
    expect(keeper.keeping).toEqual({ is: 'tooLong' });
    refuse = new Problem(401, 'not_signed_in', '', '');
    keeper.typed(AB);
    await pass(1_000);
    refuse = null;
    await pass(60_000);
    expect([sent, keeper.keeping]).toEqual([[], { is: 'unanswered' }]);
    keeper.again();
    await pass(0);
    expect(sent).toEqual([AB]);
  });

  test('is not sent before it is known what was kept before', async () => {
    keeper.typed(A);
    await pass(60_000);
    keeper.stalled();
    expect([sent, keeper.keeping, beside]).toEqual([[], { is: 'unanswered' }, [[A, false]]]);
    keeper.open(AB, AB);
    await pass(60_000);
    expect(sent).toEqual([]);
  });

  test('that is as it was before is saved already', async () => {
    keeper.open(A, A);
    keeper.typed(AB);
    keeper.typed(A);
    await pass(60_000);
    expect(sent).toEqual([]);
    expect(keeper.keeping.is).not.toBe('typed');
  });

  test('is forgotten after what is under way, which then says nothing any more', async () => {
    keeper.open(BLANK, BLANK);
    keeper.typed(A);
    const sending = keeper.flush();
    const forgotten = keeper.forget(BLANK);
    await Promise.all([sending, forgotten]);
    await pass(60_000);
    expect([sent, removed, keeper.keeping, beside.at(-1)]).toEqual([
      [A],
      1,
      { is: 'untouched' },
      [null, true],
    ]);
    keeper.typed(A);
    await pass(1_000);
    expect(sent).toEqual([A, A]);
  });

  test('never becomes the draft of somebody else who signs in over the page, nor keeps them on it', async () => {
    keeper.open(BLANK, BLANK);
    refuse = new Problem(401, 'not_signed_in', '', '');
    keeper.typed(A);
    await pass(1_000);
    expect(keeper.isAtRisk).toBe(true);
    [refuse, theirs] = [null, false];
    keeper.again();
    await keeper.flush(true);
    await pass(60_000);
    expect([sent, keeper.isAtRisk]).toEqual([[], false]);
  });

  describe('while one is under way and the page is left', () => {
    /** What the server was asked, in order, each with how to answer it. */
    let asked: { what: string; answer: (at: string) => void }[];
    const whats = () => asked.map(({ what }) => what);
    const call = (what: string): Promise<string> =>
      new Promise((answer) => {
        asked.push({ what, answer });
      });

    beforeEach(() => {
      asked = [];
      keeper = new DraftKeeper(
        { areTheirs: () => true, put: call, remove: () => call('remove'), beside: () => undefined },
        BLANK,
      );
      keeper.open(BLANK, BLANK);
      keeper.typed(A);
      void keeper.flush();
      keeper.typed(AB);
      void keeper.flush(true);
    });

    test('is forgotten after both have been answered', async () => {
      asked[0]!.answer(AT);
      await pass(0);
      void keeper.forget(BLANK);
      await pass(0);
      expect(whats()).toEqual([A, AB]);
      asked[1]!.answer(AT);
      await pass(0);
      expect(whats()).toEqual([A, AB, 'remove']);
    });

    test('is sent anew where the older one arrived last', async () => {
      asked[1]!.answer(AT);
      await pass(0);
      asked[0]!.answer(AT);
      await pass(1_000);
      expect(whats()).toEqual([A, AB, AB]);
    });
  });
});
