import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('a student and the office write to each other', () => {
  let house: TestHouse;
  let screens: Screens;
  let student: Visitor;
  let staff: Visitor;
  let email: string;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    const made = await aStudent(house.database, { account: true, givenName: 'Ananya', familyName: 'Sharma' });
    email = made.email;
    await anAccount(house.database, {
      role: 'coordinator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    screens = await Screens.open(house);
    student = await screens.visitor('messages-student', PHONE);
    staff = await screens.visitor('messages-staff', DESKTOP);
  });
  afterEach(() => expect([...student.complaints, ...staff.complaints]).toEqual([]));
  afterAll(async () => {
    await screens.close();
    await house.close();
  });

  it('the student begins on the phone, comes back to what was typed, and sends it', async () => {
    const { page } = student;
    await student.signIn(email, TEST_PASSWORD);
    await page.getByRole('link', { name: 'I have a question' }).click();
    await student.heading('Messages');
    await page.goto('/documents');
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('navigation', { name: 'Main menu' });
    await student.expectAccessibleAtBothWidths('menu');
    await menu.getByRole('link', { name: 'Messages' }).click();
    await student.heading('Messages');
    expect(await page.locator('nav [aria-current="page"]').textContent()).toBe('Messages');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await student.expectAccessibleAtBothWidths('menu-fr');
    await page.getByRole('button', { name: 'English' }).first().click();
    const kept = page.waitForResponse(
      (one) => one.url().endsWith('/me/drafts/message') && one.request().method() === 'PUT',
    );
    await page.getByLabel('Your message').fill('May I begin on Monday?');
    expect((await kept).status()).toBe(200);
    await page.reload();
    await page.getByText('What you typed is back').waitFor();
    await expectSoon(() => page.getByLabel('Your message').inputValue(), 'May I begin on Monday?');
    await student.expectAccessibleAtBothWidths('messages-draft');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your message has reached the office').waitFor();
    await page.getByRole('listitem').getByText('May I begin on Monday?').waitFor();
    await student.expectAccessibleAtBothWidths('messages-sent');
  });

  it('the office finds it in the queue and answers; nothing waits any more', async () => {
    const { page } = staff;
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await page.goto('/desk?assignee=anyone');
    await page
      .getByRole('link', { name: /Ananya Sharma/ })
      .first()
      .click();
    await page.getByText('The student wrote').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Note', { exact: true }).fill('Yes. Your permit covers the whole term.');
    await page.getByLabel('The student reads it too').check();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Note|Save/ })
      .last()
      .click();
    await page.getByText('Yes. Your permit covers the whole term.').waitFor();
    await staff.expectAccessibleAtBothWidths('messages-answered');
    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query<{ state: string; mail: string }>(
        `select t.state, n.state as mail from coop.review_task t join coop.notification n on n.student_id = t.student_id
          where t.kind = 'message' and n.kind = 'note_written'`,
      );
      return rows[0]?.state === 'done' && rows[0].mail === 'sent';
    });
  });

  it('the student reads the answer at home', async () => {
    const { page } = student;
    await page.goto('/home');
    await page.getByText('Yes. Your permit covers the whole term.').waitFor();
    await student.expectAccessibleAtBothWidths('messages-home');
  });
});
