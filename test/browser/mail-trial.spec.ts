import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentMailbox } from '#platform/mail/development-mailbox.js';
import type { MailboxEntry } from '#platform/mail/mailbox-store.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';

describe('a mail that is sent as a trial, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;
  let folder: string;
  let relay: DevelopmentMailbox;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-relay-'));
    relay = await DevelopmentMailbox.start({ folder, smtpPort: 0, httpPort: 0 });
    house = await openTestHouse({ SMTP_URL: `smtp://127.0.0.1:${relay.smtpPort}` }, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    screens = await Screens.open(house);
    admin = await screens.visitor('mail-trial', DESKTOP);
    await admin.signIn('ines@kestrel.example', TEST_PASSWORD);
    await admin.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  /** Both languages of the trial with these subjects, as the relay took them. */
  const arrived = (subject: RegExp): Promise<MailboxEntry[]> =>
    house.eventually(async () => {
      const response = await fetch(`http://127.0.0.1:${relay.httpPort}/messages.json`);
      const mails = ((await response.json()) as MailboxEntry[]).filter((mail) => subject.test(mail.subject));
      return mails.length === 2 && mails;
    });
  const tryIt = (): Promise<void> => admin.page.getByRole('button', { name: 'Send it to me' }).click();

  it('arrives at the writer’s own address, marked, with values of a trial in its slots', async () => {
    const { page } = admin;
    await page.goto('/desk/mail/words/medical_exam_expiry');
    await admin.heading('Medical exam ends');
    await page.getByRole('group', { name: 'English' }).getByLabel('Subject').fill('Exam until {{ date }}');
    await page.getByRole('group', { name: 'French' }).getByLabel('Subject').fill('Examen : {{ date }}');
    await tryIt();
    await page.getByText('Sent to your own address').waitFor();
    const mails = await arrived(/Exam/);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      expect.stringMatching(/^\[Essai\] Examen : \d{1,2}(er)? \S+ 20\d\d$/),
      expect.stringMatching(/^\[Trial\] Exam until \d{1,2} \w+ 20\d\d$/),
    ]);
    for (const { to } of mails) expect(JSON.stringify(to)).toContain('ines@kestrel.example');
  });

  it('is the digest for staff too, with a desk as it might be', async () => {
    const { page } = admin;
    await page.goto('/desk/mail/words');
    await page.getByRole('link', { name: 'Digest for staff' }).click();
    await admin.heading('Digest for staff');
    await page.getByRole('group', { name: 'English' }).getByLabel('Subject').fill('The desk on {{ date }}');
    await page.getByRole('group', { name: 'French' }).getByLabel('Subject').fill('The desk, {{ date }}');
    await page.getByRole('button', { name: 'Show the mail' }).click();
    await page.getByText('- Documents to review: 3 open, 1 overdue, 2 yours', { exact: false }).waitFor();
    await admin.expectAccessibleAtBothWidths('digest');
    await tryIt();
    await page.getByText('Sent to your own address').waitFor();
    await arrived(/^\[(Trial|Essai)\] The desk(,| on) \d/);
  });

  it('says so where the mail server is down, and that the words are not at fault', async () => {
    await relay.close();
    await tryIt();
    await admin.page.getByText('The mail server did not take it').first().waitFor();
    await admin.page.getByText('Nothing is wrong with the words.', { exact: false }).first().waitFor();
    await admin.expectAccessible('relay down');
  });
});
