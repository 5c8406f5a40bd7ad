import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anUploadForm, type DocumentBody, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, inWords } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

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
    const kind = page.getByRole('combobox', { name: 'Kind of permit' });
    expect(await kind.inputValue()).toBe('');
    expect(await page.locator('form input:checked').count()).toBe(0);
    await staff.expectAccessibleAtBothWidths('second-reading');
    await page.getByRole('button', { name: /That is what the page says/ }).click();
    const missing = page.getByRole('alert', { name: 'There is a problem' });
    expect(await missing.getByRole('link').allTextContents()).toEqual([
      'Choose which kind of permit it is',
      'Issue date is needed',
      'Expiry date is needed',
      'Say whether conditions or remarks are printed, or that they cannot be seen',
    ]);
    await staff.expectAccessibleAtBothWidths('second-reading-missing');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await staff.heading('Deuxième lecture : Lettre d’approbation');
    await page.getByRole('button', { name: /^Voilà ce que dit la page/ }).click();
    await page.getByRole('link', { name: 'Choisissez le type de permis' }).waitFor();
    await staff.expectAccessibleAtBothWidths('second-reading-missing-fr');
    await page.getByRole('button', { name: 'English' }).first().click();
    await kind.selectOption('Study permit');
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

  it('has its rules drafted, previewed as a student, published, told and gone back to', async () => {
    const { page } = staff;
    await page.goto('/desk/settings/documents');
    const days = page.getByRole('textbox', { name: /^Days an approval letter counts/ });
    await days.fill('366');
    const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
    await page.getByRole('link', { name: 'Terms', exact: true }).first().click();
    await leaving.getByRole('button', { name: 'Stay on this page' }).click();
    await leaving.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Keep in the draft' }).click();
    await page.getByText('Not published yet').waitFor();
    const changes = page.getByRole('row', { name: /^Days an approval letter counts/ });
    await changes.getByRole('cell', { name: '366' }).waitFor();
    await page.getByText(`until ${inWords(inDays(366))}`).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('alert').getByText('Enter a number of days from 1 to 365.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await days.fill('30');
    await page.getByText('What you have typed since is not in the draft yet').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Publish' }).isDisabled(), true);
    await page.getByRole('button', { name: 'Keep in the draft' }).click();
    await changes.getByRole('cell', { name: '30', exact: true }).waitFor();
    await page.getByText(`until ${inWords(inDays(30))}`).waitFor();
    await staff.expectAccessibleAtBothWidths('policy-draft');
    await page.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('Permits come sooner now');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    const second = page.getByRole('row', { name: /^Edition 2/ });
    await second.getByText('Permits come sooner now').waitFor();
    await second.getByText('Days an approval letter counts: 30').waitFor();
    await student.page.goto(`/documents/${documentId}`);
    await student.page.getByRole('button', { name: 'English' }).first().click();
    await student.page.getByText(`until ${inWords(inDays(30))}`).waitFor();
    await page.getByRole('button', { name: 'Go back to edition 1' }).click();
    await page.getByRole('row', { name: /^Edition 3.*Back to edition 1/ }).waitFor();
    await expectSoon(() => days.inputValue(), '60');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await page.getByText('Tel qu’une personne étudiante le voit').waitFor();
    await staff.expectAccessibleAtBothWidths('policy-history-fr');
    await page.getByRole('button', { name: 'English' }).first().click();
  });

  it('has its agreement reported', async () => {
    const { page } = staff;
    await page.goto('/desk/settings/documents');
    await page.getByRole('link', { name: 'Agreement of second readings' }).click();
    await staff.heading('Agreement of second readings');
    await page.getByRole('row', { name: /Expiry date 1 0 0.0 %/ }).waitFor();
    await staff.expectAccessibleAtBothWidths('agreement');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await staff.heading('Accord des deuxièmes lectures');
    await staff.expectAccessible('agreement-fr');
  });
});
