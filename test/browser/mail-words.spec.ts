import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, inWords } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';

describe('the words of mails, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    screens = await Screens.open(house);
    admin = await screens.visitor('mail-words', DESKTOP);
    await admin.signIn('ines@kestrel.example', TEST_PASSWORD);
    await admin.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('are tried, put to use and sent, and set back', async () => {
    const { page } = admin;
    await page.goto('/desk/mail');
    await page.getByRole('link', { name: 'Words of mails' }).click();
    await admin.heading('Words of mails');
    await admin.expectAccessibleAtBothWidths('list');
    await page.getByRole('link', { name: 'Passport ends' }).click();
    const english = page.getByRole('group', { name: 'English' });
    await english.getByLabel('Subject').fill('A new passport 123456');
    await page.getByRole('button', { name: 'Use these words' }).click();
    await page.getByText('Leave numbers, addresses and links out', { exact: false }).first().waitFor();
    await admin.expectAccessibleAtBothWidths('refused');
    await english.getByLabel('Subject').fill('A new passport before {{ date }}');
    await page.getByRole('button', { name: 'Show the mail' }).click();
    await page.getByRole('heading', { name: /^A new passport before \d/ }).waitFor();
    await admin.expectAccessibleAtBothWidths('preview');
    await page.getByRole('button', { name: 'Send it to me' }).click();
    await page.getByText('Sent to your own address').waitFor();
    await page.getByRole('button', { name: 'Use these words' }).click();
    await page.getByText('The office’s own words are sent.', { exact: false }).waitFor();
    const { id } = await aStudent(house.database, { givenName: 'Ananya', familyName: 'Sharma' });
    await house.database.inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, details)
       values ('own words', $1, 'passport_expiry', 'courtesy', 'passport', now(), jsonb_build_object('date', $2::text))`,
      [id, inDays(158)],
    );
    await house.eventually(async () =>
      (await house.mails()).some(
        ({ subject }) => subject === `A new passport before ${inWords(inDays(158))}`,
      ),
    );
    await page.getByRole('button', { name: 'Back to the built-in words' }).click();
    await page.getByText('The built-in words are sent.', { exact: false }).waitFor();
  });
});
