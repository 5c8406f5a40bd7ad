import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { StandingSettings } from '#casework/students/editions/standing-settings.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { openWorkerCasework, type WorkerCasework } from '#testing/worker-casework.js';

interface Edition<T> {
  readonly edition: number;
  readonly content: T;
  readonly inForce: boolean;
  readonly waiting: boolean;
  readonly recordedBy: string | null;
}
interface Office {
  readonly email: string;
  readonly version: number;
  readonly [name: string]: unknown;
}
interface Term {
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

describe('/office/details and /office/terms: editions for a day', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  let worker: WorkerCasework;

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@coop.example' });
    coordinator = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
    worker = await openWorkerCasework(desk.database, [ConsequencesOfFactsModule]);
  });
  afterAll(async () => {
    await worker.close();
    await desk.close();
  });

  const details = async () => bodyOf<Edition<Office>>(await coordinator.get('/office/details'));
  const inForce = async () => bodyOf<Office>(await desk.staff.get('/office'));
  const terms = async () => bodyOf<Edition<Term[]>>(await coordinator.get('/office/terms'));
  const codes = async () => bodyOf<Term[]>(await desk.staff.get('/terms')).map(({ code }) => code);
  /** As if the day of every edition that waits had come. */
  const theDayComes = async (): Promise<void> => {
    await desk.database.inspect.query(
      `update coop.setting_edition set in_force_from = '2026-01-01' where in_force_from > now()`,
    );
    await worker.app.get(StandingSettings, { strict: false }).putInForce();
  };

  it('PUT /office/details for a day to come changes nothing until the worker puts it in force on that day', async () => {
    const { edition, content } = await details();
    expect(edition).toBe(1);
    const body = { ...content, email: 'new@coop.example', policyNewStarts: true, version: 1 };
    const written = await coordinator.put('/office/details', {
      ...body,
      inForceFrom: '2999-01-01',
      note: 'We move',
    });
    expect(written).toMatchObject({ status: 200, body: { edition: 2, waiting: true, note: 'We move' } });
    await worker.app.get(StandingSettings, { strict: false }).putInForce();
    expect(await inForce()).toMatchObject({ email: content.email, version: 1 });
    await theDayComes();
    expect(await inForce()).toMatchObject({ email: 'new@coop.example', policyNewStarts: true, version: 2 });
    expect(await details()).toMatchObject({ edition: 2, inForce: true });
    const changed = await desk.row(
      `select actor_kind, change->'fields' as fields from coop.audit_entry where action = 'office.changed'`,
    );
    expect(changed).toEqual({ actor_kind: 'system', fields: ['email', 'policyNewStarts'] });
  });

  it('POST /office/editions/office/:edition/restore goes back to what stood there before anybody wrote one', async () => {
    const [newest, first] = bodyOf<Edition<Office>[]>(await coordinator.get('/office/editions/office'));
    expect(first).toMatchObject({ edition: 1, recordedBy: null });
    expect(first!.content.email).not.toBe(newest!.content.email);
    const back = await coordinator.post('/office/editions/office/1/restore', { version: 2 });
    expect(back).toMatchObject({ status: 200, body: { edition: 3, restoredFrom: 1, inForce: true } });
    expect(await inForce()).toMatchObject({ email: first!.content.email, version: 3 });
  });

  it('PATCH /office on top of an edition that waits is refused with it, and replaces it when it was seen', async () => {
    const { content } = await details();
    const waiting = { ...content, telephone: '+1 604 555 0199', version: 3, inForceFrom: '2999-01-01' };
    bodyOf(await coordinator.put('/office/details', waiting));
    const patch = (version: number) => coordinator.patch('/office', { version, opensAt: '08:00' });
    expect(await patch(3)).toMatchObject({
      status: 409,
      body: { current: { telephone: '+1 604 555 0199', version: 4 } },
    });
    expect(await patch(4)).toMatchObject({ status: 200, body: { opensAt: '08:00', version: 5 } });
    expect(await inForce()).toMatchObject({ telephone: '+1 604 555 0199', opensAt: '08:00', version: 5 });
  });

  it.each([
    [{ timeZone: 'Vancouver' }, 'timeZone'],
    [{ closesAt: '07:00' }, 'closesAt'],
    [{ inForceFrom: '2020-01-01' }, 'inForceFrom'],
    [{ email: undefined }, 'email'],
  ])('PUT /office/details refuses %j', async (part, path) => {
    const { edition, content } = await details();
    expect(await coordinator.put('/office/details', { ...content, version: edition, ...part })).toMatchObject(
      { status: 422, body: { errors: [{ path }] } },
    );
  });

  it('PUT /office/terms writes the list for a day; it comes, and goes back, with what was added', async () => {
    const { edition, content } = await terms();
    const added = { code: '2028-01', name: 'Spring 2028', startsOn: inDays(407), endsOn: inDays(515) };
    const next = [added, ...content.slice(1)];
    const wish = { version: edition, terms: next, inForceFrom: '2999-01-01' };
    expect(await coordinator.put('/office/terms', wish)).toMatchObject({
      status: 200,
      body: { waiting: true, content: [...content.slice(1), added] },
    });
    expect(await codes()).toEqual(content.map(({ code }) => code));
    expect(await coordinator.post('/terms', added)).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
    await theDayComes();
    expect(await codes()).toEqual([...content.slice(1), added].map(({ code }) => code));
    expect(await coordinator.post('/office/editions/terms/1/restore', { version: 2 })).toMatchObject({
      status: 200,
      body: { edition: 3, inForce: true },
    });
    expect(await codes()).toEqual(content.map(({ code }) => code));
    expect(await coordinator.post('/terms', added)).toMatchObject({ status: 201, body: added });
    expect(await terms()).toMatchObject({ edition: 4, inForce: true });
  });

  it('PUT /office/terms refuses what ends before it starts, a code twice, and to drop a term that a request names', async () => {
    const { edition, content } = await terms();
    const faults = async (list: readonly Term[]) => {
      const answer = await coordinator.put('/office/terms', { version: edition, terms: list });
      return bodyOf<{ errors: { path: string }[] }>(answer, 422).errors.map(({ path }) => path);
    };
    const [first, ...rest] = content;
    expect(await faults([{ ...first!, endsOn: first!.startsOn }, ...rest])).toEqual(['terms[0].endsOn']);
    expect(await faults([...content, content.at(-1)!])).toEqual([`terms[${content.length}].code`]);
    const { id } = await desk.student();
    await desk.database.inspect.query(
      `insert into coop.letter_request (student_id, reference, kind, state, answers)
       values ($1, 'R-1', 'placement_confirmation', 'submitted', jsonb_build_object('targetTerm', $2::text))`,
      [id, first!.code],
    );
    expect(await faults(rest)).toEqual(['terms']);
  });

  it('is read by the desk and written by coordinators', async () => {
    const { edition, content } = await details();
    expect((await desk.staff.get('/office/terms')).status).toBe(200);
    expect((await desk.staff.put('/office/details', { ...content, version: edition })).status).toBe(403);
    expect((await desk.staff.put('/office/terms', { version: 1, terms: [] })).status).toBe(403);
    const student = await desk.student();
    expect((await student.client.get('/office/details')).status).toBe(403);
  });
});
