import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { bodyOf } from '#testing/test-desk.js';
import type { TestClient } from '#testing/test-client.js';

const PACK = coopPermitNeededFrom('2027-05-01', '2027-05-01');

describe('/rule-packs', () => {
  let api: TestApi;
  let admin: TestClient;
  let reviewer: TestClient;
  let student: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    const signIn = async (role: string) => {
      const email = `${role}@kestrel.example`;
      await anAccount(api.database, { role, email, displayName: `The ${role}` });
      return api.client().signIn(email, TEST_PASSWORD);
    };
    admin = await signIn('administrator');
    reviewer = await signIn('reviewer');
    const { email } = await aStudent(api.database, { account: true });
    student = await api.client().signIn(email, TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const actions = async () => {
    const { rows } = await api.database.inspect.query<{ action: string }>(
      `select action from coop.audit_entry where action like 'rule_pack.%' order by id`,
    );
    return rows.map(({ action }) => action);
  };
  /** A finished dry run of PACK, as the worker leaves one behind. */
  const dryRun = async (against = RULE_PACK_2026_11.id, ageDays = 0, rulePack = PACK.id) => {
    await api.database.inspect.query(
      `insert into coop.rule_pack_dry_run (rule_pack, against, state, total, started_by, started_at, finished_at)
       values ($1, $2, 'done', 0, 'The administrator', now() - $3 * interval '1 day', now() - $3 * interval '1 day')`,
      [rulePack, against, ageDays],
    );
  };

  it('tells every member of staff what is in force since when', async () => {
    const { body } = await reviewer.get('/rule-packs');
    expect(body).toMatchObject({
      inForce: { rulePack: '2026-11-21', state: 'in_force', putInForceBy: null },
      periods: [{ rulePack: '2026-11-21' }],
      packs: [{ id: '2026-11-21', shipped: true, loadedBy: null, loadedAt: null }],
    });
    const pack = bodyOf<{ contents: unknown }>(await reviewer.get('/rule-packs/2026-11-21'));
    expect(pack).toMatchObject({ inForce: '2026-11-21', difference: [], dryRuns: [] });
    expect(pack.contents).toEqual(JSON.parse(JSON.stringify(RULE_PACK_2026_11)));
    expect((await reviewer.get('/rule-packs/2026-11-22')).status).toBe(404);
  });

  it('refuses a bad pack with the path of every fault, and keeps nothing of it', async () => {
    const [regime, ...regimes] = PACK.regimes;
    const bad = {
      ...PACK,
      regimes: [{ ...regime, source: 'http://a.example', document: 'passport' }, ...regimes],
      news: 1,
    };
    expect(await admin.post('/rule-packs', bad)).toMatchObject({
      status: 422,
      body: {
        code: 'invalid_input',
        errors: expect.arrayContaining([
          {
            path: 'regimes[0].source',
            problem: 'must be the address of the source, beginning with https://',
          },
          { path: 'regimes[0].document', problem: 'must be one of coop_work_permit, study_permit' },
          { path: 'news', problem: expect.stringContaining('is not a known key') },
        ]),
      },
    });
    expect(await admin.post('/rule-packs', { ...PACK, filing: [] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'filing', problem: expect.stringContaining('every day needs one') }] },
    });
    const tomorrow = { ...PACK.fees[0], verifiedOn: inDays(2) };
    expect(await admin.post('/rule-packs', { ...PACK, fees: [tomorrow] })).toMatchObject({
      body: { errors: [{ path: 'fees[0].verifiedOn' }] },
    });
    expect((await admin.post('/rule-packs', [PACK])).status).toBe(422);
    expect((await admin.get(`/rule-packs/${PACK.id}`)).status).toBe(404);
  });

  it('loads a pack, once; other contents under its id are refused', async () => {
    expect(await admin.post('/rule-packs', PACK)).toMatchObject({
      status: 201,
      body: { id: PACK.id, isNew: true },
    });
    const turned = Object.fromEntries(Object.entries(PACK).toReversed());
    expect(await admin.post('/rule-packs', turned)).toMatchObject({ status: 201, body: { isNew: false } });
    expect(await admin.post('/rule-packs', { ...PACK, fees: [] })).toMatchObject({
      status: 409,
      body: { code: 'rule_pack_exists' },
    });
    expect(await admin.post('/rule-packs', RULE_PACK_2026_11)).toMatchObject({ body: { isNew: false } });
    expect(await admin.post('/rule-packs', { ...RULE_PACK_2026_11, fees: [] })).toMatchObject({
      body: { code: 'rule_pack_exists' },
    });
    expect(await actions()).toEqual(['rule_pack.loaded']);
    expect((await reviewer.get(`/rule-packs/${PACK.id}`)).body).toMatchObject({
      id: PACK.id,
      shipped: false,
      loadedBy: 'The administrator',
      difference: [
        {
          kind: 'regimes',
          change: 'changed',
          fields: [{ name: 'to', before: null, after: '2027-04-30' }],
        },
        { kind: 'regimes', change: 'added', row: { from: '2027-05-01' }, fields: [] },
        { kind: 'closedCoopApplications', change: 'changed' },
      ],
    });
  });

  describe('a period', () => {
    const plan = (from: string, id: string = PACK.id) =>
      admin.post(`/rule-packs/${id}/periods`, { from, reason: 'The notice of 3 March.' });

    it('needs a dry run against the pack before it, not older than seven days', async () => {
      const missing = { status: 409, body: { code: 'dry_run_missing', against: '2026-11-21' } };
      expect(await plan(inDays(30))).toMatchObject(missing);
      await dryRun('2026-11-21', 8);
      await dryRun('2020-01-01');
      expect(await plan(inDays(30))).toMatchObject(missing);
    });

    it('begins today or later, by the calendar, and is not the one in force already', async () => {
      await dryRun();
      expect(await plan(inDays(-2))).toMatchObject({ status: 422, body: { errors: [{ path: 'from' }] } });
      expect(await plan('2027-02-30')).toMatchObject({ status: 422, body: { errors: [{ path: 'from' }] } });
      expect(await plan(inDays(30), RULE_PACK_2026_11.id)).toMatchObject({
        status: 409,
        body: { code: 'step_out_of_order' },
      });
      expect((await plan(inDays(30), '2030-01-01')).status).toBe(404);
    });

    it('is planned from the first instant of the office’s day, and can be taken back until then', async () => {
      const from = inDays(30);
      const { id } = bodyOf<{ id: string }>(await plan(from), 201);
      const list = () => reviewer.get('/rule-packs');
      expect((await list()).body).toMatchObject({
        inForce: { rulePack: '2026-11-21' },
        periods: [
          {
            id,
            state: 'planned',
            fromAtLocal: `${from}T00:00:00-07:00`,
            reason: 'The notice of 3 March.',
            putInForceBy: 'The administrator',
          },
          { state: 'in_force' },
        ],
      });
      expect(await plan(inDays(20))).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
      expect((await admin.delete(`/rule-packs/periods/${id}`)).status).toBe(204);
      expect((await admin.delete(`/rule-packs/periods/${id}`)).status).toBe(204);
      expect((await list()).body).toMatchObject({
        periods: [{ id, state: 'taken_back', takenBackBy: 'The administrator' }, { state: 'in_force' }],
      });
      expect((await actions()).slice(-2)).toEqual(['rule_pack.put_in_force', 'rule_pack.taken_back']);
    });

    it('that has begun stays', async () => {
      const { id } = bodyOf<{ id: string }>(await plan(inDays(0)), 201);
      expect((await reviewer.get('/rule-packs')).body).toMatchObject({
        inForce: { id, rulePack: PACK.id },
        periods: [{ state: 'taken_back' }, { state: 'in_force' }, { state: 'ended' }],
      });
      expect(await admin.delete(`/rule-packs/periods/${id}`)).toMatchObject({
        status: 409,
        body: { code: 'step_out_of_order' },
      });
      expect((await admin.delete('/rule-packs/periods/0199e4a0-0000-7000-8000-000000000001')).status).toBe(
        404,
      );
      expect((await admin.delete('/rule-packs/periods/x')).status).toBe(404);
    });

    it('is not taken back under another that was tried against it', async () => {
      const next = coopPermitNeededFrom('2027-06-01', '2027-06-01');
      await admin.post('/rule-packs', next);
      await dryRun(PACK.id, 0, RULE_PACK_2026_11.id);
      await dryRun(RULE_PACK_2026_11.id, 0, next.id);
      const first = bodyOf<{ id: string }>(await plan(inDays(30), RULE_PACK_2026_11.id), 201);
      const second = bodyOf<{ id: string }>(await plan(inDays(60), next.id), 201);
      expect((await admin.delete(`/rule-packs/periods/${first.id}`)).status).toBe(409);
      expect((await admin.delete(`/rule-packs/periods/${second.id}`)).status).toBe(204);
      expect((await admin.delete(`/rule-packs/periods/${first.id}`)).status).toBe(204);
    });

    it('put in force by mistake today is followed at once by the one before it', async () => {
      const before = Math.floor(Date.now() / 1000) * 1000;
      const { id } = bodyOf<{ id: string }>(await plan(inDays(0), RULE_PACK_2026_11.id), 201);
      const { inForce } = bodyOf<{ inForce: { id: string; fromAt: string } }>(
        await reviewer.get('/rule-packs'),
      );
      expect(inForce).toMatchObject({ id, rulePack: RULE_PACK_2026_11.id });
      expect(Date.parse(inForce.fromAt)).toBeGreaterThanOrEqual(before);
    });
  });

  it('is changed by administrators alone, and read by staff alone', async () => {
    const period = '0199e4a0-0000-7000-8000-000000000001';
    for (const client of [reviewer, student]) {
      expect((await client.post('/rule-packs', PACK)).status).toBe(403);
      const body = { from: inDays(30), reason: 'x' };
      expect((await client.post(`/rule-packs/${PACK.id}/periods`, body)).status).toBe(403);
      expect((await client.delete(`/rule-packs/periods/${period}`)).status).toBe(403);
    }
    expect((await student.get('/rule-packs')).status).toBe(403);
    expect((await student.get(`/rule-packs/${PACK.id}`)).status).toBe(403);
    expect((await api.client().get('/rule-packs')).status).toBe(401);
  });
});
