import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BoardDelivery } from '#casework/authorization/job-boards/board-delivery.js';
import { aPermit, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import type { TestClient } from '#testing/test-client.js';

describe('/job-boards', () => {
  let house: TestHouse;
  let admin: TestClient;
  let board: Server;
  let boardUrl: string;
  const received: { body: string; signature: string | undefined }[] = [];
  let failures = 1;

  beforeAll(async () => {
    house = await openTestHouse();
    await anOffice(house.database);
    await anAccount(house.database, { role: 'administrator', email: 'admin@kestrel.example' });
    admin = await house.client().signIn('admin@kestrel.example', TEST_PASSWORD);
    board = createServer((request, response) => {
      void text(request).then((body) => {
        if (failures-- > 0) return response.writeHead(503).end();
        received.push({ body, signature: request.headers['x-coopdesk-signature'] as string | undefined });
        return response.end();
      });
    });
    await new Promise<void>((resolve) => board.listen(0, '127.0.0.1', resolve));
    boardUrl = `http://127.0.0.1:${(board.address() as AddressInfo).port}/hook`;
  });
  afterAll(async () => {
    await house.close();
    board.close();
  });

  it('tells a registered board once, signed and with retries, that a student is no longer eligible', async () => {
    const registered = await admin.post('/job-boards', { name: 'Campus board', notifyUrl: boardUrl });
    expect(registered.status).toBe(201);
    const { signingSecret } = registered.body as { signingSecret: string };
    const student = await aStudent(house.database);
    await aPermit(house.database, student.id, {
      expiresOn: new Date(Date.now() + 600 * 86_400_000).toISOString().slice(0, 10),
    });
    await admin.post(`/students/${student.id}/reassess`, {});
    await house.database.inspect.query('update coop.student set continuance_met = false where id = $1', [
      student.id,
    ]);
    await admin.post(`/students/${student.id}/reassess`, {});
    await admin.post(`/students/${student.id}/reassess`, {});
    await house.eventually(async () => {
      await house.database.inspect.query(
        'update coop.board_notice set next_attempt_at = now() where state = $1',
        ['planned'],
      );
      await house.worker.get(BoardDelivery, { strict: false }).deliverDue(new AbortController().signal);
      return received.length > 0;
    });
    expect(received).toHaveLength(1);
    expect(JSON.parse(received[0]!.body)).toMatchObject({
      event: 'eligibility_lost',
      studentNumber: student.studentNumber,
    });
    expect(received[0]!.signature).toBe(
      createHmac('sha256', signingSecret).update(received[0]!.body).digest('hex'),
    );
    expect((await admin.get('/job-boards')).body).toMatchObject([{ name: 'Campus board', parked: 0 }]);
  });

  it('stops telling a board that was disabled', async () => {
    const { body } = await admin.post('/job-boards', { name: 'Old board', notifyUrl: boardUrl });
    const { id } = body as { id: string };
    expect((await admin.delete(`/job-boards/${id}`)).status).toBe(204);
    expect((await admin.get('/job-boards')).body).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, disabledAt: expect.any(String) })]),
    );
    expect((await admin.delete('/job-boards/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('refuses an address that is none', async () => {
    const answer = await admin.post('/job-boards', { name: 'Board', notifyUrl: 'ftp://jobs' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'notifyUrl' }] } });
  });
});
