import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('/office, /terms and /notices/:code', () => {
  let api: TestApi;
  let reviewer: TestClient;
  let coordinator: TestClient;
  let student: TestClient;
  let studentId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'rae@coop.example' });
    await anAccount(api.database, { role: 'coordinator', email: 'cora@coop.example' });
    reviewer = await api.client().signIn('rae@coop.example', TEST_PASSWORD);
    coordinator = await api.client().signIn('cora@coop.example', TEST_PASSWORD);
    const own = await aStudent(api.database, { account: true });
    studentId = own.id;
    student = await api.client().signIn(own.email, TEST_PASSWORD);
  });
  afterAll(() => api.close());

  it('GET /office tells staff what the office says of itself', async () => {
    expect(await reviewer.get('/office')).toMatchObject({
      status: 200,
      body: {
        institutionName: 'Kestrel Polytechnic University',
        timeZone: 'America/Vancouver',
        coopCourseCodes: ['COOP 1101'],
      },
    });
    expect((await student.get('/office')).status).toBe(403);
    expect((await api.client().get('/office')).status).toBe(401);
  });

  it('PATCH /office changes it, with the version seen', async () => {
    const { version } = (await coordinator.get('/office')).body as { version: number };
    const changed = await coordinator.patch('/office', {
      version,
      reviewBusinessDays: 3,
      coopCourseCodes: ['COOP 1101', 'COOP 1102'],
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { reviewBusinessDays: 3, coopCourseCodes: ['COOP 1101', 'COOP 1102'], version: version + 1 },
    });
    expect(await coordinator.patch('/office', { version, reviewBusinessDays: 4 })).toMatchObject({
      status: 409,
      body: { current: { reviewBusinessDays: 3 } },
    });
  });

  it.each([
    [{ timeZone: 'Vancouver' }, 'timeZone'],
    [{ reviewBusinessDays: 61 }, 'reviewBusinessDays'],
    [{ coopCourseCodes: [] }, 'coopCourseCodes'],
    [{ coopCourseCodes: [1] }, 'coopCourseCodes'],
    [{ email: 'nobody' }, 'email'],
    [{ policyNewStarts: 'no' }, 'policyNewStarts'],
    [{ signatoryName: null }, 'signatoryName'],
    [{ color: 'red' }, 'color'],
    [{ closedDays: ['2026-02-30'] }, 'closedDays'],
    [{ closedDays: ['2026-12-24', '2026-12-24'] }, 'closedDays'],
    [{ closedDays: '2026-12-24' }, 'closedDays'],
  ])('PATCH /office refuses %j', async (part, path) => {
    const { version } = (await coordinator.get('/office')).body as { version: number };
    expect(await coordinator.patch('/office', { version, ...part })).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('GET /office/holidays tells when the office’s clock stands still, by which law, and where that was read', async () => {
    const { version } = (await coordinator.get('/office')).body as { version: number };
    const year = Number(inDays(0).slice(0, 4));
    const closedDays = [`${year + 1}-12-29`, `${year + 1}-12-28`];
    const office = await coordinator.patch('/office', { version, province: 'NL', closedDays });
    expect(office).toMatchObject({ status: 200, body: { closedDays: closedDays.toSorted() } });
    const { status, body } = await reviewer.get('/office/holidays');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      province: 'NL',
      law: { en: 'Labour Standards Act' },
      official: true,
      verifiedOn: expect.stringMatching(/^20/),
      closedDays: closedDays.toSorted(),
    });
    const { days } = body as { days: { on: string; names: { en: string }; fellOn: string | null }[] };
    expect(days).toHaveLength(18);
    const memorial = days.filter(({ names }) => names.en === 'Memorial Day');
    expect(memorial.map(({ on, fellOn }) => fellOn ?? on)).toEqual(
      [year, year + 1, year + 2].map((one) => `${one}-07-01`),
    );
    expect((await student.get('/office/holidays')).status).toBe(403);
    await coordinator.patch('/office', { version: version + 1, province: 'BC', closedDays: [] });
  });

  it('leaves settings to coordinators and administrators', async () => {
    expect(await reviewer.patch('/office', { version: 1, reviewBusinessDays: 3 })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
    const term = { code: '2028-01', name: 'Spring 2028', startsOn: inDays(407), endsOn: inDays(515) };
    expect((await reviewer.post('/terms', term)).status).toBe(403);
    expect((await student.post('/terms', term)).status).toBe(403);
  });

  it('POST /terms adds a term and corrects it, GET lists them by date', async () => {
    const term = { code: '2026-05', name: 'Sumer 2026', startsOn: inDays(-203), endsOn: inDays(-94) };
    expect(await coordinator.post('/terms', term)).toMatchObject({ status: 201, body: term });
    expect((await coordinator.post('/terms', { ...term, name: 'Summer 2026' })).status).toBe(201);
    const { body } = await reviewer.get('/terms');
    expect((body as { code: string }[]).map(({ code }) => code)).toEqual([
      '2026-05',
      '2026-09',
      '2027-01',
      '2027-05',
    ]);
    expect((body as object[])[0]).toEqual({ ...term, name: 'Summer 2026' });
    expect(await coordinator.post('/terms', { ...term, endsOn: term.startsOn })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'endsOn' }] },
    });
    expect(await coordinator.post('/terms', { ...term, startsOn: 'May' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'startsOn' }] },
    });
  });

  it('GET /notices/:code shows the version in force, and logs what a student was shown for what', async () => {
    await api.database.inspect.query(
      `insert into coop.privacy_notice (code, version, text_en, text_fr, in_force_from)
       values ('collection', 2, 'Second', 'Deuxième', '2026-06-01'), ('collection', 3, 'Future', 'Futur', '2999-01-01')`,
    );
    const text = { en: 'Second', fr: 'Deuxième' };
    const notice = { code: 'collection', version: 2, text, details: null };
    expect(await student.get('/notices/collection')).toMatchObject({ status: 200, body: notice });
    expect((await student.get('/notices/collection?for=letter_request')).body).toEqual(notice);
    expect((await reviewer.get('/notices/collection?for=letter_request')).status).toBe(200);
    const { rows } = await api.database.inspect.query(
      'select student_id, notice_code, notice_version, language, shown_for from coop.notice_display',
    );
    expect(rows).toEqual([
      {
        student_id: studentId,
        notice_code: 'collection',
        notice_version: 2,
        language: 'en',
        shown_for: 'letter_request',
      },
    ]);
    expect((await student.get('/notices/unknown')).status).toBe(404);
    expect((await student.get('/notices/collection?for=Letter%20request')).status).toBe(422);
    expect((await api.client().get('/notices/collection')).status).toBe(401);
  });
});
