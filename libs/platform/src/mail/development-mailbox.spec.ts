import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DevelopmentMailbox } from './development-mailbox.js';
import type { MailMessage } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

let folder: string;
let mailbox: DevelopmentMailbox;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coopdesk-mailbox-'));
  mailbox = await DevelopmentMailbox.start({ folder, smtpPort: 0, httpPort: 0, keep: 3 });
});
afterEach(async () => {
  await mailbox.close();
  await rm(folder, { recursive: true, force: true });
});

const url = (path: string) => `http://127.0.0.1:${mailbox.httpPort}${path}`;
const mailer = () =>
  new SmtpMailer({
    url: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    from: 'coop@u.example',
    lookupUrl: url('/'),
  });
const mail = (n: number, more: Partial<MailMessage> = {}): MailMessage => ({
  messageId: `<${n}@coopdesk.example>`,
  date: new Date('2026-04-01T16:00:00Z'),
  to: { address: 'anh@student.example' },
  subject: `Mail ${n}`,
  text: `Open https://coop.example/letters/${n}?a=1&b=2 please`,
  ...more,
});
const listed = async () => (await (await fetch(url('/messages.json'))).json()) as Record<string, unknown>[];

describe('DevelopmentMailbox', () => {
  it('keeps a mail and shows it as JSON and on a page', async () => {
    expect(await mailer().send(mail(1))).toMatchObject({ result: 'accepted' });
    const [entry] = await listed();
    expect(entry).toMatchObject({
      messageId: '<1@coopdesk.example>',
      date: '2026-04-01T16:00:00.000Z',
      to: ['anh@student.example'],
      subject: 'Mail 1',
      text: expect.stringContaining('please'),
    });
    expect(await (await fetch(url('/'))).text()).toContain('Mail 1</a>');
    const page = await (await fetch(url(`/messages/${String(entry?.['id'])}`))).text();
    expect(page).toContain('<a href="https://coop.example/letters/1?a=1&#38;b=2">');
    expect(await (await fetch(url(`/messages/${String(entry?.['id'])}/raw`))).text()).toContain(
      'Subject: Mail 1',
    );
  });

  it('answers whether a mail arrived, also after a restart', async () => {
    await mailer().send(mail(1));
    expect(await mailer().lookup('<1@coopdesk.example>')).toBe(true);
    expect(await mailer().lookup('<2@coopdesk.example>')).toBe(false);
    await mailbox.close();
    await expect(mailer().lookup('<1@coopdesk.example>')).rejects.toThrow('fetch failed');
    mailbox = await DevelopmentMailbox.start({ folder, smtpPort: 0, httpPort: 0, keep: 3 });
    expect(await mailer().lookup('<1@coopdesk.example>')).toBe(true);
    expect((await listed())[0]).toMatchObject({ to: ['anh@student.example'], subject: 'Mail 1' });
  });

  it('keeps the newest, on the disk too', async () => {
    for (const n of [1, 2, 3, 4, 5]) await mailer().send(mail(n));
    expect((await listed()).map(({ subject }) => subject)).toEqual(['Mail 5', 'Mail 4', 'Mail 3']);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('shows both when a mail came twice', async () => {
    await mailer().send(mail(1));
    await mailer().send(mail(1));
    const found = await fetch(url(`/messages/by-id/${encodeURIComponent('<1@coopdesk.example>')}`));
    expect(await found.json()).toHaveLength(2);
  });

  it('lets nothing of a mail become part of its page', async () => {
    const script = '<script>alert(1)</script>';
    await mailer().send(mail(1, { subject: script, text: `${script} javascript:alert(1)`, html: script }));
    const [entry] = await listed();
    const pages = await Promise.all(
      ['/', `/messages/${String(entry?.['id'])}`].map(async (path) => {
        const answer = await fetch(url(path));
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
        return answer.text();
      }),
    );
    expect(pages.join()).not.toContain('<script');
    expect(pages.join()).not.toContain('href="javascript');
  });

  it.each(['/messages/nothing', '/messages/..%2f..%2fetc%2fpasswd/raw', '/messages/%zz', '/other'])(
    'answers 404 for %s',
    async (path) => {
      expect((await fetch(url(path))).status).toBe(404);
    },
  );

  it('says that a port is taken', async () => {
    const taken = { folder, smtpPort: 0, httpPort: mailbox.httpPort };
    await expect(DevelopmentMailbox.start(taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
