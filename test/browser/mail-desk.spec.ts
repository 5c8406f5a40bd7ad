import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';

describe('the mail desk, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;
  let phone: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    const { id } = await aStudent(house.database, { givenName: 'Ananya', familyName: 'Sharma' });
    await house.database.inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, state, attempts, problem)
       values ('a', $1, 'study_permit_expiry', 'legal', 'permit', now() - interval '1 day', 'parked', 1, '550 5.1.1'),
              ('b', $1, 'passport_expiry', 'courtesy', 'passport', now() + interval '9 days', 'planned', 0, null)`,
      [id],
    );
    screens = await Screens.open(house);
    admin = await screens.visitor('mail', DESKTOP);
    phone = await screens.visitor('mail-phone', PHONE);
    await admin.signIn('ines@kestrel.example', TEST_PASSWORD);
    await admin.heading('Queue');
    await phone.signIn('ines@kestrel.example', TEST_PASSWORD);
    await phone.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('shows what was given up and sends it again', async () => {
    const { page } = admin;
    await page.goto('/desk/mail?view=parked');
    await admin.heading('Mail');
    await page.getByText('The mail server answered 550 5.1.1').waitFor();
    await admin.expectAccessible('parked');
    await page.getByRole('button', { name: 'Send again: Ananya Sharma' }).click();
    await house.eventually(async () => (await house.mails()).length === 1);
    // The mail arrives before its row says so, and the list asks anew only every quarter of a minute.
    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query(
        `select from coop.notification where state = 'sent'`,
      );
      return rows.length === 1;
    });
    await page.getByRole('link', { name: 'Sent', exact: true }).click();
    await page.locator('#mails').getByText('Study permit ends').waitFor();
  });

  it('holds all mail with a reason, and releases it', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'Hold all mail' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('A wrong date in a mail');
    await page.getByRole('dialog').getByRole('button', { name: 'Hold all mail' }).click();
    await page.getByText('Held by Ines Roy: A wrong date in a mail').waitFor();
    await admin.expectAccessible('held');
    await phone.page.goto('/desk/mail?view=planned');
    await phone.page.getByText('Held by Ines Roy').waitFor();
    await phone.page.getByRole('button', { name: 'Français' }).click();
    await phone.page.getByText('Tout le courriel est retenu').waitFor();
    await phone.expectAccessible('held-phone-fr');
    await page.getByRole('button', { name: 'Release mail' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Release mail' }).click();
    await page.getByText('Mail leaves').waitFor();
  });
});
