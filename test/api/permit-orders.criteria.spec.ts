import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit } from '#testing/builders.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { ORDER_DAY as DAY, OrderSteps } from '#testing/builders/order-steps.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('the class of permits of an order', () => {
  let desk: TestDesk;
  let steps: OrderSteps;
  beforeAll(async () => {
    desk = await openTestDesk();
    steps = await OrderSteps.at(desk);
  });
  afterAll(() => desk.close());

  const within = {
    issued_on: inDays(PERMIT.issuedIn),
    expires_on: inDays(PERMIT.expiresIn),
    dli_number: 'O19359011033',
  };
  it.each<[string, object, Record<string, unknown>, Record<string, unknown>]>([
    ['kinds', { kinds: ['coop_work_permit'] }, { kind: 'coop_work_permit' }, { kind: 'study_permit' }],
    [
      'the day of issue, from',
      { issuedFrom: inDays(PERMIT.issuedIn) },
      {},
      { issued_on: inDays(PERMIT.issuedIn - 1) },
    ],
    [
      'the day of issue, to',
      { issuedTo: inDays(PERMIT.issuedIn) },
      {},
      { issued_on: inDays(PERMIT.issuedIn + 1) },
    ],
    [
      'the printed end, from',
      { expiresFrom: inDays(PERMIT.expiresIn) },
      {},
      { expires_on: inDays(PERMIT.expiresIn - 1) },
    ],
    [
      'the printed end, to',
      { expiresTo: inDays(PERMIT.expiresIn) },
      {},
      { expires_on: inDays(PERMIT.expiresIn + 1) },
    ],
    ['the institution', { dliNumber: 'O1935 9011033' }, {}, { dli_number: 'O19315000000' }],
    ['what is printed', { remarkClasses: ['none', 'unknown'] }, { remarks: null }, {}],
    ['what is printed, read by the rules', { remarkClasses: ['K1'] }, {}, { remarks: [] }],
    ['nothing but the number', {}, {}, { document_number: null }],
    ['permits that the order’s day can reach', {}, { issued_on: DAY }, { issued_on: inDays(-174) }],
    ['permits that had not ended', {}, { expires_on: DAY }, { expires_on: inDays(-176) }],
  ])('is told by %s', async (_name, criteria, inside, outside) => {
    const prefix = steps.ownPrefix();
    const member = await steps.holder(prefix, { ...within, ...inside });
    await steps.holder(prefix, { ...within, ...outside });
    const found = await steps.preview({ documentNumberPrefix: prefix, ...criteria });
    expect(found.items.map(({ id }) => id)).toEqual([member.permit]);
    const order = await steps.applied(
      steps.wishFor(prefix, { criteria: { documentNumberPrefix: prefix, ...criteria } }),
    );
    expect(order.permits).toBe(1);
    expect(await steps.stateOf(member.permit)).toEqual({ on: DAY, order: order.id });
  });

  it('is told by a citizenship of the holder, one in common is enough', async () => {
    const prefix = steps.ownPrefix();
    const [member] = [await steps.holder(prefix), await steps.holder(prefix)];
    await desk.database.inspect.query(`update coop.student set citizenships = '{FR,MA}' where id = $1`, [
      member.id,
    ]);
    const criteria = { documentNumberPrefix: prefix, citizenships: ['MA', 'TN'] };
    expect((await steps.preview(criteria)).items.map(({ id }) => id)).toEqual([member.permit]);
  });

  it('holds a permit that a newer one followed, but none that was only corrected', async () => {
    const prefix = steps.ownPrefix();
    const { id, permit } = await steps.holder(prefix);
    const [followed, corrected] = [
      await aPermit(desk.database, id, { expiresOn: inDays(281) }),
      await aPermit(desk.database, id, { expiresOn: inDays(281) }),
    ];
    await steps.set(followed, {
      document_number: `${prefix}999999`,
      issued_on: inDays(-825),
      superseded_by: permit,
    });
    const { number } = await desk.row(
      'select document_number as number from coop.permit where id = $1',
      permit,
    );
    await steps.set(corrected, {
      document_number: number,
      issued_on: inDays(PERMIT.issuedIn - 1),
      superseded_by: permit,
    });
    const found = await steps.preview({ documentNumberPrefix: prefix });
    expect(found.items.map((item) => item.id).toSorted()).toEqual([permit, followed].toSorted());
    expect(found).toMatchObject({ permits: 2, students: 1 });
  });
});
