import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuilt } from '#scripts/setup/build.mjs';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { aBulk, minutesLater, type Outcome, outcomeOf, workUntil } from './killed-worker.js';

/** So many that the worker is not through with them when a busy machine lets the kill wait. */
const SIZE = 40;
const WHOLE = { rendering: 0, failed: 0, waiting: 0, twice: 0, unexplained: 0, untold: 0, unrecorded: 0 };

/** Between which steps of a letter the worker is killed. */
const MOMENTS: readonly (readonly [string, (outcome: Outcome) => boolean])[] = [
  ['with letters approved whose pages are still to come', ({ rendering }) => rendering > 0],
  ['with the first letters issued', ({ issued }) => issued >= 3],
  ['in the middle', ({ issued }) => issued >= 9],
];

describe('a worker that is killed between the steps of letters', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    await ensureBuilt(['servers']);
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('of a bulk: the next one goes on, nobody gets two letters, every number is explained', async () => {
    const { id } = await aBulk(desk, SIZE);
    for (const [, enough] of MOMENTS) {
      const outcome = await workUntil(desk, enough, true);
      expect(outcome.twice + outcome.unexplained).toBe(0);
      expect(outcome.issued).toBeLessThan(SIZE);
      await minutesLater(desk);
    }
    const done = await workUntil(desk, ({ issued, failed }) => issued + failed === SIZE, false);
    expect(done).toEqual({ ...WHOLE, issued: SIZE, numbers: SIZE });
    expect(bodyOf(await desk.staff.get(`/letter-batches/${id}`))).toMatchObject({
      state: 'done',
      counts: { issued: SIZE },
    });
  });

  it('that are issued without a person: exactly one letter each, no gap in the series', async () => {
    await desk.database.inspect.query(
      `update coop.letter_kind set issue_without_review = true where code = 'placement_confirmation'`,
    );
    const before = await outcomeOf(desk);
    await aCohort(desk.database, SIZE);
    await minutesLater(desk);
    const more = ({ issued, rendering }: Outcome) => ({ issued: issued - before.issued, rendering });
    for (const [, enough] of MOMENTS) {
      await workUntil(desk, (outcome) => enough({ ...outcome, ...more(outcome) }), true);
      await minutesLater(desk);
    }
    const done = await workUntil(desk, ({ issued }) => issued === before.issued + SIZE, false);
    expect(done).toEqual({ ...WHOLE, issued: 2 * SIZE, numbers: 2 * SIZE });
  });
});
