import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditSealer } from '#casework/audit/audit-sealer.js';
import { AuditSealStore } from '#casework/audit/audit-seal.store.js';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Page {
  items: { action: string; actor: { name: string }; student: { id: string }; address: string | null }[];
  nextCursor: string | null;
}

const WINDOW = 'from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z';

describe('the trail', () => {
  let desk: TestDesk;
  let auditor: TestClient;
  let mine: SignedInStudent;
  let other: SignedInStudent;
  let number: string;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'auditor', email: 'auditor@kestrel.example', displayName: 'Aud' });
    auditor = await desk.client().signIn('auditor@kestrel.example', TEST_PASSWORD);
    mine = await desk.student({ givenName: '=Mina', familyName: 'Paz' });
    other = await desk.student();
    const row = await desk.row('select student_number from coop.student where id = $1', mine.id);
    number = String(row['student_number']);
    await desk.staff.get('/students');
    await desk.staff.get(`/students/${mine.id}`);
    await desk.staff.get(`/students/${other.id}`);
    await seal();
  });
  afterAll(() => desk.close());

  /** What the worker does every second. */
  async function seal(): Promise<void> {
    const source = createDataSource({ url: desk.database.workerUrl, applicationName: 'worker' });
    const worker = new ActorTransactions(await source.initialize());
    const settings = Object.assign(new Settings(), { masterKey: Buffer.alloc(32, 7) });
    await new AuditSealer(worker, new AuditSealStore(), settings).seal();
    await worker.close();
  }
  const ask = async (query: string): Promise<Page> => bodyOf(await auditor.get(`/trail?${WINDOW}${query}`));

  it('GET /trail tells who saw what of one student, lists included, and from where', async () => {
    const { items } = await ask(`&student=${number}&actor=maya@kestrel.example`);
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['students.listed', 'case.read', 'authorization.read']),
    );
    for (const item of items)
      expect(item).toMatchObject({
        actor: { name: 'Maya Okafor' },
        student: { id: mine.id },
        address: '127.0.0.1',
      });
  });

  it('GET /trail goes through the pages without losing or repeating a row', async () => {
    const { items: all } = await ask('&limit=200');
    const paged: Page['items'] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await ask(`&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    // Each reading leaves no row about a student itself.
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
  });

  it('GET /trail takes days and times of the office', async () => {
    const { at } = await desk.row(
      `select to_char(max(at) at time zone 'America/Vancouver' + interval '1 minute', 'YYYY-MM-DD HH24:MI') as at from coop.audit_entry`,
    );
    const until = async (to: unknown): Promise<Page> =>
      bodyOf(await auditor.get(`/trail?from=2020-01-01&to=${encodeURIComponent(String(to))}`));
    expect((await until(at)).items.length).toBeGreaterThan(6);
    expect((await until('2020-01-02')).items).toEqual([]);
  });

  it('GET /trail/people names everybody touched', async () => {
    const { items } = bodyOf<{ items: { id: string; times: number }[] }>(
      await auditor.get(`/trail/people?${WINDOW}&actor=maya@kestrel.example`),
    );
    expect(items.map(({ id }) => id).toSorted()).toEqual([mine.id, other.id].toSorted());
    for (const { times } of items) expect(times).toBeGreaterThan(1);
  });

  it('GET /trail/export writes both as CSV that no spreadsheet runs, and leaves a trace', async () => {
    const entries = await auditor.get(`/trail/export?${WINDOW}&what=entries&student=${number}`);
    expect(entries.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(String(entries.body)).toMatch(/^at,actor_kind,actor,/);
    expect(String(entries.body)).toContain(`,case.read,${mine.id},${number},'=Mina Paz,127.0.0.1,`);
    const people = await auditor.get(`/trail/export?${WINDOW}&what=people`);
    expect(String(people.body)).toContain(`${mine.id},${number},'=Mina Paz,`);
    const traces = await desk.row(
      `select count(*)::int as n from coop.audit_entry where action = 'trail.exported' and actor_name = 'Aud'`,
    );
    expect(traces).toEqual({ n: 2 });
  });

  it('GET /trail refuses moments, people and pages it does not know', async () => {
    for (const query of [
      'from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z',
      'from=2026-02-30&to=2027-01-01T00:00:00Z',
      'from=2026-01-01&to=tomorrow',
      `${WINDOW}&student=nobody`,
      `${WINDOW}&actor=nobody`,
      `${WINDOW}&cursor=x`,
    ])
      expect((await auditor.get(`/trail?${query}`)).status).toBe(422);
  });

  it('GET /trail/anchors gives the last seal of the day', async () => {
    const [last] = bodyOf<{ sealNumber: string; hash: string }[]>(await auditor.get('/trail/anchors'));
    const head = await desk.row(
      `select seal_number::text as n, encode(hash, 'hex') as hash from coop.audit_seal order by seal_number desc limit 1`,
    );
    expect(last).toMatchObject({ sealNumber: head['n'], hash: head['hash'] });
  });

  it('GET /me/looks tells a student who looked at the own file, and nothing of others', async () => {
    type Looks = {
      items: { actions: string[]; looks: number; actor: { name: string } }[];
      nextCursor: string;
    };
    const looks = bodyOf<Looks>(await mine.client.get('/me/looks'));
    expect(looks.items.flatMap(({ actions }) => actions)).toEqual(
      expect.arrayContaining(['students.listed', 'case.read']),
    );
    // Reading the trail about somebody is a look as well; signing in oneself is none.
    expect(new Set(looks.items.map(({ actor }) => actor.name))).toEqual(new Set(['Maya Okafor', 'Aud']));
    expect(JSON.stringify(looks)).not.toContain(other.id);
    expect((await mine.client.get('/me/looks?cursor=x')).status).toBe(422);
    // A page of the desk asks for its parts one by one: one line for the student, and each a row in the trail.
    const parts = [`/students/${mine.id}`, `/students/${mine.id}/history`, `/students/${mine.id}/travel`];
    for (const part of parts) expect((await desk.staff.get(part)).status).toBe(200);
    const [first, ...pages] = bodyOf<Looks>(await mine.client.get('/me/looks')).items;
    expect(first).toMatchObject({ actor: { name: 'Maya Okafor' } });
    expect(first!.looks).toBeGreaterThanOrEqual(parts.length);
    const one = bodyOf<Looks>(await mine.client.get('/me/looks?limit=1'));
    expect(one.items).toEqual([first]);
    const next = bodyOf<Looks>(await mine.client.get(`/me/looks?limit=1&cursor=${one.nextCursor}`));
    expect(next.items).toEqual([pages[0]]);
  });

  it('is shut to staff of the desk and to students', async () => {
    for (const who of [desk.staff, mine.client])
      for (const path of [`/trail?${WINDOW}`, `/trail/people?${WINDOW}`, '/trail/anchors'])
        expect((await who.get(path)).status).toBe(403);
    expect((await auditor.get(`/students/${mine.id}`)).status).toBe(403);
  });
});
