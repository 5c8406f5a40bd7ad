import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureStore } from '#casework/privacy/retention/erasure.store.js';
import { RestoreGate } from '#casework/privacy/retention/restore-gate.js';
import { FakeClock } from '#platform/clock/fake-clock.js';
import { type Background, openBackground } from '#testing/background.js';
import { aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';

describe('a database that a backup was restored into', () => {
  let api: TestApi;
  let worker: Background;
  let email: string;

  /** As after a restore: the rows are there, and the person's key was emptied. */
  const comesBack = async (values = {}): Promise<string> => {
    const student = await aStudent(api.database, values);
    await api.database.inspect.query(
      'update keyring.person_key set wrapped_key = null, erased_at = now() where student_id = $1',
      [student.id],
    );
    return student.email;
  };
  beforeAll(async () => {
    api = await startTestApi();
    worker = await openBackground(api);
    email = await comesBack({ account: true });
  });
  afterAll(async () => {
    await worker?.close();
    await api?.close();
  });

  it('serves nobody, sign-in and public pages neither, but tells that it lives', async () => {
    const client = api.client();
    for (const answer of [
      await client.get('/session'),
      await client.get('/students'),
      await client.post('/session', { email, password: TEST_PASSWORD }),
    ]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'erasing_again' } });
      expect(answer.headers.get('retry-after')).toBe('30');
    }
    expect((await fetch(`${api.address}/health/live`)).status).toBe(200);
  });

  it('opens once the worker has erased them again, and looks again every minute', async () => {
    const clock = new FakeClock('2026-11-22T12:00:00Z');
    const gate = new RestoreGate(api.database.transactions, new ErasureStore(), clock);
    expect(await gate.isOpen()).toBe(false);
    expect(await worker.erasure.replay()).toEqual({ erasedAgain: 1 });
    clock.advance({ seconds: 1 });
    expect(await gate.isOpen()).toBe(true);
    await comesBack();
    clock.advance({ seconds: 59 });
    expect(await gate.isOpen()).toBe(true);
    clock.advance({ seconds: 2 });
    expect(await gate.isOpen()).toBe(false);
  });
});
