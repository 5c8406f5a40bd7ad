import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DocumentsModule } from '#casework/documents/documents.module.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { StandingSettings } from '#casework/students/editions/standing-settings.js';
import { Clock } from '#platform/clock/clock.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { openWorkerCasework, type WorkerCasework } from '#testing/worker-casework.js';

interface Policy {
  readonly approvalLetterDays: number;
  readonly declaredApprovalDays: number;
  readonly secondReadingPercent: number;
  readonly shrinkImagesAfterDays: number | null;
  readonly removeOriginalsAfterDays: number | null;
  readonly studentMegabytes: number;
}
interface Edition {
  readonly edition: number;
  readonly content: Policy;
  readonly recordedBy: string | null;
}

describe('/office/document-policy: rules for documents, in editions', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  let worker: WorkerCasework;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@coop.example', displayName: 'Cora' });
    coordinator = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
    worker = await openWorkerCasework(desk.database, [DocumentsModule, ConsequencesOfFactsModule]);
  });
  afterAll(async () => {
    await worker.close();
    await desk.close();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const path = '/office/document-policy';
  const newest = async () => bodyOf<Edition>(await coordinator.get(path));
  const inForce = async () => bodyOf<Policy & { version: number }>(await desk.staff.get('/document-policy'));
  const write = async (part: object) => {
    const { edition, content } = await newest();
    return coordinator.put(path, { ...content, version: edition, ...part });
  };
  /** The worker's round of that day at noon. */
  const onTheDay = async (day: string): Promise<void> => {
    const clock = worker.app.get(Clock, { strict: false });
    jest.spyOn(clock, 'now').mockReturnValue(new Date(`${day}T20:00:00Z`));
    await worker.app.get(StandingSettings, { strict: false }).putInForce();
  };

  it('PUT for a day to come waits, and stands in the table from that day on, by the worker', async () => {
    const { edition, content } = await newest();
    expect({ edition, ...(await inForce()) }).toEqual({ edition: 1, ...content, version: 1 });
    const day = inDays(20);
    const wish = {
      approvalLetterDays: 30,
      shrinkImagesAfterDays: null,
      inForceFrom: day,
      note: 'Fewer days',
    };
    expect(await write(wish)).toMatchObject({
      status: 200,
      body: { edition: 2, waiting: true, note: 'Fewer days', content: { approvalLetterDays: 30 } },
    });
    await onTheDay(inDays(19));
    expect(await inForce()).toEqual({ ...content, version: 1 });
    await onTheDay(day);
    await onTheDay(day);
    expect(await inForce()).toEqual({
      ...content,
      approvalLetterDays: 30,
      shrinkImagesAfterDays: null,
      version: 2,
    });
    expect(
      await desk.row(
        `select actor_kind, change from coop.audit_entry where action = 'document_policy.changed'`,
      ),
    ).toMatchObject({ actor_kind: 'system', change: { version: 2, approvalLetterDays: 30 } });
  });

  it('goes back to what stood there before anybody wrote one', async () => {
    const history = bodyOf<Edition[]>(await coordinator.get('/office/editions/document_policy'));
    expect(history).toMatchObject([
      { edition: 2, recordedBy: 'Cora' },
      { edition: 1, recordedBy: null },
    ]);
    const back = await coordinator.post('/office/editions/document_policy/1/restore', { version: 2 });
    expect(back).toMatchObject({ status: 200, body: { edition: 3, restoredFrom: 1, inForce: true } });
    expect(await inForce()).toEqual({ ...history[1]!.content, version: 3 });
  });

  it('PATCH /document-policy is an edition from today, refused on one that was not seen', async () => {
    const patch = (version: number) =>
      coordinator.patch('/document-policy', { version, studentMegabytes: 300 });
    expect(await patch(3)).toMatchObject({ status: 200, body: { studentMegabytes: 300, version: 4 } });
    expect(await newest()).toMatchObject({ edition: 4, inForce: true, content: { studentMegabytes: 300 } });
    // The same once more is no edition.
    expect(await patch(4)).toMatchObject({ status: 200, body: { version: 4 } });
    bodyOf(await write({ approvalLetterDays: 90, inForceFrom: '2999-01-01' }));
    expect(await coordinator.patch('/document-policy', { version: 4, studentMegabytes: 400 })).toMatchObject({
      status: 409,
      body: { current: { approvalLetterDays: 90, version: 5 } },
    });
    expect(await coordinator.patch('/document-policy', { version: 5, studentMegabytes: 400 })).toMatchObject({
      status: 200,
      body: { approvalLetterDays: 90, studentMegabytes: 400, version: 6 },
    });
    expect(await inForce()).toMatchObject({ approvalLetterDays: 90, studentMegabytes: 400, version: 6 });
  });

  it.each([
    [{ approvalLetterDays: 0 }, 'approvalLetterDays'],
    [{ studentMegabytes: undefined }, 'studentMegabytes'],
    [{ removeOriginalsAfterDays: 364 }, 'removeOriginalsAfterDays'],
    [{ inForceFrom: '2020-01-01' }, 'inForceFrom'],
  ])('PUT refuses %j', async (part, at) => {
    expect(await write(part)).toMatchObject({ status: 422, body: { errors: [{ path: at }] } });
  });

  it('is read by the desk and written by coordinators', async () => {
    const { edition, content } = await newest();
    expect((await desk.staff.get(path)).status).toBe(200);
    expect((await desk.staff.put(path, { ...content, version: edition })).status).toBe(403);
    expect((await coordinator.put(path, { ...content, version: edition - 1 })).status).toBe(409);
    const student = await desk.student();
    expect((await student.client.get(path)).status).toBe(403);
  });
});
