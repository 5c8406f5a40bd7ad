import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays } from '#testing/builders/office-days.js';
import { ORDER_DAY as DAY, OrderSteps } from '#testing/builders/order-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const FREE = { on: null, order: null };

describe('a citizenship that is corrected after an order by citizenship', () => {
  let desk: TestDesk;
  let steps: OrderSteps;
  beforeAll(async () => {
    desk = await openTestDesk();
    steps = await OrderSteps.at(desk);
  });
  afterAll(() => desk.close());

  const corrected = async (id: string, citizenships: string[]): Promise<void> => {
    const { version } = await desk.row('select version from coop.student where id = $1', id);
    bodyOf(await desk.staff.patch(`/students/${id}`, { version, citizenships }));
  };
  const order = async (prefix: string, countries: string[], cancelledOn = DAY) =>
    steps.applied(
      steps.wishFor(prefix, {
        cancelledOn,
        criteria: { documentNumberPrefix: prefix, citizenships: countries },
        source: `https://gazette.example/${countries.join()}-${cancelledOn}`,
      }),
    );
  const reasonOf = async (id: string): Promise<unknown> =>
    desk.row(
      `select a.result #>> '{effectiveExpiries,0,reason}' as reason from coop.current_assessment c
         join coop.assessment a on a.id = c.assessment_id where c.student_id = $1`,
      id,
    );
  const tasksOf = async (id: string) =>
    (
      await desk.database.inspect.query<{ state: string }>(
        `select state from coop.review_task where kind = 'permit_order' and student_id = $1`,
        [id],
      )
    ).rows.map(({ state }) => state);
  const mailsOf = async (id: string) =>
    (
      await desk.database.inspect.query<{ class: string }>(
        `select class from coop.notification where kind = 'case_changed' and student_id = $1 order by id`,
        [id],
      )
    ).rows.map(({ class: of }) => of);

  it('cancels what the order names now: permit, answer, desk, mail and trail', async () => {
    const prefix = steps.ownPrefix();
    const { id, permit } = await steps.holder(prefix);
    const { id: orderId } = await order(prefix, ['AA']);
    expect(await steps.stateOf(permit)).toEqual(FREE);
    await corrected(id, ['BB', 'AA']);
    expect(await steps.stateOf(permit)).toEqual({ on: DAY, order: orderId });
    expect(await reasonOf(id)).toEqual({ reason: 'cancelled' });
    expect([await tasksOf(id), await mailsOf(id)]).toEqual([['open'], ['legal']]);
    expect(await desk.actions(id)).toContain('permit.cancelled_by_order');
    // Corrected in something else, nothing comes twice.
    await corrected(id, ['AA']);
    expect([await tasksOf(id), await mailsOf(id)]).toEqual([['open'], ['legal']]);
  });

  it('frees whom no order names any more, and leaves what another order says', async () => {
    const prefix = steps.ownPrefix();
    const [one, both] = [await steps.holder(prefix), await steps.holder(prefix)];
    await corrected(one.id, ['AA']);
    await corrected(both.id, ['AA', 'CC']);
    const first = await order(prefix, ['AA']);
    const second = await order(prefix, ['CC'], inDays(-150));
    expect(await steps.stateOf(both.permit)).toEqual({ on: DAY, order: first.id });
    await corrected(one.id, ['DD']);
    await corrected(both.id, ['CC']);
    expect(await steps.stateOf(one.permit)).toEqual(FREE);
    expect(await reasonOf(one.id)).not.toEqual({ reason: 'cancelled' });
    expect(await tasksOf(one.id)).toEqual(['done']);
    expect(await desk.actions(one.id)).toContain('permit.order_withdrawn');
    expect(await steps.stateOf(both.permit)).toEqual({ on: inDays(-150), order: second.id });
    // Withdrawn afterwards, the first order gives nothing back that it no longer holds.
    expect(await steps.withdraw(first.id)).toMatchObject({ status: 200 });
    expect(await steps.stateOf(both.permit)).toEqual({ on: inDays(-150), order: second.id });
    expect(await steps.withdraw(second.id)).toMatchObject({ status: 200 });
    expect(await steps.stateOf(both.permit)).toEqual(FREE);
  });

  it('tells of it each time that one order cancels, frees and cancels again', async () => {
    const prefix = steps.ownPrefix();
    const { id, permit } = await steps.holder(prefix);
    const { id: orderId } = await order(prefix, ['AA']);
    for (const citizenships of [['AA'], ['BB'], ['AA']]) await corrected(id, citizenships);
    expect(await steps.stateOf(permit)).toEqual({ on: DAY, order: orderId });
    expect([await tasksOf(id), await mailsOf(id)]).toEqual([
      ['done', 'open'],
      ['legal', 'legal', 'legal'],
    ]);
  });

  it('frees nobody where the citizenship is no longer known, and keeps what was cancelled otherwise', async () => {
    const prefix = steps.ownPrefix();
    const [unknown, otherwise] = [
      await steps.holder(prefix),
      await steps.holder(prefix, { cancelled_on: inDays(-145) }),
    ];
    await corrected(unknown.id, ['AA']);
    await corrected(otherwise.id, ['AA']);
    const { id: orderId } = await order(prefix, ['AA']);
    await corrected(unknown.id, []);
    await corrected(otherwise.id, ['DD']);
    expect(await steps.stateOf(unknown.permit)).toEqual({ on: DAY, order: orderId });
    expect(await steps.stateOf(otherwise.permit)).toEqual({ on: inDays(-145), order: null });
  });
});
