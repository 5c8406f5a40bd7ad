import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit, anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('what a student is written to about, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let student: Visitor;
  let studentId: string;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    const made = await aStudent(house.database, { account: true, givenName: 'Ananya', familyName: 'Sharma' });
    studentId = made.id;
    await aPermit(house.database, made.id, { expiresOn: inDays(372) });
    await house.database.inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, state, sent_at)
       values ('a', $1, 'study_permit_expiry', 'legal', 'permit', now() + interval '9 days', 'planned', null),
              ('b', $1, 'letter_issued', 'receipt', 'letter', now() - interval '9 days', 'sent', now() - interval '9 days')`,
      [studentId],
    );
    await anAccount(house.database, {
      role: 'coordinator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    screens = await Screens.open(house);
    student = await screens.visitor('student-mail', PHONE);
    await student.signIn(made.email, TEST_PASSWORD);
    await student.page.waitForURL('**/home');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('shows what comes and what came, and keeps a choice', async () => {
    const { page } = student;
    await page.goto('/reminders');
    await student.heading('Reminders');
    await page.getByText('Study permit ends').waitFor();
    await page.getByLabel('the end of my passport').uncheck();
    await page.getByLabel('A second address').fill('not an address');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write one address, such as name@example.ca.').first().waitFor();
    await page.getByLabel('A second address').fill('ananya@home.example');
    await page.getByLabel('Where you are').selectOption('America/Halifax');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It holds from the next mail on.').waitFor();
    const { rows } = await house.database.inspect.query(
      'select time_zone, second_address, declined_kinds from coop.mail_choice where student_id = $1',
      [studentId],
    );
    expect(rows).toEqual([
      {
        time_zone: 'America/Halifax',
        second_address: 'ananya@home.example',
        declined_kinds: ['passport_expiry'],
      },
    ]);
    await page.reload();
    await student.heading('Reminders');
    await expectSoon(() => page.getByLabel('the end of my passport').isChecked(), false);
    const sin = page.getByLabel('the end of my Social Insurance Number with the permit');
    await expectSoon(() => sin.isChecked(), true);
    await student.expectAccessibleAtBothWidths('choice');
  });

  it('makes the address of a calendar, shows it once, and ends it', async () => {
    const { page } = student;
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = await page.getByLabel('Address of your calendar').inputValue();
    const fetched = await fetch(new URL(new URL(address).pathname, house.address));
    expect(fetched.status).toBe(200);
    expect(await fetched.text()).toContain('SUMMARY:Permit deadline');
    await student.expectAccessibleAtBothWidths('calendar');
    await page.reload();
    await page.getByText('It was fetched once').waitFor();
    await expectSoon(() => page.getByLabel('Address of your calendar').count(), 0);
    await page.getByRole('button', { name: 'End the address' }).click();
    await page.getByText('You have not made an address').waitFor();
    expect((await fetch(new URL(new URL(address).pathname, house.address))).status).toBe(404);
  });

  it('says the same in French, and has staff make theirs in the settings', async () => {
    const { page } = student;
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Ce dont nous vous écrivons' }).waitFor();
    await student.expectAccessibleAtBothWidths('french');
    const staff = await screens.visitor('staff-calendar', DESKTOP);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
    await staff.page.goto('/desk/settings/calendar');
    await staff.page.getByRole('button', { name: 'Make an address' }).click();
    await staff.page.getByLabel('Address of your calendar').waitFor();
    await staff.expectAccessibleAtBothWidths('calendar');
  });

  it('keeps on the case until when a medical exam is valid, and plans to write before it ends', async () => {
    const staff = await screens.visitor('medical-exam', DESKTOP);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
    const { page } = staff;
    await page.goto(`/desk/students/${studentId}`);
    const record = page.locator('#record');
    await record.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Medical exam valid until').fill(inDays(585));
    await staff.expectAccessible('record');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await record.getByText(inDays(585)).waitFor();
    await expectSoon(() => page.locator('#reminders').getByText('Medical exam ends').count(), 2);
    const { rows } = await house.database.inspect.query(
      `select details ->> 'date' as date from coop.notification
        where student_id = $1 and kind = 'medical_exam_expiry' and state = 'planned'`,
      [studentId],
    );
    expect(rows).toEqual([{ date: inDays(585) }, { date: inDays(585) }]);
  });
});
