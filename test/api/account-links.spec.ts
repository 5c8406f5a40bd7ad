import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';

const NEW = 'seven herons over Kitimat';

describe('accounts by mail', () => {
  let house: TestHouse;
  let admin: TestClient;
  let reviewer: TestClient;

  beforeAll(async () => {
    house = await openTestHouse();
    await anOffice(house.database);
    await house.database.inspect.query(
      `update coop.office set office_name_fr = 'Bureau coop', institution_name_fr = 'Université Kestrel'`,
    );
    await anAccount(house.database, { role: 'administrator', email: 'ada@coop.example', displayName: 'Ada' });
    await anAccount(house.database, { role: 'reviewer', email: 'rae@coop.example', displayName: 'Rae' });
    admin = await house.client().signIn('ada@coop.example', TEST_PASSWORD);
    reviewer = await house.client().signIn('rae@coop.example', TEST_PASSWORD);
  });
  afterAll(() => house.close());

  /** The secret of the newest mail to an address, once there are so many. */
  const secretFor = (email: string, count = 1): Promise<string> =>
    house.eventually(async () => {
      const mails = (await house.mails()).filter(({ to }) => JSON.stringify(to).includes(email));
      const text = mails.length >= count ? mails[0]!.text : null;
      return text ? /account-link#([\w-]{43})/.exec(text)?.[1] : null;
    });
  const ask = (email: string) => house.client().post('/account-links', { email });
  const set = (token: string, password = NEW) =>
    house.client().post('/account-links/password', { token, password });

  it('POST /accounts without a password mails a link that sets one, once', async () => {
    const made = await admin.post('/accounts', {
      role: 'reviewer',
      email: 'maya@coop.example',
      displayName: 'Maya Okafor',
      language: 'fr',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { hasPassword: false, invitation: { state: 'waiting', problem: null } },
    });
    const token = await secretFor('maya@coop.example');
    const mail = (await house.mails())[0]!;
    expect(mail.text).toMatch(/^Bonjour Maya Okafor,/);
    expect(mail.text).toContain('7 jours');
    expect(mail.subject).toBe('Votre compte : Bureau coop');
    expect(mail.text).toContain('Un compte a été ouvert pour vous (Bureau coop, Université Kestrel).');
    expect(mail.text).not.toMatch(/Co-operative|University/);
    expect(await house.client().post('/account-links/look', { token })).toMatchObject({
      status: 200,
      body: { purpose: 'invitation', email: 'maya@coop.example', displayName: 'Maya Okafor' },
    });
    const { id } = made.body as { id: string };
    await house.eventually(async () => {
      const { body } = await admin.get('/accounts');
      const { invitation } = (body as { id: string; invitation: { state: string } }[]).find(
        (one) => one.id === id,
      )!;
      return invitation.state === 'sent';
    });
    expect(await set(token, 'password2026!!')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'password', fr: expect.any(String) }] },
    });
    expect(await set(token)).toMatchObject({ status: 200, body: { email: 'maya@coop.example' } });
    await house.client().signIn('maya@coop.example', NEW);
    expect(await set(token)).toMatchObject({ status: 404, body: { code: 'link_ended' } });
    expect((await house.client().post('/account-links/look', { token })).status).toBe(404);
  });

  it('keeps no secret: neither the database nor its jobs hold what was mailed', async () => {
    const { email } = await aStudent(house.database, { account: true });
    await ask(email);
    const token = await secretFor(email);
    const holding = async (what: string, secret: string) =>
      (
        await house.database.inspect.query(`select from ${what} as t where t::text like '%' || $1 || '%'`, [
          secret,
        ])
      ).rows.length;
    for (const what of ['coop.account_link', 'coop.account_mail', 'coop.audit_entry', 'bullmq.job'])
      expect([what, await holding(what, token)]).toEqual([what, 0]);
    // The address is let go when the mail is settled, a moment after the mailbox has it.
    await house.eventually(
      async () => (await holding('coop.account_mail', email)) + (await holding('bullmq.job', email)) === 0,
    );
  });

  it('a reset ends every session and every other link of the account', async () => {
    const { email } = await aStudent(house.database, { account: true });
    const open = await house.client().signIn(email, TEST_PASSWORD);
    expect((await ask(email.toUpperCase())).status).toBe(204);
    const first = await secretFor(email);
    expect((await ask(email)).status).toBe(204);
    const second = await secretFor(email, 2);
    expect((await open.get('/me')).status).toBe(200);
    expect((await set(second)).status).toBe(200);
    expect((await open.get('/me')).status).toBe(401);
    expect((await set(first, 'another of these words')).status).toBe(404);
    expect((await house.client().post('/session', { email, password: TEST_PASSWORD })).status).toBe(401);
    await house.client().signIn(email, NEW);
  });

  it('opens an account that too many wrong passwords had closed', async () => {
    const { email } = await aStudent(house.database, { account: true });
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await house.client().post('/session', { email, password: 'guess' })).status).toBe(401);
    expect((await house.client().post('/session', { email, password: TEST_PASSWORD })).status).toBe(429);
    await ask(email);
    expect((await set(await secretFor(email))).status).toBe(200);
    await house.client().signIn(email, NEW);
  });

  it('answers known and unknown addresses alike, and mails nobody who has no account', async () => {
    const { email } = await aStudent(house.database, { account: true });
    const known = await ask(email);
    const unknown = await ask('nobody@nowhere.example');
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await secretFor(email);
    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query(
        'select from coop.account_mail where address is not null',
      );
      return rows.length === 0;
    });
    expect(JSON.stringify(await house.mails())).not.toContain('nobody@nowhere.example');
  });

  it('mails no account that is disabled, and lets no link of it be used', async () => {
    const { email, accountId } = await aStudent(house.database, { account: true });
    await ask(email);
    const token = await secretFor(email);
    await admin.patch(`/accounts/${accountId}`, { version: 1, disabled: true });
    expect((await set(token)).status).toBe(404);
    expect(await admin.post(`/accounts/${accountId}/invitation`)).toMatchObject({
      status: 409,
      body: { code: 'account_disabled' },
    });
  });

  it('does nothing with a link that has ended', async () => {
    const { email, accountId } = await aStudent(house.database, { account: true });
    await ask(email);
    const token = await secretFor(email);
    await house.database.inspect.query(
      `update coop.account_link set expires_at = now() - interval '1 second' where account_id = $1`,
      [accountId],
    );
    expect((await set(token)).status).toBe(404);
  });

  it('one of two at the same moment sets the password', async () => {
    const { email } = await aStudent(house.database, { account: true });
    await ask(email);
    const token = await secretFor(email);
    const both = await Promise.all([set(token, `${NEW} one`), set(token, `${NEW} two`)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
  });

  it('the staff invite a student who has no password, and see what became of it', async () => {
    const { id, email } = await aStudent(house.database, { account: true });
    await house.database.inspect.query('update coop.account set password_hash = null where student_id = $1', [
      id,
    ]);
    expect(await reviewer.get(`/students/${id}/sign-in`)).toMatchObject({
      status: 200,
      body: { email, hasPassword: false, invitation: null },
    });
    expect(await reviewer.post(`/students/${id}/invitation`)).toMatchObject({
      status: 200,
      body: { invitation: { state: 'waiting' } },
    });
    expect((await set(await secretFor(email))).status).toBe(200);
    expect(await reviewer.get(`/students/${id}/sign-in`)).toMatchObject({
      body: {
        hasPassword: true,
        invitation: { state: 'sent', askedAtLocal: expect.stringMatching(/-07:00$/) },
      },
    });
    const { rows } = await house.database.inspect.query<{ action: string }>(
      `select action from coop.audit_entry where student_id = $1 and action like 'account.%' order by id`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'account.seen',
      'account.invited',
      'account.link_mailed',
      'account.password_set',
      'account.seen',
    ]);
    expect((await reviewer.post(`/students/0199e4a0-0000-7000-8000-000000000001/invitation`)).status).toBe(
      404,
    );
    expect((await reviewer.post(`/accounts/${id}/invitation`)).status).toBe(403);
  });

  it.each([
    ['/account-links', { email: 'no address' }, 'email'],
    ['/account-links/look', { token: 'short' }, 'token'],
    ['/account-links/password', { token: 'x'.repeat(43), password: 'short' }, 'password'],
  ])('POST %s refuses %j', async (path, body, field) => {
    expect(await house.client().post(path, body)).toMatchObject({
      status: 422,
      body: { errors: [{ path: field }] },
    });
  });

  it('PUT /session/password changes the own one and ends every other session', async () => {
    const { email } = await aStudent(house.database, { account: true });
    const here = await house.client().signIn(email, TEST_PASSWORD);
    const there = await house.client().signIn(email, TEST_PASSWORD);
    const change = (current: string, password: string) =>
      here.put('/session/password', { current, password });
    expect(await change('wrong', NEW)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'current' }] },
    });
    expect(await change(TEST_PASSWORD, TEST_PASSWORD)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'password' }] },
    });
    expect((await change(TEST_PASSWORD, NEW)).status).toBe(204);
    expect((await here.get('/me')).status).toBe(200);
    expect((await there.get('/me')).status).toBe(401);
    await house.client().signIn(email, NEW);
  });

  it('asks one network to wait that wants too many mails', async () => {
    const statuses = [];
    for (let at = 0; at < 21; at++) statuses.push((await ask(`flood${at}@nowhere.example`)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
