import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { DraftStore } from '#casework/drafts/draft.store.js';
import { Drafts } from '#casework/drafts/drafts.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/drafts/:name', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const TYPED = { kind: 'study_permit_extension', number: 'S123456789' };

  it('keeps what was typed (put), shows it on any device of the same student (get) and forgets it (delete)', async () => {
    const { client, id } = await desk.student();
    expect(await client.get('/me/drafts/submission')).toMatchObject({ status: 200, body: { draft: null } });
    const kept = bodyOf<{ savedAt: string; savedAtLocal: string }>(
      await client.put('/me/drafts/submission', { content: TYPED }),
    );
    expect(Math.abs(Date.parse(kept.savedAtLocal) - Date.parse(kept.savedAt))).toBeLessThan(1_000);
    await client.put('/me/drafts/submission', { content: { ...TYPED, date: { day: '3' } } });
    expect(bodyOf(await client.get('/me/drafts/submission'))).toMatchObject({
      draft: { name: 'submission', content: { ...TYPED, date: { day: '3' } } },
    });
    const { sealed } = await desk.row(
      'select sealed_content as sealed from coop.portal_draft where student_id = $1',
      id,
    );
    expect((sealed as Buffer).toString('latin1')).not.toContain('S123456789');
    expect((await client.delete('/me/drafts/submission')).status).toBe(204);
    expect(bodyOf(await client.get('/me/drafts/submission'))).toEqual({ draft: null });
  });

  it('is the student’s alone: not another’s, not the office’s', async () => {
    const [one, other] = [await desk.student(), await desk.student()];
    await one.client.put('/me/drafts/travel', { content: TYPED });
    expect(bodyOf(await other.client.get('/me/drafts/travel'))).toEqual({ draft: null });
    expect((await desk.staff.get('/me/drafts/travel')).status).toBe(403);
  });

  it('refuses an unknown name, what is no object, and what is too long', async () => {
    const { client } = await desk.student();
    expect((await client.get('/me/drafts/poem')).status).toBe(404);
    expect(await client.put('/me/drafts/travel', { content: 'text' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'content' }] },
    });
    expect(await client.put('/me/drafts/travel', { content: { note: 'x'.repeat(16_000) } })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'content', fr: expect.stringContaining('16 000') }] },
    });
  });

  it('is removed by the worker when nobody came back to it for sixty days', async () => {
    const { client, id } = await desk.student();
    await client.put('/me/drafts/travel', { content: TYPED });
    await client.put('/me/drafts/submission', { content: TYPED });
    await desk.database.inspect.query(
      `update coop.portal_draft set saved_at = saved_at - interval '61 days' where student_id = $1 and name = 'travel'`,
      [id],
    );
    const get = desk.app.get.bind(desk.app);
    const worker = new Drafts(
      desk.background.transactions,
      get(DraftStore),
      get(PersonKeys),
      get(OfficeCalendar),
      get(Clock),
    );
    expect(await worker.removeOld()).toEqual({ drafts: 1 });
    expect(bodyOf(await client.get('/me/drafts/travel'))).toEqual({ draft: null });
    expect(bodyOf(await client.get('/me/drafts/submission'))).toMatchObject({ draft: { content: TYPED } });
  });
});
