import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVerifiedPermit } from '#testing/builders/document-steps.js';
import { inDays } from '#testing/builders/office-days.js';
import { ORDER_DAY as DAY, type OrderBody, OrderSteps } from '#testing/builders/order-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import type { TestClient } from '#testing/test-client.js';

const UNKNOWN = '0199e4a0-0000-7000-8000-000000000001';

describe('/api/v1/permit-orders', () => {
  let desk: TestDesk;
  let steps: OrderSteps;
  let admin: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    steps = await OrderSteps.at(desk);
    ({ admin } = steps);
  });
  afterAll(() => desk.close());

  const taskOf = async (studentId: string) => {
    const { rows } = await desk.database.inspect.query<object>(
      `select state, why from coop.review_task where kind = 'permit_order' and student_id = $1 order by id`,
      [studentId],
    );
    return rows;
  };
  const mailsOf = async (studentId: string) => {
    const { rows } = await desk.database.inspect.query<{ class: string; details: object }>(
      `select class, details from coop.notification where kind = 'case_changed' and student_id = $1`,
      [studentId],
    );
    return rows;
  };
  const wordsOfAll = async () => {
    const { rows } = await desk.database.inspect.query<object>(
      `select (select md5(string_agg(p::text, '' order by id)) from coop.permit p) as permits,
              (select count(*) from coop.permit_order) as orders, (select count(*) from coop.review_task) as tasks,
              (select count(*) from coop.notification) as mails, (select count(*) from coop.reassessment_mark) as marks`,
    );
    return rows;
  };

  it('previews counts and names by page, and changes nothing', async () => {
    const prefix = steps.ownPrefix();
    const holders = [await steps.holder(prefix), await steps.holder(prefix), await steps.holder(prefix)];
    await steps.holder(prefix, { cancelled_on: inDays(-206) });
    const before = await wordsOfAll();
    const criteria = { documentNumberPrefix: prefix };
    const first = await steps.preview(criteria, { limit: 2 });
    expect(first).toMatchObject({ permits: 3, students: 3, alreadyCancelled: 1 });
    const second = await steps.preview(criteria, { limit: 2, cursor: first.nextCursor });
    expect(second.nextCursor).toBeNull();
    expect([...first.items, ...second.items].map(({ student }) => student.id)).toEqual(
      holders.map(({ id }) => id),
    );
    expect(first.items[0]!.student.familyName).toBe(`Holder ${prefix}`);
    expect(await wordsOfAll()).toEqual(before);
    expect(
      await desk.row(
        `select cardinality(subject_ids) as named from coop.audit_entry where action = 'permit_order.previewed' order by id desc limit 1`,
      ),
    ).toEqual({ named: 1 });
  });

  it('cancels exactly what matches (post): permits, desk, mail, audit and assessment', async () => {
    const prefix = steps.ownPrefix();
    const [one, other] = [await steps.holder(prefix), await steps.holder(steps.ownPrefix())];
    const order = await steps.applied(steps.wishFor(prefix, { expectedPermits: 1 }));
    expect(order).toMatchObject({
      permits: 1,
      students: 1,
      recordedBy: 'Ines Roy',
      criteria: { documentNumberPrefix: prefix },
      withdrawn: null,
      version: 1,
    });
    expect(await steps.stateOf(one.permit)).toEqual({ on: DAY, order: order.id });
    expect(await steps.stateOf(other.permit)).toEqual({ on: null, order: null });
    expect(await taskOf(one.id)).toEqual([{ state: 'open', why: ['permit_order'] }]);
    expect(await mailsOf(one.id)).toEqual([{ class: 'legal', details: {} }]);
    expect(await desk.actions(one.id)).toEqual(['permit.cancelled_by_order']);
    expect([await taskOf(other.id), await mailsOf(other.id), await desk.actions(other.id)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(bodyOf<OrderBody[]>(await admin.get('/permit-orders'))).toContainEqual(order);
    const file = bodyOf<{ permits: object[] }>(await desk.staff.get(`/students/${one.id}`));
    expect(file.permits).toMatchObject([
      { cancelledOn: DAY, cancelledByOrder: { id: order.id, title: 'Order about certain permits' } },
    ]);
  });

  it('has assessed whom it reaches by the time it answers (get)', async () => {
    const prefix = steps.ownPrefix();
    const { id } = await steps.holder(prefix);
    const order = await steps.applied(steps.wishFor(prefix));
    expect(bodyOf(await admin.get(`/permit-orders/${order.id}`))).toEqual(order);
    const { reason } = await desk.row(
      `select a.result #>> '{effectiveExpiries,0,reason}' as reason from coop.current_assessment c
         join coop.assessment a on a.id = c.assessment_id where c.student_id = $1`,
      id,
    );
    expect(reason).toBe('cancelled');
  });

  it('takes back exactly what it set (withdraw): once, on the version seen', async () => {
    const prefix = steps.ownPrefix();
    const [free, earlier, later] = [
      await steps.holder(prefix),
      await steps.holder(prefix, { cancelled_on: inDays(-206) }),
      await steps.holder(prefix, { cancelled_on: inDays(-145) }),
    ];
    const order = await steps.applied(steps.wishFor(prefix));
    expect([
      await steps.stateOf(free.permit),
      await steps.stateOf(earlier.permit),
      await steps.stateOf(later.permit),
    ]).toEqual([
      { on: DAY, order: order.id },
      { on: inDays(-206), order: null },
      { on: DAY, order: order.id },
    ]);
    const path = `/permit-orders/${order.id}/withdraw`;
    const wish = { version: 1, reason: 'Set aside' };
    expect(await admin.post(path, { ...wish, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    expect(bodyOf(await admin.post(path, wish))).toMatchObject({
      permits: 2,
      students: 2,
      withdrawn: { by: 'Ines Roy', reason: 'Set aside', atLocal: expect.stringMatching(/T.*[-+]\d{2}:00$/) },
      version: 2,
    });
    expect([
      await steps.stateOf(free.permit),
      await steps.stateOf(earlier.permit),
      await steps.stateOf(later.permit),
    ]).toEqual([
      { on: null, order: null },
      { on: inDays(-206), order: null },
      { on: inDays(-145), order: null },
    ]);
    expect(await taskOf(free.id)).toEqual([{ state: 'done', why: ['permit_order'] }]);
    expect([await taskOf(earlier.id), await mailsOf(earlier.id)]).toEqual([[], []]);
    expect(await mailsOf(free.id)).toHaveLength(2);
    expect(await desk.actions(free.id)).toEqual(['permit.cancelled_by_order', 'permit.order_withdrawn']);
    expect(await admin.post(path, { ...wish, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it('leaves to another order what both named, when one is withdrawn', async () => {
    const prefix = steps.ownPrefix();
    const { id, permit } = await steps.holder(prefix);
    const first = await steps.applied(steps.wishFor(prefix));
    const second = await steps.applied(steps.wishFor(prefix, { cancelledOn: inDays(-161) }));
    expect(second).toMatchObject({ permits: 0, students: 0 });
    await steps.withdraw(first.id);
    expect(await steps.stateOf(permit)).toEqual({ on: inDays(-161), order: second.id });
    expect(await taskOf(id)).toMatchObject([{ state: 'open' }]);
    await steps.withdraw(second.id);
    expect(await steps.stateOf(permit)).toEqual({ on: null, order: null });
    expect(await taskOf(id)).toMatchObject([{ state: 'done' }]);
  });

  it('is carried out once: a repeated request gets the first answer, the same order again is refused', async () => {
    const prefix = steps.ownPrefix();
    const { id } = await steps.holder(prefix);
    const wish = steps.wishFor(prefix);
    const key = { 'idempotency-key': `order-${prefix}` };
    const first = bodyOf<OrderBody>(await admin.post('/permit-orders', wish, key), 201);
    expect(bodyOf(await admin.post('/permit-orders', wish, key), 201)).toEqual(first);
    expect(await admin.post('/permit-orders', { ...wish, title: 'Again' })).toMatchObject({
      status: 409,
      body: { code: 'already_recorded', current: { id: first.id } },
    });
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('does nothing when the number seen in the preview is no longer true', async () => {
    const prefix = steps.ownPrefix();
    const { permit } = await steps.holder(prefix);
    expect(await admin.post('/permit-orders', steps.wishFor(prefix, { expectedPermits: 2 }))).toMatchObject({
      status: 409,
      body: { code: 'reach_changed', current: { permits: 1 } },
    });
    expect(await steps.stateOf(permit)).toEqual({ on: null, order: null });
  });

  it('meets a permit that is verified later: cancelled at once, with a warning for staff', async () => {
    const prefix = steps.ownPrefix();
    const order = await steps.applied(steps.wishFor(prefix));
    const student = await desk.student();
    const { permit, findings } = await aVerifiedPermit(desk, student, { documentNumber: `${prefix}000001` });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'cancelled_by_order', severity: 'warn', rule: 'R33' }),
    );
    expect(permit).toMatchObject({ cancelledOn: DAY });
    expect(await steps.stateOf(permit.id)).toEqual({ on: DAY, order: order.id });
    expect(await desk.actions(student.id)).toContain('permit.cancelled_by_order');
    await steps.withdraw(order.id);
    expect(await steps.stateOf(permit.id)).toEqual({ on: null, order: null });
    const spared = await aVerifiedPermit(desk, await desk.student(), { documentNumber: `${prefix}000002` });
    expect(spared.findings).toEqual([]);
  });

  it.each([
    [{ criteria: {} }, 'criteria'],
    [{ criteria: { kinds: [] } }, 'criteria'],
    [{ criteria: undefined }, 'criteria'],
    [{ criteria: { documentNumberPrefix: '12' } }, 'criteria.documentNumberPrefix'],
    [{ criteria: { dliNumber: '12' } }, 'criteria.dliNumber'],
    [{ criteria: { issuedFrom: '2026-02-01', issuedTo: '2026-01-01' } }, 'criteria.issuedTo'],
    [{ criteria: { citizenships: ['India'] } }, 'criteria.citizenships'],
    [{ criteria: { everybody: true } }, 'criteria.everybody'],
    [{ cancelledOn: '2026-02-30' }, 'cancelledOn'],
    [{ source: 'a letter' }, 'source'],
    [{ title: '' }, 'title'],
  ])('refuses %j and names the field', async (part, path) => {
    expect(await admin.post('/permit-orders', steps.wishFor('F1', part))).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('refuses a cursor of its own making', async () => {
    const wish = { cancelledOn: DAY, criteria: { documentNumberPrefix: 'F1' }, cursor: 'next' };
    expect(await admin.post('/permit-orders/preview', wish)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'cursor' }] },
    });
  });

  it('is for administrators, and knows no order by another id', async () => {
    const { client } = await desk.student();
    const body = { version: 1, reason: 'Set aside' };
    expect((await admin.get(`/permit-orders/${UNKNOWN}`)).status).toBe(404);
    expect((await admin.post(`/permit-orders/${UNKNOWN}/withdraw`, body)).status).toBe(404);
    for (const [asker, status] of [
      [desk.staff, 403],
      [client, 403],
      [desk.client(), 401],
    ] as const) {
      expect((await asker.get('/permit-orders')).status).toBe(status);
      expect((await asker.get(`/permit-orders/${UNKNOWN}`)).status).toBe(status);
      expect((await asker.post('/permit-orders', steps.wishFor('F1'))).status).toBe(status);
      expect((await asker.post('/permit-orders/preview', steps.wishFor('F1'))).status).toBe(status);
      expect((await asker.post(`/permit-orders/${UNKNOWN}/withdraw`, body)).status).toBe(status);
    }
  });

  it('reaches what stands again once the version that it reached is taken back', async () => {
    const prefix = steps.ownPrefix();
    const student = await desk.student();
    const fields = { documentNumber: `${prefix}000001` };
    const misread = await aVerifiedPermit(desk, student, { ...fields, remarks: [] });
    const corrected = await aVerifiedPermit(desk, student, fields);
    expect(await steps.applied(steps.wishFor(prefix))).toMatchObject({ permits: 1 });
    expect(await steps.stateOf(misread.permit.id)).toMatchObject({ on: null });
    const { id, version } = corrected.document;
    bodyOf(await desk.staff.post(`/documents/${id}/reopen`, { version, reason: 'Of another person' }));
    expect(await steps.stateOf(misread.permit.id)).toMatchObject({ on: DAY });
  });
});
