import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, aPermit, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('rights and privacy, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let reviewer: Visitor;
  let student: Visitor;
  let studentId: string;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    const people = [
      ['reviewer', 'maya', 'Maya Okafor'],
      ['adviser', 'ada', 'Ada Moss'],
      ['auditor', 'aude', 'Aude Roy'],
    ] as const;
    for (const [role, name, displayName] of people)
      await anAccount(house.database, { role, email: `${name}@kestrel.example`, displayName });
    const found = await aStudent(house.database, {
      givenName: 'Ananya',
      familyName: 'Sharma',
      email: 'ananya@students.kestrel.example',
      account: true,
    });
    studentId = found.id;
    await aPermit(house.database, studentId, { expiresOn: inDays(372) });
    screens = await Screens.open(house);
    reviewer = await screens.visitor('rights', DESKTOP);
    await reviewer.signIn('maya@kestrel.example', TEST_PASSWORD);
    await reviewer.heading('Queue');
    student = await screens.visitor('own-data', PHONE);
    await student.signIn('ananya@students.kestrel.example', TEST_PASSWORD);
    await student.page.getByRole('link', { name: 'Your data' }).waitFor();
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('hands a student over to an adviser, who reads that file, changes nothing and answers', async () => {
    await reviewer.page.goto(`/desk/students/${studentId}`);
    await reviewer.heading('Ananya Sharma');
    await reviewer.page.getByRole('button', { name: 'Hand over to an adviser' }).click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByLabel('What does the student ask?').fill('Restoration or a new permit?');
    await reviewer.expectAccessible('hand-over');
    await dialog.getByRole('button', { name: 'Hand over to an adviser' }).click();
    await reviewer.page.locator('#handOvers').getByText('Waiting for an adviser').waitFor();

    const adviser = await screens.visitor('adviser', DESKTOP);
    const { page } = adviser;
    await adviser.signIn('ada@kestrel.example', TEST_PASSWORD);
    await adviser.heading('Hand-overs');
    const menu = page.getByRole('navigation', { name: 'Desk menu' });
    await expectSoon(() => menu.getByRole('link').allTextContents(), ['Hand-overs']);
    await page.getByRole('button', { name: 'Take the hand-over of Ananya Sharma' }).click();
    await page.getByText('With an adviser').waitFor();
    await adviser.expectAccessibleAtBothWidths('hand-overs');
    await page.getByRole('link', { name: 'Ananya Sharma' }).click();
    await adviser.heading('Ananya Sharma');
    await page.getByText('You cannot change it.').waitFor();
    await page.locator('#permits').getByText(inDays(372)).waitFor();
    await expectSoon(() => page.locator('fieldset').getByRole('button').count(), 0);
    await adviser.expectAccessible('file');
    await page.getByRole('link', { name: 'Hand-overs' }).click();
    await page.getByRole('button', { name: 'Answer the hand-over of Ananya Sharma' }).click();
    await page.getByRole('dialog').getByLabel('Answer for the office').fill('Send the restoration page.');
    await page.getByRole('dialog').getByRole('button', { name: 'Answer' }).click();
    await page.locator('#closed').getByText('File closed again').waitFor();

    // By its address alone, as a link from a colleague leads there.
    await page.goto('/desk/students');
    await adviser.heading('Your role does not cover this page');
    await page.getByText('with the role International adviser').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'New student' }).count(), 0);
    await adviser.expectAccessibleAtBothWidths('not-covered');
    await page.getByRole('main').getByRole('link').click();
    await adviser.heading('Hand-overs');
  });

  it('shows a student who looked, and keeps a correction with its answer', async () => {
    const { page } = student;
    await page.getByRole('link', { name: 'Your data' }).click();
    await student.heading('Your data');
    // One line for the opening of the file, though its page asked for many parts.
    const openings = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ada Moss' }) });
    await openings
      .first()
      .getByText(/, and \d+ other parts?$/)
      .click();
    await openings.first().getByRole('listitem').first().waitFor();
    await page.getByLabel('What is wrong?').fill('My family name');
    await page.getByLabel('What is right?').fill('Sharma-Roy');
    await page.getByRole('button', { name: 'Ask for this correction' }).click();
    await page.getByText('Your request is on file.').waitFor();
    await student.expectAccessibleAtBothWidths('asked');

    await reviewer.page.getByRole('link', { name: 'Corrections' }).click();
    await reviewer.page.getByRole('button', { name: 'Answer Ananya Sharma' }).click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByLabel('Answer').selectOption('Put right');
    await dialog.getByLabel('Reason, for the student').fill('Changed after seeing the passport.');
    await dialog.getByRole('button', { name: 'Answer' }).click();
    await reviewer.page.locator('#decided').getByText('Changed after seeing the passport.').waitFor();
    await reviewer.expectAccessibleAtBothWidths('corrections');

    await page.reload();
    await page.getByText('Changed after seeing the passport.').waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    await student.heading('Vos données');
    await student.expectAccessible('french');
  });

  it('gives an auditor the trail and no file', async () => {
    const auditor = await screens.visitor('auditor', DESKTOP);
    const { page } = auditor;
    await auditor.signIn('aude@kestrel.example', TEST_PASSWORD);
    await auditor.heading('Trail');
    await page.getByLabel('From').fill('2020-01-01');
    await page.getByLabel('To (not included)').fill('2099-12-31');
    await page.getByLabel('By whom').fill('Ada Moss');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('#trail').getByText('Hand-over taken').waitFor();
    await auditor.expectAccessibleAtBothWidths('trail');
    await page.getByRole('link', { name: 'People touched' }).click();
    await page.locator('#people').getByText('ananya@students.kestrel.example').waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    await auditor.heading('Journal');
    await auditor.expectAccessible('people');
    // On wide paper too, where the rail is not printed.
    await page.emulateMedia({ media: 'print' });
    const widthOf = async (place: string) => (await page.locator(place).boundingBox())?.width ?? 0;
    await expectSoon(async () => (await widthOf('main')) / (await widthOf('body')) > 0.95, true);
    await page.emulateMedia({ media: 'screen' });
  });
});
