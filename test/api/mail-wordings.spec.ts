import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import type { TestClient } from '#testing/test-client.js';

interface Text {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}
interface Wording {
  readonly version: number;
  readonly isOwn: boolean;
  readonly slots: readonly string[];
  readonly current: { readonly en: Text; readonly fr: Text };
  readonly builtIn: { readonly en: Text; readonly fr: Text };
  readonly versions: readonly { readonly version: number; readonly writtenBy: string }[];
}

const CONTENT = {
  en: { subject: 'Until {{ date }}', paragraphs: ['Your passport ends on {{ date }}.'] },
  fr: { subject: 'Jusqu’au {{ date }}', paragraphs: ['Votre passeport prend fin le {{ date }}.'] },
};
const kind = 'passport_expiry';

describe('the words of mails', () => {
  let desk: TestDesk;
  let administrator: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    administrator = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  const read = async () => bodyOf<Wording>(await desk.staff.get(`/mail-wordings/${kind}`));

  it('GET /mail-wordings and /mail-wordings/:kind: the built-in words, with their slots, until somebody writes others', async () => {
    const list = bodyOf<{ kind: string; isOwn: boolean }[]>(await desk.staff.get('/mail-wordings'));
    expect(list.length).toBeGreaterThan(15);
    expect(list.every(({ isOwn }) => !isOwn)).toBe(true);
    const wording = await read();
    expect(wording).toMatchObject({ version: 0, isOwn: false, slots: ['date'], versions: [] });
    expect(wording.current).toEqual(wording.builtIn);
    expect(wording.builtIn.en.subject).toBe('Your passport ends on {{ date }}');
    expect((await desk.staff.get('/mail-wordings/no_such_mail')).status).toBe(404);
    const student = await desk.student();
    expect((await student.client.get('/mail-wordings')).status).toBe(403);
  });

  it('POST /mail-wordings/:kind/versions and /set-back: in versions, by administrators', async () => {
    const path = `/mail-wordings/${kind}/versions`;
    expect((await desk.staff.post(path, { version: 0, content: CONTENT })).status).toBe(403);
    const first = bodyOf<Wording>(await administrator.post(path, { version: 0, content: CONTENT }));
    expect(first).toMatchObject({ version: 1, isOwn: true, current: CONTENT });
    expect(await administrator.post(path, { version: 0, content: CONTENT })).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { version: 1 } },
    });
    const wrong = { ...CONTENT, en: { subject: 'Passport 123456', paragraphs: ['x'] } };
    const refused = await administrator.post(path, { version: 1, content: wrong });
    expect(refused.status).toBe(422);
    expect((refused.body as { errors: { path: string }[] }).errors.map((fault) => fault.path)).toEqual([
      'en.subject',
      'en.paragraphs',
      'fr.paragraphs',
    ]);
    const back = bodyOf<Wording>(await administrator.post(`/mail-wordings/${kind}/set-back`, { version: 1 }));
    expect(back).toMatchObject({ version: 2, isOwn: false });
    expect(back.current).toEqual(back.builtIn);
    expect(back.versions.map(({ version, writtenBy }) => [version, writtenBy])).toEqual([
      [2, 'Ines Roy'],
      [1, 'Ines Roy'],
    ]);
  });

  it('POST /mail-wordings/:kind/preview: the mail as it would arrive, in both languages', async () => {
    const mail = bodyOf<{ en: { subject: string; html: string }; fr: { subject: string } }>(
      await desk.staff.post(`/mail-wordings/${kind}/preview`, CONTENT),
    );
    expect(mail.en.subject).toMatch(/^Until \d{1,2} \w+ \d{4}$/);
    expect(mail.fr.subject).toMatch(/^Jusqu’au /);
    expect(mail.en.html).toContain('<p>Your passport ends on ');
    const bad = { ...CONTENT, fr: { subject: 'x', paragraphs: [] } };
    expect((await desk.staff.post(`/mail-wordings/${kind}/preview`, bad)).status).toBe(422);
  });

  it('the words of letters and of candidates are written as the others, and what they are about is asked for', async () => {
    const replaced = bodyOf<Wording>(await desk.staff.get('/mail-wordings/letter_replaced'));
    expect(replaced.builtIn.en.paragraphs[0]).toContain(
      '“{{ letterName }}” of {{ issuedOn }}. It replaces the one of {{ replacedOn }}',
    );
    const invitation = bodyOf<Wording>(await desk.staff.get('/mail-wordings/iec_invitation'));
    expect(invitation.slots).toEqual(['date', 'until']);
    const own = {
      en: { subject: 'Accept by {{ date }}', paragraphs: ['At {{ until }} it is gone.'] },
      fr: { subject: 'Acceptez avant le {{ date }}', paragraphs: ['À {{ until }}, elle est perdue.'] },
    };
    const mail = bodyOf<{ en: { text: string } }>(
      await desk.staff.post('/mail-wordings/iec_invitation/preview', own),
    );
    expect(mail.en.text).toMatch(/At \d\d:\d\d on \d{1,2} \w+ \d{4}, Vancouver time \(UTC−7\) it is gone\./);
    const without = { ...own, en: { ...own.en, paragraphs: ['Soon it is gone.'] } };
    expect(await desk.staff.post('/mail-wordings/iec_invitation/preview', without)).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'en.paragraphs' })]) },
    });
    const saved = bodyOf<Wording>(
      await administrator.post('/mail-wordings/iec_invitation/versions', { version: 0, content: own }),
    );
    expect(saved).toMatchObject({ version: 1, isOwn: true, current: own });
  });

  it('POST /mail-wordings/:kind/trial: to one’s own address, or says that the mail server is out of reach', async () => {
    const { status, body } = await desk.staff.post(`/mail-wordings/${kind}/trial`, CONTENT);
    if (status === 200) expect(body).toEqual({ sent: 2 });
    else expect({ status, body }).toMatchObject({ status: 409, body: { code: 'mail_not_taken' } });
  });
});
