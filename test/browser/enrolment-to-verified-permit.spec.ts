import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '#testing/builders/files.js';
import { aPicturePng } from '#testing/builders/pictures.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, PERMIT, STUDIES } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { K1, ROSTER, STUDENT_EMAIL } from '../flows/roster-file.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** The same ten steps as over HTTP, on screen: the student on a phone, staff at a desk. */
describe('from enrolment to a verified permit, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let student: Visitor;
  let staff: Visitor;
  let studentId: string;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'reviewer',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    screens = await Screens.open(house);
    student = await screens.visitor('student', PHONE);
    staff = await screens.visitor('staff', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const next = () => student.page.getByRole('button', { name: 'Save and continue' }).click();

  it('1. staff import the roster and see the report', async () => {
    await staff.page.goto('/');
    await staff.expectAccessible('sign-in');
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
    await staff.page.getByRole('link', { name: 'Roster' }).click();
    await staff.page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(ROSTER) });
    const dryRun = staff.page.getByRole('checkbox', { name: /Dry run/ });
    await expectSoon(() => dryRun.isChecked(), true);
    await dryRun.uncheck();
    await staff.page.getByRole('button', { name: 'Import' }).click();
    await staff.heading(/Import of roster\.csv/);
    await staff.page.getByText('Finished').waitFor();
    await staff.expectAccessible('roster-report');
    const { rows } = await house.database.inspect.query<{ id: string }>('select id from coop.student');
    expect(rows).toHaveLength(1);
    studentId = rows[0]!.id;
  });

  it('2. the student signs in on a phone and sees what to do', async () => {
    await house.database.inspect.query('delete from coop.account where student_id = $1', [studentId]);
    await anAccount(house.database, {
      role: 'student',
      email: STUDENT_EMAIL,
      displayName: 'Thị Hương Nguyễn',
      studentId,
    });
    await student.signIn(STUDENT_EMAIL, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    await student.page.getByText('We cannot say yet whether you may work', { exact: false }).waitFor();
    await student.expectAccessible('home');
  });

  it('3. asks for a letter, one topic a page, and gets a receipt that stays', async () => {
    await student.page.goto('/letter-request');
    await student.page.getByRole('radio', { name: /Placement confirmation/ }).check();
    await student.page.getByRole('button', { name: 'Start the request' }).click();
    await student.heading('About you');
    await next();
    await student.page
      .getByRole('alert')
      .getByRole('link', { name: 'Choose whether you are in Canada now' })
      .waitFor();
    await expectSoon(() => student.page.title(), expect.stringMatching(/^Error:/));
    await student.picture('error-summary');
    await student.page.getByRole('radio', { name: 'Yes' }).check();
    await student.page.getByLabel('Country of citizenship').selectOption('VN');
    await next();
    await student.heading('Your permit');
    await student.page.getByRole('radio', { name: 'Study permit', exact: true }).check();
    await student.page.getByLabel('Document number').fill('F123456789');
    await student.date('Expiry date', inDays(200));
    await student.page.getByLabel('Conditions or remarks').fill(K1);
    await student.page.getByLabel('DLI number on the permit').fill('O19359011033');
    await student.expectAccessible('permit-topic');
    await next();
    await student.heading('Your passport');
    await student.date('When does your passport end?', inDays(STUDIES.passportEndsIn));
    await next();
    await student.heading('Your work term');
    await student.page.getByLabel('In which term do you plan to work?').selectOption('2027-01');
    await student.page.getByRole('radio', { name: 'English' }).check();
    await next();
    await student.heading('Your consent');
    await student.page.getByRole('checkbox', { name: /I have read the privacy notice/ }).check();
    await next();
    await student.heading('Check your answers');
    await student.expectAccessible('check-answers');
    await student.page.getByRole('button', { name: 'Submit the request' }).click();
    await student.heading('Your request is with the office');
    await student.page
      .getByText(/LR-\d{4}-/)
      .first()
      .waitFor();
    await student.expectAccessible('receipt');
  });

  it('4. staff find it in the queue and approve it', async () => {
    await staff.page.goto('/desk?assignee=anyone');
    await staff.page.getByRole('link', { name: 'Thị Hương Nguyễn' }).first().waitFor();
    await staff.expectAccessible('queue');
    await staff.page.getByRole('link', { name: 'Thị Hương Nguyễn' }).first().click();
    await staff.page
      .getByText(/LR-\d{4}-/)
      .first()
      .waitFor();
    await staff.expectAccessible('letter-review');
    await staff.page.getByRole('button', { name: /^Approve/ }).click();
    await staff.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Approve/ })
      .click();
    await house.eventually(async () =>
      (await house.mails()).some(({ subject }) => subject === 'Your letter is ready'),
    );
  });

  it('5. the student downloads the letter', async () => {
    await student.page.goto('/letters');
    const arriving = student.page.waitForEvent('download');
    await student.page.getByRole('link', { name: /Download letter/ }).click();
    expect((await arriving).suggestedFilename()).toMatch(/\.pdf$/);
    await student.expectAccessible('letters');
    const check = student.page.getByRole('link', { name: /See what others see who check it/ });
    expect(await check.getAttribute('href')).toMatch(/^\/v\/[0-9A-Z]{20,}$/);
  });

  it('7. the student uploads the permit and staff verify it beside the image', async () => {
    await student.page.goto('/documents/new');
    await student.page.getByRole('radio', { name: 'Study permit', exact: true }).check();
    await student.page.getByLabel('Choose files').setInputFiles([
      { name: 'front.png', mimeType: 'image/png', buffer: await aPicturePng() },
      { name: 'back.pdf', mimeType: 'application/pdf', buffer: aPdf() },
    ]);
    await student.page.getByText('front.png').first().waitFor();
    await student.expectAccessible('upload');
    await student.page.getByRole('button', { name: 'Send to the office' }).click();
    await student.heading('Your document has arrived');
    await student.page
      .getByText(/[0-9a-f]{64}/)
      .first()
      .waitFor();
    await student.expectAccessible('upload-receipt');

    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query(
        `select 1 from coop.review_task where kind = 'document' and state = 'open'`,
      );
      return rows.length > 0;
    });
    await staff.page.goto('/desk?assignee=anyone&kind=document');
    await staff.page.getByRole('link', { name: 'Thị Hương Nguyễn' }).first().click();
    await staff.page.getByRole('textbox', { name: 'Document number' }).fill('F123456789');
    await staff.page.getByRole('textbox', { name: 'Issue date' }).fill(inDays(PERMIT.issuedIn));
    await staff.page.getByRole('textbox', { name: 'Expiry date' }).fill(inDays(200));
    await staff.page.getByRole('textbox', { name: /^DLI number/ }).fill('O19359011033');
    await staff.page.getByRole('radio', { name: 'Yes, these' }).check();
    await staff.page.getByRole('textbox', { name: /Conditions and remarks/ }).fill(K1);
    await staff.expectAccessible('document-review');
    await staff.page.getByRole('button', { name: /^Verify/ }).click();
    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query('select 1 from coop.permit where verified');
      return rows.length > 0;
    });
  });

  it('8. the student reads until when they may work, and why', async () => {
    await student.page.goto('/home');
    await student.page.getByText('You may work an approved co-op placement', { exact: false }).waitFor();
    await student.expectAccessible('home-authorized');
    await student.page.goto('/authorization');
    await student.heading('May I work?');
    await student.page.getByText('Ready for postings').first().waitFor();
    await student.expectAccessible('authorization');
  });

  it('6. the student records an application to IRCC and reads the margin', async () => {
    const received = new Date(Date.now() - 7_200_000);
    await student.page.goto('/submissions/new');
    await student.heading('What you applied for');
    await student.page.getByRole('radio', { name: 'Study permit extension' }).check();
    await next();
    await student.heading('When you applied');
    await student.date('Date of submission', received.toISOString().slice(0, 10));
    await student.page.getByLabel('Hour').fill(received.toISOString().slice(11, 13));
    await student.page.getByLabel('Minute').fill(received.toISOString().slice(14, 16));
    await student.page.getByLabel('Second', { exact: true }).fill(received.toISOString().slice(17, 19));
    await student.page.getByLabel('In which place’s time is that?').selectOption('UTC');
    await student.expectAccessible('submission');
    await next();
    await student.heading('The confirmation');
    await next();
    await student.heading('Check your answers');
    await student.expectAccessible('submission-check');
    await student.page.getByRole('button', { name: 'Record the application' }).click();
    await student.heading('Your application is recorded');
    await student.page.getByText(/In time, by/).waitFor();
    await student.page.getByText('By your statement', { exact: false }).first().waitFor();
    await student.expectAccessible('submission-result');
  });

  it('9 and 10. the case shows reminders and who did what', async () => {
    await staff.page.goto(`/desk/students/${studentId}`);
    await staff.heading(/Nguyễn/);
    await staff.page.getByText('Letter request approved').first().waitFor();
    await staff.page.getByText('Has IRCC decided? Did you leave Canada?').first().waitFor();
    await staff.expectAccessible('case');
    await student.page.goto('/reminders');
    await student.expectAccessible('reminders');
    await student.page.goto('/history');
    await student.expectAccessible('history');
  });

  it('keeps page and form when the language is switched', async () => {
    await student.page.goto('/authorization');
    await student.page.getByRole('button', { name: 'Français' }).first().click();
    await student.heading(/Puis-je travailler/);
    await student.expectAccessible('authorization-fr');
  });
});
