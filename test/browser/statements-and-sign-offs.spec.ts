import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays } from '#testing/builders/office-days.js';
import { aTermUnderPolicy } from '#testing/builders/policy-days.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** From days under policy to an employer who reads yes: the student and the employer on phones, staff at a desk. */
describe('sign-offs and the employer’s statement, on screen', () => {
  let api: TestApi;
  let screens: Screens;
  let student: Visitor;
  let staff: Visitor;
  let employer: Visitor;
  let wide: Visitor;
  let email: string;
  let studentId: string;
  let link = '';

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'coordinator',
      email: 'cora@kestrel.example',
      displayName: 'Cora Lindqvist',
    });
    ({ id: studentId, email } = await aStudent(api.database, {
      account: true,
      givenName: 'Ananya',
      familyName: 'Sharma',
    }));
    await aTermUnderPolicy(api.database, studentId);
    screens = await Screens.open(api);
    student = await screens.visitor('links-student', PHONE);
    staff = await screens.visitor('links-staff', DESKTOP);
    employer = await screens.visitor('links-employer', PHONE);
    wide = await screens.visitor('links-wide', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('1. the student sees that the office is to sign off', async () => {
    await student.signIn(email, TEST_PASSWORD);
    await student.page.getByRole('link', { name: 'Wait for our sign-off of your work term' }).click();
    await student.heading('May I work?');
    await student.page.getByText('Waiting for our sign-off').waitFor();
    await student.expectAccessible('authorization');
  });

  it('2. the student makes a link and sees beforehand what it shows', async () => {
    await student.page.getByRole('link', { name: 'Show my employer' }).click();
    await student.heading('Show my employer');
    await student.page.getByText('Not confirmed', { exact: true }).waitFor();
    await student.expectAccessible('show-my-employer');
    await student.page.getByLabel('How long should it work?').selectOption('14');
    await student.page.getByRole('button', { name: 'Make the link' }).click();
    await student.page.getByText('The link is ready.').waitFor();
    link = await student.page.getByLabel('Address of the link').inputValue();
    expect(link).toMatch(/\/statement\/[A-Za-z0-9_-]{22}$/);
    await student.expectAccessible('link-made');
  });

  it('3. an employer who opens it reads that nothing is confirmed, and nothing else', async () => {
    await employer.page.goto(new URL(link).pathname);
    await employer.heading('Statement for an employer');
    await employer.page.getByText('Not confirmed', { exact: true }).waitFor();
    await employer.expectAccessible('not-confirmed');
    const text = await employer.page.locator('body').innerText();
    expect(text).not.toMatch(/policy|sign.?off|extension|refus/i);
    expect(await employer.page.context().cookies()).toEqual([]);
  });

  it('4. staff find the question on the queue and sign off with their name', async () => {
    await staff.signIn('cora@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
    await staff.page.goto(`/desk/students/${studentId}#signOffs`);
    await staff.page.getByRole('heading', { name: 'Sign-offs' }).waitFor();
    await staff.page.getByText('Not signed off:').waitFor();
    await staff.expectAccessible('case-unsigned');
    await staff.page.getByRole('button', { name: /^Sign off: / }).click();
    await staff.page.getByLabel('Last day').fill(inDays(200));
    const dialog = staff.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sign off' }).click();
    await dialog.getByRole('link', { name: /ends with the work term at the latest/ }).waitFor();
    await staff.expectAccessible('sign-off-refused');
    await dialog.getByLabel('Last day').fill(inDays(20));
    await dialog.getByRole('button', { name: 'Sign off' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('4a. an employer reads that yes is not for all of the placement', async () => {
    await employer.page.getByRole('button', { name: 'Ask again' }).click();
    await employer.page.getByText('Yes, for part of it', { exact: true }).waitFor();
    await employer.page.getByText(/after that the co-op office cannot state it now/).waitFor();
    await employer.expectAccessible('in-part');
  });

  it('4b. staff sign off the days that are left', async () => {
    await staff.page.getByRole('button', { name: /^Sign off: / }).click();
    const dialog = staff.page.getByRole('dialog');
    await dialog.getByLabel('Last day').fill(inDays(50));
    await dialog.getByRole('button', { name: 'Sign off' }).click();
    await staff.page.getByText('Every day under policy is signed off.').waitFor();
    await staff.page.getByText('Cora Lindqvist', { exact: true }).first().waitFor();
    await staff.expectAccessible('case-signed');
  });

  it('4c. staff read every day with its rules and facts', async () => {
    await staff.page.getByText('Why, in full: every day with its rules and facts').click();
    const policy = staff.page.getByRole('row', { name: /under IRCC’s policy/ });
    await policy.getByText('R25', { exact: true }).first().waitFor();
    await policy
      .getByText(/^\(Study permit extension, /)
      .first()
      .waitFor();
    await staff.expectAccessible('case-in-full');
  });

  it('5. the employer asks again and reads yes, in either language, and on paper', async () => {
    await employer.page.getByRole('button', { name: 'Ask again' }).click();
    await employer.page.getByText('Yes', { exact: true }).waitFor();
    await employer.expectAccessible('yes');
    await employer.page.getByRole('button', { name: 'Français' }).click();
    await employer.heading('Attestation pour l’employeur');
    await employer.page.getByText('Oui', { exact: true }).waitFor();
    await employer.expectAccessible('oui');
    await wide.page.goto(new URL(link).pathname);
    await wide.heading('Statement for an employer');
    await wide.expectAccessible('yes');
    await wide.page.emulateMedia({ media: 'print' });
    await wide.page.getByRole('button', { name: 'Print' }).waitFor({ state: 'hidden' });
    await wide.picture('on-paper');
    await wide.page.emulateMedia({ media: 'screen' });
  });

  it('6. the student sees how often it was opened, in the list and in the history, and ends it', async () => {
    await student.page.reload();
    await student.page.getByText(/opened 4 times/).waitFor();
    await student.page.getByRole('button', { name: /^End the link/ }).click();
    await student.page.getByText(/You ended it on/).waitFor();
    await student.expectAccessible('link-ended');
    await student.page.goto('/history');
    await student.page.getByText('Link for an employer opened').first().waitFor();
    await employer.page.reload();
    await employer.heading('Ce lien n’ouvre rien');
    await employer.expectAccessible('gone');
  });

  it('7. staff see the links on the case and choose in the settings who may sign off', async () => {
    await staff.page.reload();
    await staff.page.getByRole('heading', { name: 'Links for employers' }).waitFor();
    await staff.page.getByText('4 times, last').waitFor();
    await staff.expectAccessible('case-with-link');
    await staff.page.goto('/desk/settings/office');
    await staff.heading('Office');
    const reviewers = staff.page.getByRole('checkbox', {
      name: 'Who may sign off days under policy: Reviewer',
    });
    await expectSoon(() => reviewers.isChecked(), false);
    await reviewers.check();
    await staff.page.getByRole('button', { name: 'Keep in the draft' }).click();
    await staff.page.getByRole('heading', { name: 'What will be different' }).waitFor();
    await staff.page.getByRole('row', { name: /sign off days under policy: Reviewer No Yes/ }).waitFor();
    await staff.expectAccessible('settings');
    await staff.page.getByRole('button', { name: 'Publish' }).click();
    await staff.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await staff.page.getByRole('row', { name: /^Edition 2 In force/ }).waitFor();
    await expectSoon(() => reviewers.isChecked(), true);
  });
});
