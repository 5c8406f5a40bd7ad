import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit, aStudent, anAccount, anOffice, aWorkTerm, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** "What if …?" on a phone and at the desk, and what was known at a moment that is past. */
describe('what if, and what was known', () => {
  let api: TestApi;
  let screens: Screens;
  let student: Visitor;
  let staff: Visitor;
  let studentId: string;

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'reviewer',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    const made = await aStudent(api.database, { account: true });
    studentId = made.id;
    await aPermit(api.database, studentId, { expiresOn: inDays(60) });
    await aWorkTerm(api.database, studentId, { fromOn: inDays(30), toOn: inDays(140) });
    await api.database.inspect.query(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
       values ($1, 'condition_amendment', now() - interval '3 days', '2026-11-01T10:00:00', 'America/Vancouver', 'verified')`,
      [studentId],
    );
    screens = await Screens.open(api);
    student = await screens.visitor('student', PHONE);
    staff = await screens.visitor('staff', DESKTOP);
    await student.signIn(made.email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('the student finds it beside the answer and chooses a question', async () => {
    await student.page.goto('/authorization');
    await student.page.getByRole('link', { name: 'What if …?' }).click();
    await student.heading('What if …?');
    await student.page.getByText('This is not advice').waitFor();
    await student.page.getByRole('button', { name: 'Continue' }).click();
    await student.page.getByRole('alert').getByText('Choose one of these').waitFor();
    await student.expectAccessibleAtBothWidths('what-if-choice');
    await student.page.getByRole('radio', { name: 'I apply to IRCC' }).check();
    await student.page.getByRole('button', { name: 'Continue' }).click();
    await student.heading('I apply to IRCC');
    await student.page.getByRole('button', { name: 'Show both answers' }).click();
    await student.page.getByRole('alert').getByRole('link', { name: 'Enter the day' }).waitFor();
    await student.expectAccessibleAtBothWidths('what-if-apply');
  });

  it('sees both pictures, what changes, and who may advise', async () => {
    await student.page.getByRole('radio', { name: 'Study permit extension' }).check();
    await student.date('On which day does IRCC receive it?', inDays(50));
    await student.page.getByRole('button', { name: 'Show both answers' }).click();
    await student.heading('What if …?');
    await student.page.getByRole('heading', { name: 'If it were so' }).waitFor();
    await student.page.getByRole('button', { name: 'Ask one more thing' }).click();
    await student.page.getByRole('radio', { name: 'The office issues my placement confirmation' }).check();
    await student.page.getByRole('button', { name: 'Continue' }).click();
    await student.date('Date of the letter', inDays(1));
    await student.page.getByRole('button', { name: 'Show both answers' }).click();
    await student.page.getByText('The placement confirmation letter is issued on').first().waitFor();
    await expectSoon(() => student.page.getByRole('img', { name: /Authorization to work from/ }).count(), 2);
    await student.page
      .getByText(/permission to stay would go from|The work term from/)
      .first()
      .waitFor();
    await student.page.getByText(/only a lawyer, a licensed immigration consultant/).waitFor();
    await student.page.getByText('The same as a table').last().click();
    await student.expectAccessibleAtBothWidths('what-if-answer');
  });

  it('asks further about what was asked, corrects a fault in place, and takes a question back', async () => {
    await student.page.getByRole('button', { name: 'Ask one more thing' }).click();
    await student.page.getByRole('radio', { name: 'IRCC decides an application of mine' }).check();
    await student.page.getByRole('button', { name: 'Continue' }).click();
    await student.page.getByRole('radio', { name: /Study permit extension/ }).check();
    await student.page.getByRole('radio', { name: 'Refused' }).check();
    await student.date('On which day?', inDays(40));
    await student.page.getByRole('button', { name: 'Show both answers' }).click();
    await student.page
      .getByRole('alert')
      .getByText(/comes after the receipt/)
      .waitFor();
    await student.expectAccessibleAtBothWidths('what-if-decision');
    await student.date('On which day?', inDays(90));
    await student.page.getByRole('button', { name: 'Show both answers' }).click();
    await student.page
      .getByText(/The application to extend the study permit is refused on/)
      .first()
      .waitFor();
    await student.expectAccessibleAtBothWidths('what-if-refused');
    await student.page
      .getByRole('button', { name: /^Take back: The application to extend .* received/ })
      .click();
    await student.page
      .getByText(/is refused on/)
      .first()
      .waitFor({ state: 'detached' });
    await student.page.getByText('The placement confirmation letter is issued on').first().waitFor();
  });

  it('keeps the answer when the language is switched', async () => {
    await student.page.getByRole('button', { name: 'Ask one more thing' }).click();
    await student.page.getByRole('radio', { name: 'I finish my program' }).check();
    await student.page.getByRole('button', { name: 'Continue' }).click();
    await student.date('Day of the written completion notice', inDays(10));
    await student.page.getByRole('button', { name: 'Show both answers' }).click();
    await student.page.getByRole('heading', { name: 'If it were so' }).waitFor();
    await student.page.getByRole('button', { name: 'Français' }).first().click();
    await student.page.getByRole('heading', { name: 'S’il en était ainsi' }).waitFor();
    await student.page
      .getByText(/Le programme est terminé le/)
      .first()
      .waitFor();
    await student.expectAccessibleAtBothWidths('what-if-fr');
  });

  it('staff ask the same of a case', async () => {
    await staff.page.goto(`/desk/students/${studentId}`);
    await staff.page.getByRole('link', { name: 'What if …?' }).click();
    await staff.page.getByRole('radio', { name: 'The student travels outside Canada' }).check();
    await staff.page.getByRole('button', { name: 'Continue' }).click();
    await staff.date('Last day in Canada', inDays(58));
    await staff.date('Day of return', inDays(70));
    await staff.page.getByRole('button', { name: 'Show both answers' }).click();
    await staff.page.getByText(/Outside Canada from/).waitFor();
    await staff.expectAccessibleAtBothWidths('what-if-desk');
  });

  it('staff see what was known before a permit was cancelled, and what changed', async () => {
    await api.database.inspect.query(
      `update coop.assessment set recorded_at = recorded_at - interval '5 days' where student_id = $1`,
      [studentId],
    );
    await staff.page.goto(`/desk/students/${studentId}`);
    await staff.page.getByRole('button', { name: 'Assess again' }).click();
    await staff.page.getByText('Assessed again from the facts on file.').waitFor();
    await api.database.inspect.query(
      `update coop.assessment set recorded_at = recorded_at - interval '5 days' where student_id = $1`,
      [studentId],
    );
    await api.database.inspect.query('update coop.permit set cancelled_on = $2 where student_id = $1', [
      studentId,
      inDays(-1),
    ]);
    const assessed = staff.page.waitForResponse(/\/reassess$/);
    await staff.page.getByRole('button', { name: 'Assess again' }).click();
    await assessed;
    await staff.page.reload();
    await staff.page.getByText('Permit: changed (cancelledOn)').waitFor();
    await staff.page.locator('#f-past-day').fill(inDays(-3));
    await staff.page.getByLabel(/at, by our clocks/).fill('12:00:00');
    await staff.page.getByRole('button', { name: 'Show', exact: true }).click();
    await staff.page.getByText('Same answer').waitFor();
    await staff.page.getByText('What was on record then').first().click();
    await staff.page.getByText('What we would answer today for that moment').waitFor();
    await staff.expectAccessibleAtBothWidths('authority-over-time');
    await staff.page.locator('#f-past-day').fill('2026-01-31');
    await staff.page.getByRole('button', { name: 'Show', exact: true }).click();
    await staff.page.getByText('Nothing had been assessed by then', { exact: false }).waitFor();
  });
});
