import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

describe('legal holds', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  let student: SignedInStudent;
  let other: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'coordinator',
      email: 'ines@kestrel.example',
      displayName: 'Ines',
    });
    coordinator = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    student = await desk.student();
    other = await desk.student();
  });
  afterAll(() => desk.close());

  it('are set and lifted with a reason, one at a time, and stay on file', async () => {
    const at = `/students/${student.id}/legal-holds`;
    const { id } = bodyOf<{ id: string }>(await coordinator.post(at, { reason: 'Inquiry 26-114' }), 201);
    expect((await coordinator.post(at, { reason: 'Another' })).status).toBe(409);
    expect(
      (await coordinator.post(`/students/${other.id}/legal-holds/${id}/lift`, { reason: 'x' })).status,
    ).toBe(404);
    const lifted = await coordinator.post(`/students/${student.id}/legal-holds/${id}/lift`, {
      reason: 'Closed',
    });
    expect(bodyOf(lifted)).toMatchObject({ liftedBy: 'Ines', liftReason: 'Closed' });
    expect(
      (await coordinator.post(`/students/${student.id}/legal-holds/${id}/lift`, { reason: 'x' })).status,
    ).toBe(404);
    bodyOf(await coordinator.post(at, { reason: 'Inquiry 26-200' }), 201);
    expect(bodyOf(await coordinator.get(`/students/${student.id}/legal-holds`))).toMatchObject([
      { reason: 'Inquiry 26-200', liftedAt: null },
      { reason: 'Inquiry 26-114', liftReason: 'Closed' },
    ]);
    expect(await desk.actions(student.id)).toEqual(
      expect.arrayContaining(['legal_hold.set', 'legal_hold.lifted', 'legal_holds.listed']),
    );
  });

  it('need a reason, a student and a coordinator', async () => {
    const nobody = '/students/0199e4a0-0000-7000-8000-0000000000ff/legal-holds';
    expect((await coordinator.post(`/students/${other.id}/legal-holds`, { reason: ' ' })).status).toBe(422);
    expect((await coordinator.post(nobody, { reason: 'x' })).status).toBe(404);
    expect((await coordinator.get(nobody)).status).toBe(404);
    for (const who of [desk.staff, student.client])
      expect((await who.get(`/students/${student.id}/legal-holds`)).status).toBe(403);
  });
});
