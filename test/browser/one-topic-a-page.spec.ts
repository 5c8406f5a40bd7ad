import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** Forms of several pages on a phone: what is wrong is said page by page, its back key goes back one, and nothing is lost. */
describe('one topic a page', () => {
  let api: TestApi;
  let screens: Screens;
  let student: Visitor;
  let email: string;

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    ({ email } = await aStudent(api.database, { account: true }));
    screens = await Screens.open(api);
    student = await screens.visitor('topics', PHONE);
    await student.signIn(email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const press = (name: string) => student.page.getByRole('button', { name }).click();
  const field = (name: string) => student.page.getByRole('textbox', { name, exact: true });
  const fault = (text: string) => student.page.getByRole('alert').getByRole('link', { name: text }).waitFor();

  async function time(hour: string, minute: string, second: string): Promise<void> {
    await field('Hour').fill(hour);
    await field('Minute').fill(minute);
    await field('Second').fill(second);
  }

  it('an application to IRCC is asked for page by page, each with its own faults', async () => {
    const { page } = student;
    await page.goto('/submissions/new#check');
    await student.heading('What you applied for');
    await press('Save and continue');
    await fault('Choose what you applied for');
    await expectSoon(() => page.title(), expect.stringMatching(/^Error: What you applied for – Record your/));
    await page.getByRole('radio', { name: 'Study permit extension' }).check();
    await press('Save and continue');
    await student.heading('When you applied');
    await expectSoon(() => page.evaluate('scrollY'), 0);
    await expectSoon(() => page.title(), expect.stringMatching(/^When you applied – Record your/));
    expect(await page.getByRole('alert').count()).toBe(0);
    await student.date('Date of submission', '2026-11-01');
    await press('Save and continue');
    await fault('Enter the hour, the minute and the second of the submission');
    await page.getByRole('alert').getByRole('link').click();
    await expectSoon(() => page.locator('input:focus').count(), 1);
    await student.expectAccessible('submission-when');
  });

  it('its back key and its back link go back one page, and what was typed is there', async () => {
    const { page } = student;
    await page.goBack();
    await student.heading('What you applied for');
    await expectSoon(() => page.getByRole('radio', { name: 'Study permit extension' }).isChecked(), true);
    await page.goForward();
    await student.heading('When you applied');
    await expectSoon(() => field('Day').inputValue(), '01');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await student.heading('What you applied for');
    await press('Save and continue');
    await student.heading('When you applied');
    await time('1', '30', '00');
    await page.getByLabel('In which place’s time is that?').selectOption({ label: 'Toronto (Ontario)' });
    await press('Save and continue');
    await student.heading('The confirmation');
    await field('Application number (optional)').fill('W12');
    await press('Save and continue');
    await fault('An application number is one to three letters and nine digits, for example W123456789');
    await field('Application number (optional)').fill('W123456789');
    await press('Save and continue');
    await student.heading('Check your answers');
    await page.getByText('1 November 2026').waitFor();
    await page.getByText('1:30:00 a.m.').waitFor();
    await student.expectAccessibleAtBothWidths('submission-check');
  });

  it('is there after a reload, and an answer changed leads back to all of them', async () => {
    const { page } = student;
    await page.getByText(/^Saved/).waitFor();
    await page.reload();
    await student.heading('Check your answers');
    await page.getByRole('link', { name: 'Change: Application number' }).click();
    await student.heading('The confirmation');
    await expectSoon(() => field('Application number (optional)').inputValue(), 'W123456789');
    await field('Application number (optional)').fill('W987654321');
    await press('Save and continue');
    await student.heading('Check your answers');
    await page.getByText('W987654321').waitFor();
  });

  it('what only the server can tell is asked on its page, and then the record stands', async () => {
    const { page } = student;
    await press('Record the application');
    await student.heading('When you applied');
    await fault('This time happens twice on that day: choose which one it was');
    await page.getByRole('radio', { name: /^The second time/ }).check();
    await press('Save and continue');
    await press('Save and continue');
    await student.heading('Check your answers');
    await page.getByText('1:30:00 a.m. (UTC−5)').waitFor();
    await press('Record the application');
    await student.heading('Your application is recorded');
    const client = await api.client().signIn(email, TEST_PASSWORD);
    expect(bodyOf(await client.get('/me/submissions'))).toMatchObject([
      { receivedAt: '2026-11-01T06:30:00.000Z', applicationNumber: 'W987654321' },
    ]);
    expect(bodyOf(await client.get('/me/drafts/submission'))).toEqual({ draft: null });
  });

  it('the check before a request asks a few things a page, and changes without asking all anew', async () => {
    const { page } = student;
    await page.goto('/self-check');
    await student.heading('Your permit');
    await page.getByRole('radio', { name: 'Study permit' }).check();
    await student.date('When does it expire?', inDays(281));
    await press('Continue');
    await student.heading('What is printed on it');
    await press('Continue');
    await fault('Choose what is printed on the permit');
    await student.expectAccessible('self-check-printed');
    await page.goBack();
    await student.heading('Your permit');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.goForward();
    await page.getByRole('radio', { name: /^“May accept employment on or off campus/ }).check();
    await page.getByRole('radio', { name: 'Yes' }).check();
    await press('Continue');
    await student.heading('Your studies');
    await page.getByRole('radio', { name: 'Full-time' }).check();
    await press('Continue');
    await student.heading('Your work term');
    await student.date('First day of the work term', inDays(42));
    await student.date('Last day of the work term', inDays(151));
    await press('See the answer');
    await student.heading('What the rules give');
    await student.expectAccessible('self-check-answer');
    await page.getByRole('link', { name: 'Change my answers' }).click();
    await student.heading('Your permit');
    await expectSoon(() => page.getByRole('radio', { name: 'Study permit' }).isChecked(), true);
    await page.goBack();
    await student.heading('What the rules give');
    await page.goBack();
    await student.heading('Your work term');
  });
});
