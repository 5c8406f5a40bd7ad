import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

interface Pulse {
  counts: { overdue: number; today: number; nobody: number };
  stamp: string;
  here: { id: string; name: string }[];
  jobs: { id: string; done: number; total: number }[];
  asOf: string;
}

/** A browser's end of the stream: events in their order, waited for one by one. */
class Listener {
  private buffer = '';
  private constructor(
    readonly response: Response,
    private readonly reader: ReadableStreamDefaultReader<string>,
    private readonly line: AbortController,
  ) {}

  static async open(api: TestApi, client: TestClient, query = ''): Promise<Listener> {
    const line = new AbortController();
    const response = await fetch(`${api.address}/api/v1/desk/events${query}`, {
      headers: { cookie: client.sessionCookie() },
      signal: line.signal,
    });
    return new Listener(response, response.body!.pipeThrough(new TextDecoderStream()).getReader(), line);
  }

  /** The next event, or null when the stream has ended. */
  async next(): Promise<{ event: string; data: unknown } | null> {
    for (;;) {
      const end = this.buffer.indexOf('\n\n');
      if (end >= 0) {
        const block = this.buffer.slice(0, end);
        this.buffer = this.buffer.slice(end + 2);
        const event = /^event: (.*)$/m.exec(block)?.[1];
        if (event) return { event, data: JSON.parse(/^data: (.*)$/m.exec(block)![1]!) };
        continue;
      }
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.buffer += value;
    }
  }

  /** The first pulse for which it holds. */
  async pulse(holds: (pulse: Pulse) => boolean): Promise<Pulse> {
    for (;;) {
      const found = await this.next();
      if (!found) throw new Error('The stream ended.');
      if (found.event === 'pulse' && holds(found.data as Pulse)) return found.data as Pulse;
    }
  }

  /** What comes when no pulse comes any more; one or two may still have been on their way. */
  async last(): Promise<{ event: string; data: unknown } | null> {
    for (;;) {
      const found = await this.next();
      if (found?.event !== 'pulse') return found;
    }
  }

  leave(): void {
    this.line.abort();
  }
}

describe('GET /desk/events', () => {
  let api: TestApi;
  let maya: TestClient;
  let ines: TestClient;
  let inesId: string;
  let student: { id: string };
  const listeners: Listener[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'reviewer',
      email: 'maya@coop.example',
      displayName: 'Maya Okafor',
    });
    inesId = await anAccount(api.database, {
      role: 'coordinator',
      email: 'ines@coop.example',
      displayName: 'Ines Roy',
    });
    maya = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
    ines = await api.client().signIn('ines@coop.example', TEST_PASSWORD);
    student = await aStudent(api.database);
  });
  afterEach(() => listeners.splice(0).forEach((listener) => listener.leave()));
  afterAll(() => api.close());

  const listen = async (client: TestClient, query = ''): Promise<Listener> => {
    const listener = await Listener.open(api, client, query);
    listeners.push(listener);
    return listener;
  };
  const aTask = async (): Promise<string> => {
    const { rows } = await api.database.inspect.query<{ id: string }>(
      `insert into coop.review_task (student_id, kind, subject_id, due_on) values ($1, 'document', gen_random_uuid(), '2020-01-06') returning id`,
      [student.id],
    );
    return rows[0]!.id;
  };

  it('comes through proxies as it is written', async () => {
    const { response } = await listen(maya);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
  });

  it('tells each of their own tasks, as soon as they change', async () => {
    const [hers, his] = [await listen(ines), await listen(maya)];
    const [before, own] = [await hers.pulse(() => true), await his.pulse(() => true)];
    expect(before).toMatchObject({ counts: { overdue: 0, today: 0 }, here: [], jobs: [] });
    const id = await aTask();
    await maya.post(`/queue/${id}/assign`, { version: 1, accountId: inesId });
    const after = await hers.pulse(({ counts }) => counts.overdue === 1);
    expect(after.stamp).not.toBe(before.stamp);
    expect(after.asOf).toMatch(/-0[78]:00$/);
    // What is hers is no number of his, yet the list that he may look at has changed.
    const changed = await his.pulse(({ stamp }) => stamp === after.stamp || stamp !== own.stamp);
    expect(changed.counts.overdue).toBe(0);
  });

  it('says who looks at the same, until they leave', async () => {
    const subject = `?subject=student:${student.id}`;
    const [hers, his] = [await listen(ines, subject), await listen(maya, subject)];
    expect((await hers.pulse(({ here }) => here.length > 0)).here).toEqual([
      { id: expect.any(String), name: 'Maya Okafor' },
    ]);
    expect((await his.pulse(({ here }) => here.length > 0)).here).toEqual([{ id: inesId, name: 'Ines Roy' }]);
    const elsewhere = await listen(maya, '?subject=document:0199e4a0-0000-7000-8000-000000000001');
    expect((await elsewhere.pulse(() => true)).here).toEqual([]);
    hers.leave();
    expect((await his.pulse(({ here }) => here.length === 0)).here).toEqual([]);
  });

  it('tells how far a batch of letters is', async () => {
    const hers = await listen(ines);
    await hers.pulse(({ jobs }) => jobs.length === 0);
    await api.database.inspect.query(
      `insert into coop.letter_batch (total, started_by, started_by_id, started_at) values (7, 'Maya Okafor', $1, now())`,
      [inesId],
    );
    await maya.post('/queue-views', { name: 'Any change', shared: false, pinned: false, filter: {} });
    expect((await hers.pulse(({ jobs }) => jobs.length > 0)).jobs).toEqual([
      { id: expect.any(String), kind: 'letters', done: 0, total: 7 },
    ]);
  });

  it('ends when its session does, and no other', async () => {
    const other = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
    const [ending, staying] = [await listen(other), await listen(maya)];
    await ending.pulse(() => true);
    await other.delete('/session');
    expect(await ending.last()).toEqual({ event: 'signed_out', data: {} });
    expect(await ending.next()).toBeNull();
    await aTask().then((id) => maya.post(`/queue/${id}/assign`, { version: 1, accountId: null }));
    expect((await staying.pulse(() => true)).counts.overdue).toBe(0);
  });

  it('ends when the account is shut, whichever process did it', async () => {
    const id = await anAccount(api.database, { role: 'reviewer', email: 'tom@coop.example' });
    const tom = await api.client().signIn('tom@coop.example', TEST_PASSWORD);
    const his = await listen(tom);
    await his.pulse(() => true);
    await api.database.inspect.query('update coop.account set disabled_at = now() where id = $1', [id]);
    await maya.post('/queue-views', { name: 'A change', shared: false, pinned: false, filter: {} });
    expect(await his.last()).toEqual({ event: 'signed_out', data: {} });
  });

  it('is for staff alone', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const stranger = await api.client().signIn(email, TEST_PASSWORD);
    expect((await stranger.get('/desk/events')).status).toBe(403);
    expect((await api.client().get('/desk/events')).status).toBe(401);
    expect((await maya.get('/desk/events?subject=everything')).status).toBe(422);
  });
});
