import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

const both = (en: string, fr: string) => ({ en, fr });

describe('privacy notices, written by administrators', () => {
  let desk: TestDesk;
  let admin: TestClient;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines',
    });
    admin = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const notice = {
    code: 'collection',
    text: both('We keep your permit.', 'Nous conservons votre permis.'),
    details: {
      purpose: both('To confirm that you may work', 'Pour confirmer que vous pouvez travailler'),
      authority: both('Section 26 (c)', 'Article 26 c)'),
      contact: both('The co-op office, 604 555 0100', 'Le bureau coop, 604 555 0100'),
    },
  };
  const today = async (): Promise<string> =>
    String(
      (await desk.row(`select to_char(now() at time zone 'America/Vancouver', 'YYYY-MM-DD') as day`))['day'],
    );

  it('POST /notices adds a version that students see from its day on; GET /notices tells to how many', async () => {
    const written = bodyOf<{ version: number }>(
      await admin.post('/notices', { ...notice, inForceFrom: await today() }),
      201,
    );
    expect(bodyOf(await student.client.get('/notices/collection?for=letter_request'))).toEqual({
      ...notice,
      version: written.version,
    });
    const [latest] = bodyOf<object[]>(await admin.get('/notices'));
    expect(latest).toMatchObject({ version: written.version, writtenBy: 'Ines', shownTo: 1 });
    const later = bodyOf<{ version: number }>(
      await admin.post('/notices', { ...notice, inForceFrom: '2999-01-01' }),
      201,
    );
    expect(later.version).toBe(written.version + 1);
    expect(bodyOf(await student.client.get('/notices/collection'))).toMatchObject({
      version: written.version,
    });
  });

  it('refuses days gone by, a missing language and everybody else', async () => {
    expect((await admin.post('/notices', { ...notice, inForceFrom: '2020-01-01' })).status).toBe(422);
    const text = { en: 'Only English', fr: ' ' };
    expect((await admin.post('/notices', { ...notice, text, inForceFrom: '2999-01-01' })).status).toBe(422);
    expect((await desk.staff.get('/notices')).status).toBe(403);
    expect((await student.client.post('/notices', notice)).status).toBe(403);
  });
});
