import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { bodyOf } from '#testing/test-desk.js';
import {
  ago,
  codes,
  day,
  GERMAN,
  HOST,
  openPathwayHouse,
  type PathwayHouse,
  type ReadCase,
} from './pathway-people.js';

const UNKNOWN = '0199e4a0-0000-7000-8000-000000000001';

describe('/api/v1/pathway-cases', () => {
  let house: PathwayHouse;
  beforeAll(async () => {
    house = await openPathwayHouse();
  });
  afterAll(() => house.close());

  it('tells the pathways (get) and lists cases, found by stage and name', async () => {
    const pathways = bodyOf<readonly { code: string; stages: { code: string }[] }[]>(
      await house.staff.get('/pathways'),
    );
    expect(codes(pathways)).toContain('iec');
    expect(pathways[0]!.stages[0]).toMatchObject({ code: 'profile' });
    const { opened } = await house.candidate();
    const text = opened.person.reference.toLowerCase();
    const found = bodyOf<{ items: { id: string; stage: object }[] }>(
      await house.staff.get(`/pathway-cases?pathway=iec&stage=profile&text=${text}`),
    );
    expect(found.items).toEqual([
      expect.objectContaining({
        id: opened.id,
        stage: expect.objectContaining({ code: 'profile', acting: 'candidate' }),
      }),
    ]);
    const none = bodyOf<{ items: object[] }>(await house.staff.get(`/pathway-cases?stage=pool&text=${text}`));
    expect(none.items).toEqual([]);
  });

  it('mails an invitation with the opening where it is asked for, and opens nothing where nobody is invited', async () => {
    const wish = { pathway: 'iec', givenName: 'Ida', familyName: 'Berg', email: 'ida@schule.example' };
    const opened = bodyOf<ReadCase>(await house.staff.post('/pathway-cases', { ...wish, invite: true }), 201);
    const access = bodyOf<{ hasPassword: boolean; invitation: object }>(
      await house.staff.get(`/students/${opened.studentId}/sign-in`),
    );
    expect(access).toMatchObject({ hasPassword: false, invitation: { problem: null } });
    const wrong = await house.staff.post('/pathway-cases', { ...wish, email: 'i@x.example', invite: 'yes' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'invite' }] } });
    const { opened: other } = await house.candidate();
    const none = bodyOf<{ invitation: null }>(await house.staff.get(`/students/${other.studentId}/sign-in`));
    expect(none.invitation).toBeNull();
  });

  it('pages the list', async () => {
    await house.candidate();
    await house.candidate();
    const first = bodyOf<{ items: { id: string }[]; nextCursor: string }>(
      await house.staff.get('/pathway-cases?limit=1'),
    );
    const second = bodyOf<{ items: { id: string }[] }>(
      await house.staff.get(`/pathway-cases?limit=1&cursor=${first.nextCursor}`),
    );
    expect(first.items).toHaveLength(1);
    expect(second.items[0]!.id < first.items[0]!.id).toBe(true);
  });

  it('lists the cases of one person', async () => {
    const { opened } = await house.candidate();
    const { items } = bodyOf<{ items: { id: string; studentId: string }[] }>(
      await house.staff.get(`/pathway-cases?student=${opened.studentId}`),
    );
    expect(items.map(({ id }) => id)).toEqual([opened.id]);
    expect(await house.staff.get('/pathway-cases?student=somebody')).toMatchObject({ status: 422 });
  });

  it('walks from the profile to the end, with who must act at each stage', async () => {
    const { opened, client } = await house.candidate();
    expect(opened).toMatchObject({ stage: { code: 'profile', acting: 'candidate' }, version: 1 });
    expect(codes(opened.missing)).toContain('birthDate');
    let now = bodyOf<ReadCase>(
      await client.put(`/me/pathway-cases/${opened.id}/facts`, { version: 1, facts: GERMAN }),
    );
    expect(codes(now.missing)).toEqual(['offer']);
    now = await house.told(now, { ...GERMAN, host: HOST });
    expect(now.missing).toEqual([]);
    expect(now.summary).toContainEqual(
      expect.objectContaining({
        code: 'eligible',
        value: expect.objectContaining({ fr: 'Remplit les conditions vérifiées' }),
      }),
    );
    now = await house.taken(now, 'enter_pool', { enteredPoolOn: '2026-01-15', season: 2026 }, client);
    now = await house.taken(now, 'note_round', {
      roundOn: '2026-02-02',
      quota: 'few',
      note: 'Two rounds left',
    });
    expect(now.stage).toMatchObject({ code: 'pool', acting: 'authority' });
    now = await house.taken(now, 'invite', { issuedAt: ago(20) }, client);
    now = await house.taken(now, 'accept', { acceptedAt: ago(15) }, client);
    expect(now.stage.acting).toBe('employer');
    expect(now.clocks[0]).toMatchObject({ code: 'submit', state: 'half_gone' });
    now = await house.taken(now, 'file_offer', {
      offerNumber: 'A1234567',
      filedOn: day(-14),
      feePaidOn: day(-14),
      nocCode: '75110',
    });
    now = await house.taken(
      now,
      'submit',
      { submittedAt: ago(10), participationFeePaidOn: day(-10) },
      client,
    );
    expect(now.clocks).toEqual([]);
    now = await house.taken(now, 'request_documents', {
      requestedOn: day(-9),
      requests: ['biometrics', 'police'],
      dueOn: day(20),
    });
    expect(now.missing).toEqual([
      expect.objectContaining({ code: 'biometrics', from: 'candidate' }),
      expect.objectContaining({ code: 'police' }),
    ]);
    now = await house.taken(now, 'give_documents', { givenOn: day(-8), given: ['biometrics'] }, client);
    expect(codes(now.missing)).toEqual(['police']);
    now = await house.taken(now, 'approve', { decidedOn: day(-6) });
    now = await house.taken(now, 'receive_letter', { letterIssuedOn: day(-5), enterBy: day(200) }, client);
    expect(now.clocks[0]).toMatchObject({ code: 'enter', state: 'running' });
    now = await house.taken(
      now,
      'enter',
      {
        enteredOn: day(-3),
        permitIssuedOn: day(-3),
        permitExpiresOn: HOST.to,
        permitEmployer: 'Harbour Analytics Ltd',
      },
      client,
    );
    expect(codes(now.findings)).toContain('permit_cut_offer');
    now = await house.taken(now, 'begin_placement', { beganOn: day(-2) });
    now = await house.taken(now, 'end_placement', { endedOn: day(-1) });
    expect(now).toMatchObject({ stage: { code: 'ended', acting: 'nobody' }, steps: [] });
    expect(now.history).toHaveLength(13);
    expect((await house.step(now, 'withdraw', { withdrawnOn: day(0) })).status).toBe(409);
  });

  it('shows a candidate their own case and nobody else’s, and keeps the office’s part', async () => {
    const [one, other] = [await house.candidate(), await house.candidate()];
    const own = bodyOf<ReadCase>(await one.client.get('/me/pathway-cases/current'));
    expect(own.id).toBe(one.opened.id);
    const foreign = { version: 1, facts: GERMAN };
    expect((await one.client.put(`/me/pathway-cases/${other.opened.id}/facts`, foreign)).status).toBe(404);
    expect((await house.step(other.opened, 'withdraw', { withdrawnOn: day(0) }, one.client)).status).toBe(
      404,
    );
    expect((await one.client.get(`/pathway-cases/${one.opened.id}`)).status).toBe(403);
    const kept = await house.told(own, { ...GERMAN, host: HOST });
    const sent = bodyOf<ReadCase>(
      await one.client.put(`/me/pathway-cases/${own.id}/facts`, {
        version: kept.version,
        facts: { ...GERMAN, host: { ...HOST, employer: 'Mine' } },
      }),
    );
    expect(sent.facts['host']).toMatchObject({ employer: HOST.employer });
    expect(
      (await house.step(sent, 'note_round', { roundOn: day(-1), quota: 'few' }, one.client)).status,
    ).toBe(409);
  });

  it('answers a stale version with the case as it is', async () => {
    const { opened } = await house.candidate();
    await house.told(opened, GERMAN);
    const stale = await house.staff.put(`/pathway-cases/${opened.id}/facts`, { version: 1, facts: {} });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale_version', current: { version: 2 } } });
    expect((await house.step(opened, 'withdraw', { withdrawnOn: day(0) })).status).toBe(409);
    expect((await house.staff.get(`/pathway-cases/${UNKNOWN}`)).status).toBe(404);
  });

  it('never opens a case for a student of ours, nor under a pathway that is none', async () => {
    const { email } = await aStudent(house.database, { account: true });
    const wish = { pathway: 'iec', givenName: 'Ananya', familyName: 'Sharma', email };
    expect(await house.staff.post('/pathway-cases', wish)).toMatchObject({
      status: 422,
      body: {
        errors: [
          expect.objectContaining({ path: 'email', problem: expect.stringContaining('student of ours') }),
        ],
      },
    });
    const elsewhere = await house.staff.post('/pathway-cases', {
      ...wish,
      email: 'new@x.example',
      pathway: 'moon',
    });
    expect(elsewhere).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ path: 'pathway' })] },
    });
    const student = await house.client().signIn(email, TEST_PASSWORD);
    expect(bodyOf<{ pathway: string }>(await student.get('/session')).pathway).toBe('coop');
    expect((await student.get('/me/pathway-cases/current')).status).toBe(404);
    const { client } = await house.candidate();
    expect(bodyOf<{ pathway: string }>(await client.get('/session')).pathway).toBe('iec');
    expect(bodyOf<{ pathway: string | null }>(await house.staff.get('/session')).pathway).toBeNull();
  });
});
