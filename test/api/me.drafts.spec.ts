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

  it('keeps each page of a form by itself, and forgets them together', async () => {
    const { client } = await desk.student();
    const [page, other] = ['?part=0199e4a0-0000-7000-8000-000000000001.permit', '?part=2.permit'];
    const kept = await client.put(`/me/drafts/letter_request${page}`, { content: { number: 'F1' } });
    expect(kept).toMatchObject({ body: { name: 'letter_request', part: page.slice(6) } });
    await client.put('/me/drafts/letter_request?part=0199e4a0-0000-7000-8000-000000000001.term', {
      content: { note: 'Please' },
    });
    await client.put(`/me/drafts/letter_request${other}`, { content: { number: 'F2' } });
    const read = async (part: string) => bodyOf(await client.get(`/me/drafts/letter_request${part}`));
    expect(await read(page)).toMatchObject({ draft: { content: { number: 'F1' } } });
    expect(await read('')).toEqual({ draft: null });
    await client.delete('/me/drafts/letter_request?part=0199e4a0-0000-7000-8000-000000000001');
    expect(await read(page)).toEqual({ draft: null });
    expect(await read(other)).toMatchObject({ draft: { content: { number: 'F2' } } });
    expect((await client.put('/me/drafts/letter_request?part=A_B', { content: {} })).status).toBe(404);
  });

  it('keeps a hundred at most: what was longest not written goes', async () => {
    const { client, id } = await desk.student();
    await client.put('/me/drafts/letter_request?part=first', { content: TYPED });
    await desk.database.inspect.query(
      `insert into coop.portal_draft (student_id, name, part, sealed_content)
       select $1, 'letter_request', n::text, 'x' from generate_series(1, 99) n`,
      [id],
    );
    await desk.database.inspect.query(
      `update coop.portal_draft set saved_at = now() - interval '1 day' where student_id = $1 and part = '7'`,
      [id],
    );
    await client.put('/me/drafts/letter_request?part=last', { content: TYPED });
    const { rows } = await desk.database.inspect.query<{ part: string }>(
      'select part from coop.portal_draft where student_id = $1',
      [id],
    );
    const parts = rows.map(({ part }) => part);
    expect(parts).toHaveLength(100);
    expect(parts).not.toContain('7');
    expect(parts).toEqual(expect.arrayContaining(['first', 'last']));
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
