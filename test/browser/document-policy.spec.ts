import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anUploadForm, type DocumentBody, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';

/** An approval letter that stands for a while, read again by another person; the office's page of agreement and settings. */
describe('what an office has settled about documents, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let staff: Visitor;
  let student: Visitor;
  let documentId: string;
  const fields = { ...STUDY_PERMIT_FIELDS, documentNumber: null, expiresOn: inDays(500) };

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
    await anAccount(house.database, {
      role: 'coordinator',
      email: 'ines@kestrel.example',
      displayName: 'Ines',
    });
    await house.database.inspect.query('update coop.document_policy set second_reading_percent = 100');
    const { email } = await aStudent(house.database, {
      givenName: 'Mei Ling',
      familyName: 'Tanaka',
      account: true,
    });
    const client = await house.client().signIn(email, TEST_PASSWORD);
    documentId = bodyOf<DocumentBody>(
      await client.post('/me/documents', anUploadForm({ purpose: 'approval_letter' })),
      201,
    ).id;
    const version = await house.eventually(async () => {
      const { rows } = await house.database.inspect.query<{ version: number }>(
        `select version from coop.document where id = $1 and state = 'ready'`,
        [documentId],
      );
      return rows[0]?.version;
    });
    const maya = await house.client().signIn('maya@kestrel.example', TEST_PASSWORD);
    bodyOf(await maya.post(`/documents/${documentId}/verify`, { version, fields }));
    screens = await Screens.open(house);
    staff = await screens.visitor('second', DESKTOP);
    await staff.signIn('ines@kestrel.example', TEST_PASSWORD);
    student = await screens.visitor('letter', PHONE);
    await student.signIn(email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('tells the student until when the letter counts', async () => {
    const { page } = student;
    await page.goto('/home');
    await page.getByRole('link', { name: /your approval letter stands in for it/ }).waitFor();
    await student.expectAccessible('home');
    await page.goto(`/documents/${documentId}`);
    await page.getByText('The permit must follow').waitFor();
    await student.expectAccessible('letter');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await page.getByText('Le permis doit suivre').waitFor();
    await student.expectAccessible('letter-fr');
  });

  it('is read again on an empty form, and what differs is shown beside what was verified', async () => {
    const { page } = staff;
    await page.goto('/desk?assignee=anyone&kind=second_reading');
    await page.getByRole('link', { name: 'Mei Ling Tanaka' }).first().click();
    await staff.heading('Second reading: Approval letter');
    expect(await page.getByRole('textbox', { name: 'Expiry date' }).inputValue()).toBe('');
    await staff.expectAccessibleAtBothWidths('second-reading');
    await page.getByRole('textbox', { name: 'Issue date' }).fill(fields.issuedOn);
    await page.getByRole('textbox', { name: 'Expiry date' }).fill(inDays(501));
    await page.getByRole('textbox', { name: /^DLI number/ }).fill(fields.dliNumber);
    await page.getByRole('radio', { name: 'Yes, these' }).check();
    await page.getByRole('textbox', { name: /Conditions and remarks/ }).fill(fields.remarks.join('\n'));
    await page.getByRole('button', { name: /That is what the page says/ }).click();
    await page.getByText('You read these fields otherwise').waitFor();
    await staff.expectAccessible('differs');
    await page.goto(`/desk/documents/${documentId}`);
    await page.getByText('Read otherwise by Ines').waitFor();
    await page.getByText('This letter stands for the permit until', { exact: false }).waitFor();
    await staff.expectAccessibleAtBothWidths('both-readings');
  });

  it('has its agreement reported and its rules in the settings', async () => {
    const { page } = staff;
    await page.goto('/desk/settings/documents');
    await page
      .getByRole('spinbutton', { name: /Days after verification/ })
      .or(page.getByRole('textbox', { name: /Days after verification/ }))
      .fill('30');
    await staff.expectAccessibleAtBothWidths('policy');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('link', { name: 'Agreement of second readings' }).click();
    await staff.heading('Agreement of second readings');
    await page.getByRole('row', { name: /Expiry date 1 0 0.0 %/ }).waitFor();
    await staff.expectAccessibleAtBothWidths('agreement');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await staff.heading('Accord des deuxièmes lectures');
    await staff.expectAccessible('agreement-fr');
  });
});
