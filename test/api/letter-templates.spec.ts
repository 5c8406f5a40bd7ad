import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Texts {
  readonly title: string;
  readonly closing: readonly string[];
}
interface Template {
  readonly id: string;
  readonly state: string;
  readonly edition: number;
  readonly version: number;
  readonly content: { readonly en: Texts; readonly fr: Texts };
  readonly faults: readonly { readonly path: string }[];
}

const kind = 'placement_confirmation';
const reason = 'Plainer words.';

describe('/letter-templates', () => {
  let desk: TestDesk;
  let author: TestClient;
  let second: TestClient;
  let today: string;

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'coordinator',
      email: 'cora@kestrel.example',
      displayName: 'Cora Lund',
    });
    await anAccount(desk.database, {
      role: 'administrator',
      email: 'ada@kestrel.example',
      displayName: 'Ada Obi',
    });
    author = await desk.client().signIn('cora@kestrel.example', TEST_PASSWORD);
    second = await desk.client().signIn('ada@kestrel.example', TEST_PASSWORD);
    const row = await desk.row(`select (now() at time zone 'America/Vancouver')::date::text as today`);
    today = String(row['today']);
  });
  afterAll(() => desk.close());

  const list = async (): Promise<Template[]> =>
    bodyOf(await desk.staff.get(`/letter-templates?kind=${kind}`));
  const aDraft = async (): Promise<Template> => bodyOf(await author.post('/letter-templates', { kind }), 201);
  const withClosing = ({ content: { en, fr } }: Template, english: string, french: string) => ({
    en: { ...en, closing: [...en.closing, english] },
    fr: { ...fr, closing: [...fr.closing, french] },
  });
  const saved = async (draft: Template, english = 'Thank you.', french = 'Merci.'): Promise<Template> =>
    bodyOf(
      await author.patch(`/letter-templates/${draft.id}`, {
        version: draft.version,
        content: withClosing(draft, english, french),
      }),
    );
  const step = async (client: TestClient, { id, version }: Template, path: string, body = {}) =>
    client.post(`/letter-templates/${id}/${path}`, { version, ...body });
  const reviewed = async (english?: string, french?: string): Promise<Template> => {
    const draft = await saved(await aDraft(), english, french);
    return bodyOf(await step(second, bodyOf(await step(author, draft, 'submit')), 'review'));
  };

  it('GET lists the words that the product came with as the first edition, in force', async () => {
    expect(await list()).toMatchObject([
      { kind, edition: 1, state: 'in_force', faults: [], authorNames: ['Coopdesk'] },
    ]);
    const everything = bodyOf<Template[]>(await desk.staff.get('/letter-templates'));
    expect(everything).toHaveLength(5);
    expect((await desk.staff.get('/letter-templates?kind=no%20kind')).status).toBe(422);
  });

  it('POST begins a draft as a copy, PATCH keeps its words, GET :id reads it', async () => {
    const [first] = await list();
    const draft = await aDraft();
    expect(draft).toMatchObject({ edition: 2, state: 'draft', basedOn: first!.id, content: first!.content });
    const changed = await saved(draft);
    expect(changed).toMatchObject({
      version: 2,
      faults: [],
      content: { en: { closing: [expect.any(String), 'Thank you.'] } },
    });
    expect((await desk.staff.get(`/letter-templates/${draft.id}`)).body).toEqual(changed);
    expect(
      await author.patch(`/letter-templates/${draft.id}`, { version: 1, content: draft.content }),
    ).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { version: 2 } },
    });
    const copy = bodyOf<Template>(await author.post('/letter-templates', { kind, basedOn: draft.id }), 201);
    expect(copy.content).toEqual(changed.content);
    const [iec] = bodyOf<Template[]>(await desk.staff.get('/letter-templates?kind=iec_host_confirmation'));
    expect(await author.post('/letter-templates', { kind, basedOn: iec!.id })).toMatchObject({
      status: 409,
      body: { code: 'other_base' },
    });
  });

  it('POST submit refuses a draft that types a claim, with the place and the reason', async () => {
    const draft = await saved(await aDraft(), 'Placements are mandatory.', 'Merci.');
    expect(draft.faults).toMatchObject([{ path: 'en.closing[1]' }]);
    const refused = await step(author, draft, 'submit');
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            path: 'content.en.closing[1]',
            problem: expect.stringContaining('Line 1, column 16: “mandatory”'),
          },
        ],
      },
    });
    const lame = { ...draft.content, fr: { ...draft.content.fr, closing: [] } };
    const kept = await author.patch(`/letter-templates/${draft.id}`, {
      version: draft.version,
      content: lame,
    });
    expect(bodyOf<Template>(kept).faults).toMatchObject([{ path: 'fr.closing' }]);
  });

  it('POST review is for another person than its authors, unless the office is one person', async () => {
    const draft = bodyOf<Template>(await step(author, await saved(await aDraft()), 'submit'));
    expect(draft.state).toBe('submitted');
    expect(
      await author.patch(`/letter-templates/${draft.id}`, { version: draft.version, content: draft.content }),
    ).toMatchObject({
      status: 409,
    });
    expect(await step(author, draft, 'review')).toMatchObject({
      status: 409,
      body: { code: 'second_person_needed' },
    });
    const office = bodyOf<{ version: number }>(await author.get('/office'));
    bodyOf(await author.patch('/office', { version: office.version, authorMayReviewTemplate: true }));
    expect(await step(author, draft, 'review')).toMatchObject({
      status: 200,
      body: { state: 'reviewed', reviewedByName: 'Cora Lund' },
    });
    bodyOf(await author.patch('/office', { version: office.version + 1, authorMayReviewTemplate: false }));
  });

  it('POST review counts everybody who changed the words as an author', async () => {
    const draft = await saved(await aDraft());
    const touched = bodyOf<Template>(
      await second.patch(`/letter-templates/${draft.id}`, { version: draft.version, content: draft.content }),
    );
    expect(touched).toMatchObject({ authorNames: ['Cora Lund', 'Ada Obi'] });
    const submitted = bodyOf<Template>(await step(author, touched, 'submit'));
    expect(await step(second, submitted, 'review')).toMatchObject({ status: 409 });
  });

  it('POST send-back returns a template to its author with a note', async () => {
    const draft = bodyOf<Template>(await step(author, await saved(await aDraft()), 'submit'));
    expect(await step(second, draft, 'send-back', { note: 'Say it once.' })).toMatchObject({
      status: 200,
      body: { state: 'draft', reviewNote: 'Say it once.' },
    });
  });

  it('POST put-in-force gives letters the new words from a day on, and roll-back the old ones again', async () => {
    const [first] = (await list()).filter(({ edition }) => edition === 1);
    const next = await reviewed('We wish the student well.', 'Nous souhaitons du succès.');
    expect(await step(author, next, 'put-in-force', { from: '2020-01-01', reason })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'from' }] },
    });
    expect(await step(author, next, 'roll-back', { reason })).toMatchObject({ status: 409 });
    const inForce = bodyOf<Template>(await step(author, next, 'put-in-force', { from: today, reason }));
    expect(inForce).toMatchObject({
      state: 'in_force',
      periods: [{ from: today, reason, putInForceBy: 'Cora Lund' }],
    });
    const before = bodyOf<Template>(await desk.staff.get(`/letter-templates/${first!.id}`));
    expect(before.state).toBe('superseded');
    const student = await desk.student();
    const request = await aSubmittedRequest(student);
    const { letterId } = bodyOf<{ letterId: string }>(
      await desk.staff.post(`/letter-requests/${request.id}/approve`, { version: request.version }),
    );
    expect(await desk.row('select template_id as id from coop.letter where id = $1', letterId)).toEqual({
      id: next.id,
    });
    const back = bodyOf<Template>(
      await step(author, before, 'roll-back', { reason: 'The old words were better.' }),
    );
    expect(back.state).toBe('in_force');
    expect((await desk.staff.get(`/letter-templates/${next.id}`)).body).toMatchObject({
      state: 'superseded',
    });
  });

  it('shows what waits for its day', async () => {
    const next = await reviewed('See you.', 'À bientôt.');
    const waiting = bodyOf<Template>(
      await step(author, next, 'put-in-force', { from: '2999-01-01', reason }),
    );
    expect(waiting.state).toBe('scheduled');
    expect(bodyOf<Template>(await step(author, waiting, 'retire', { reason })).state).toBe('retired');
    expect((await list()).filter(({ state }) => state === 'in_force')).toHaveLength(1);
  });

  it('POST retire leaves a kind without words: approval is refused and the request waits', async () => {
    const student = await desk.student();
    const request = await aSubmittedRequest(student);
    const applying = (await list()).find(({ state }) => state === 'in_force')!;
    expect(await step(author, applying, 'retire', { reason: 'A wrong word.' })).toMatchObject({
      status: 200,
      body: { state: 'retired', retiredOn: today, retireReason: 'A wrong word.', retiredByName: 'Cora Lund' },
    });
    expect(
      await desk.staff.post(`/letter-requests/${request.id}/approve`, { version: request.version }),
    ).toMatchObject({
      status: 409,
      body: { code: 'no_template' },
    });
    expect(await desk.row('select state from coop.letter_request where id = $1', request.id)).toEqual({
      state: 'submitted',
    });
    const next = await reviewed('Good luck.', 'Bonne chance.');
    bodyOf(await step(author, next, 'put-in-force', { from: today, reason }));
    expect(
      (await desk.staff.post(`/letter-requests/${request.id}/approve`, { version: request.version })).status,
    ).toBe(200);
  });

  it('a claim that the facts do not carry refuses the letter with the reason', async () => {
    const draft = await aDraft();
    const add = (texts: Texts & { paragraphs: string[] }) => ({
      ...texts,
      paragraphs: [...texts.paragraphs, '{{ claims.all_students }}'],
    });
    const content = { en: add(draft.content.en as never), fr: add(draft.content.fr as never) };
    const changed = bodyOf<Template>(
      await author.patch(`/letter-templates/${draft.id}`, { version: 1, content }),
    );
    const next = bodyOf<Template>(
      await step(second, bodyOf(await step(author, changed, 'submit')), 'review'),
    );
    bodyOf(await step(author, next, 'put-in-force', { from: today, reason }));
    const { rows } = await desk.database.inspect.query<{ id: string }>(
      `insert into coop.program (code, name, credential, months, total_weeks, work_term_weeks, placement_basis, stream_certified)
       values ('STREAM', 'Streams', 'Diploma', 24, 96, 32, 'required_in_stream', true) returning id`,
    );
    const student = await desk.student({ programId: rows[0]!.id });
    const request = await aSubmittedRequest(student);
    const numbers = 'select coalesce(max(last_number), 0) as last from coop.letter_series';
    const { last } = await desk.row(numbers);
    expect(
      await desk.staff.post(`/letter-requests/${request.id}/approve`, { version: request.version }),
    ).toMatchObject({
      status: 409,
      body: { code: 'letter_untrue', findings: [{ code: 'claim_all_students' }] },
    });
    expect(await desk.row(numbers)).toEqual({ last });
  });

  it('keeps every step in the audit trail, and the words of a reviewed template as they are', async () => {
    const next = await reviewed();
    const { rows } = await desk.database.inspect.query<{ action: string }>(
      'select action from coop.audit_entry where subject_ids @> array[$1] order by id',
      [next.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'letter_template.drafted',
      'letter_template.changed',
      'letter_template.submitted',
      'letter_template.reviewed',
    ]);
    await expect(
      desk.database.inspect.query(`update coop.letter_template set content = '{}' where id = $1`, [next.id]),
    ).rejects.toThrow('does not change its words');
  });

  it('is written by coordinators and administrators, read by reviewers, and nothing to students', async () => {
    const draft = await aDraft();
    const { client } = await desk.student();
    expect((await client.get('/letter-templates')).status).toBe(403);
    expect((await desk.staff.post('/letter-templates', { kind })).status).toBe(403);
    expect(
      (await desk.staff.patch(`/letter-templates/${draft.id}`, { version: 1, content: draft.content }))
        .status,
    ).toBe(403);
    for (const name of ['submit', 'review']) expect((await step(desk.staff, draft, name)).status).toBe(403);
    expect((await step(desk.staff, draft, 'retire', { reason })).status).toBe(403);
    expect((await desk.staff.post(`/letter-templates/${draft.id}/preview`, { language: 'en' })).status).toBe(
      403,
    );
    const unknown = { ...draft, id: '0199e4a0-0000-7000-8000-000000000001' };
    expect((await step(author, unknown, 'submit')).status).toBe(404);
    expect((await author.get(`/letter-templates/${unknown.id}`)).status).toBe(404);
    expect((await author.post('/letter-templates', { kind: 'no_kind' })).status).toBe(404);
  });
});
