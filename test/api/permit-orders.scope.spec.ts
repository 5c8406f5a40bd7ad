import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { OrderSteps } from '#testing/builders/order-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/permit-orders, by an administrator whose scope is limited', () => {
  let desk: TestDesk;
  let steps: OrderSteps;
  let limited: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    steps = await OrderSteps.at(desk);
    const id = await anAccount(desk.database, { role: 'administrator', email: 'north@kestrel.example' });
    await desk.database.inspect.query(
      `insert into coop.account_scope (account_id, campus) values ($1, 'North')`,
      [id],
    );
    limited = await desk.client().signIn('north@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  it('neither looks, records nor takes back: an order reaches every permit of its class, or none', async () => {
    const prefix = steps.ownPrefix();
    await steps.holder(prefix);
    const order = steps.wishFor(prefix);
    const { criteria, cancelledOn } = order as { criteria: object; cancelledOn: string };
    const applied = await steps.applied(order);
    expect(applied).toMatchObject({ permits: 1, students: 1 });
    for (const answer of [
      await limited.post('/permit-orders/preview', { criteria, cancelledOn, limit: 10 }),
      await limited.post('/permit-orders', steps.wishFor(steps.ownPrefix())),
      await limited.post(`/permit-orders/${applied.id}/withdraw`, {
        version: applied.version,
        reason: 'Repealed',
      }),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await limited.get(`/permit-orders/${applied.id}`)).toMatchObject({
      status: 200,
      body: { withdrawn: null, permits: 1 },
    });
    expect(await desk.row('select count(*)::int as orders from coop.permit_order')).toEqual({ orders: 1 });
  });
});
