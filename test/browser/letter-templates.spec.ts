import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const ADMIN = 'ines@kestrel.example';
const COORDINATOR = 'cora@kestrel.example';

describe('the words of letters, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;
  let coordinator: Visitor;
  let program: { id: string; code: string };

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    const { database } = house;
    await anOffice(database);
    await anAccount(database, { role: 'administrator', email: ADMIN, displayName: 'Ines Roy' });
    await anAccount(database, { role: 'coordinator', email: COORDINATOR, displayName: 'Cora Lind' });
    program = await aProgram(database, { code: 'CIS' });
    await aStudent(database, { programId: program.id, givenName: 'Tessa', familyName: 'Oyelaran' });
    screens = await Screens.open(house);
    admin = await screens.visitor('templates', DESKTOP);
    coordinator = await screens.visitor('templates-second', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('shows the kinds with the words in force, and an administrator adds one', async () => {
    const { page } = admin;
    await admin.signIn(ADMIN, TEST_PASSWORD);
    await admin.heading('Queue');
    await page.getByRole('link', { name: 'Letters', exact: true }).click();
    await admin.heading('Letters');
    const row = page.getByRole('row', { name: /Placement confirmation letter/ });
    await row.getByText(/Edition 1, as it came/).waitFor();
    await page.getByRole('button', { name: 'New kind' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name in English').fill('Enrolment confirmation');
    await dialog.getByLabel('Name in French').fill('Attestation d’inscription');
    await dialog.getByLabel('Code').fill('Enrolment letter');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/lower-case letters and digits/)
      .waitFor();
    await admin.expectAccessible('new-kind');
    await dialog.getByLabel('Code').fill('enrolment_letter');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('row', { name: /Enrolment confirmation/ })
      .getByText('None in force')
      .waitFor();
    await admin.expectAccessible('kinds');
    await page.getByRole('button', { name: 'Retire Enrolment confirmation' }).click();
    await dialog.getByRole('button', { name: 'Retire this kind' }).click();
    await page
      .getByRole('row', { name: /Enrolment confirmation/ })
      .getByText(/Retired on/)
      .waitFor();
  });

  it('says where a typed claim stands and why it may not, and keeps what was typed', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: 'Placement confirmation letter' }).click();
    await admin.heading('Placement confirmation letter');
    await admin.expectAccessible('editions');
    await page.getByRole('button', { name: 'New draft' }).click();
    await admin.heading('Placement confirmation letter, edition 2');
    const sheet = page.getByRole('article', { name: 'The letter as it would read' });
    await sheet.getByText(/Li Na/).first().waitFor();
    await page.getByText('Nothing keeps this draft from review.').waitFor();

    await page.getByRole('button', { name: 'Add a closing paragraph' }).click();
    await page.getByLabel('Closing paragraph 2 – English').fill('Thank you.\nThis is a mandatory stage.');
    await page.getByLabel('Closing paragraph 2 – French').fill('Merci.');
    await sheet.getByText(/This is a mandatory stage/).waitFor();
    await page.getByRole('button', { name: 'Hand over for review' }).click();
    const dialog = page.getByRole('dialog');
    await admin.expectAccessible('submit');
    await dialog.getByRole('button', { name: 'Hand over for review' }).click();
    const summary = page.getByRole('alert', { name: 'What keeps it from review' });
    await summary.getByText(/Closing paragraph 2 – English: Line 2, column 11: “mandatory/).waitFor();
    await page.locator('[role=alert]:focus').waitFor();
    await admin.expectAccessible('typed-claim');
    await summary.getByRole('link').click();
    const faulty = page.getByLabel('Closing paragraph 2 – English');
    await page.locator('textarea[aria-invalid=true]:focus').waitFor();
    expect(await faulty.inputValue()).toContain('mandatory');
  });

  it('takes a field at the caret by keyboard, and the draft goes to review', async () => {
    const { page } = admin;
    const faulty = page.getByLabel('Closing paragraph 2 – English');
    await faulty.fill('We thank you, ');
    await faulty.press('Control+i');
    await page.locator('input[type=search]:focus').waitFor();
    await page.keyboard.type('student.name');
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    await expectSoon(() => faulty.inputValue(), 'We thank you, {{ student.name }}.');
    await page.getByText('There are words that are not saved.').waitFor();
    await page.getByRole('article').getByText('We thank you, Li Na.').waitFor();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText(/Saved at .* Nothing keeps this draft from review/).waitFor();
    await page.getByLabel('Show').selectOption({ label: 'As a page' });
    await page.getByText('Page 1 of 1').or(page.getByText('Page 1 of 2')).waitFor();
    await page.locator('canvas:not([hidden])').waitFor();
    await admin.expectAccessible('draft-as-page');
    await page.getByLabel('Whose letter').selectOption({ label: 'A student on record …' });
    await page.getByRole('searchbox', { name: 'Student' }).fill('Oyelaran');
    await page.getByRole('button', { name: /Oyelaran, Tessa/ }).click();
    await page.getByLabel('Show').selectOption({ label: 'As text' });
    await page.getByRole('article').getByText('We thank you, Tessa Oyelaran.').waitFor();
    await admin.expectAccessible('draft-of-a-student');
  });

  it('refuses a step on what another person changed, says what, and loses nothing', async () => {
    const { page } = coordinator;
    await coordinator.signIn(COORDINATOR, TEST_PASSWORD);
    await coordinator.heading('Queue');
    await page.goto(new URL(admin.page.url()).pathname);
    await coordinator.heading('Placement confirmation letter, edition 2');
    await page.getByLabel('Title – English').fill('Confirmation of {{ claims.required_placements }} by us');
    await admin.page.getByLabel('Closing paragraph 2 – French').fill('Merci beaucoup.');
    await admin.page.getByRole('button', { name: 'Save the draft' }).click();
    await admin.page.getByText(/Saved at/).waitFor();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    const notice = page.getByRole('alert');
    await notice
      .getByRole('row', { name: /Closing paragraph 2 – French Merci\. Merci beaucoup\./ })
      .waitFor();
    await coordinator.expectAccessible('stale');
    expect(await page.getByLabel('Title – English').inputValue()).toContain('by us');
    await page.getByRole('link', { name: 'Letters' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay on this page' }).click();
    await notice.getByRole('button', { name: 'Take the new state' }).click();
    await page.getByText('Merci beaucoup.').first().waitFor();
    await expectSoon(
      () => page.getByLabel('Title – English').inputValue(),
      expect.not.stringContaining('by us'),
    );
  });

  it('is reviewed by another person and put in force from a day on', async () => {
    const dialog = admin.page.getByRole('dialog');
    await admin.page.getByRole('button', { name: 'Hand over for review' }).click();
    await dialog.getByRole('button', { name: 'Hand over for review' }).click();
    await admin.page.getByRole('button', { name: 'Approve the words' }).click();
    await dialog.getByRole('button', { name: 'Approve the words' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/somebody else reviews it/)
      .waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await coordinator.page.reload();
    await coordinator.heading('Placement confirmation letter, edition 2');
    await coordinator.page.getByRole('button', { name: 'Approve the words' }).click();
    await coordinator.expectAccessible('approve');
    const second = coordinator.page.getByRole('dialog');
    await second.getByRole('button', { name: 'Approve the words' }).click();
    await coordinator.page.getByText(/Cora Lind,/).waitFor();
    await coordinator.page.getByRole('button', { name: 'Put in force …' }).click();
    await second.getByLabel('In force from').fill('2026-01-01');
    await second.getByLabel('Because').fill('A friendlier ending');
    await second.getByRole('button', { name: 'Put edition 2 in force' }).click();
    await second
      .getByRole('alert')
      .getByText(/choose today or a later day/)
      .waitFor();
    await second.getByLabel('In force from').fill(inDays(0));
    await second.getByRole('button', { name: 'Put edition 2 in force' }).click();
    await coordinator.page.getByText(`${inDays(0)}, by Cora Lind: A friendlier ending`).waitFor();
    await coordinator.expectAccessible('in-force');
  });

  it('goes back to the edition before', async () => {
    const { page } = coordinator;
    await page.getByRole('link', { name: 'Placement confirmation letter' }).click();
    await page
      .getByRole('row', { name: /Edition 2/ })
      .getByText('In force', { exact: true })
      .waitFor();
    await page.getByRole('link', { name: 'Edition 1' }).click();
    await coordinator.heading('Placement confirmation letter, edition 1');
    await page.getByRole('button', { name: 'Go back to this edition …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Because').fill('Employers were confused');
    await dialog.getByRole('button', { name: 'Go back to edition 1' }).click();
    await page.getByText(/by Cora Lind: Employers were confused/).waitFor();
    await expectSoon(() => page.getByText('In force', { exact: true }).count(), 1);
  });

  it('keeps the plan of a program, with its share said and drawn', async () => {
    const { page } = coordinator;
    await page.getByRole('link', { name: 'Programs' }).click();
    await page.getByRole('link', { name: 'Plan of CIS' }).click();
    await coordinator.heading('Plan of Computer Information Systems');
    await page.getByText('Work terms take 32 of the 96 weeks of the program: 33.3%.').waitFor();
    await page.getByRole('button', { name: 'Write a new version' }).click();
    await page.getByRole('button', { name: 'Add a work term' }).click();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page
      .getByRole('alert')
      .getByText(/enter the weeks as a whole number/)
      .waitFor();
    await coordinator.expectAccessible('plan-form');
    await page
      .getByRole('group', { name: /Stage \d/ })
      .last()
      .getByLabel('Weeks')
      .fill('16');
    await page.getByText('Work terms take 48 of the 112 weeks of the program: 42.9%.').waitFor();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByRole('button', { name: 'Record the certification …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Certified by').fill('Ines Duarte, Registrar');
    await dialog.getByLabel('Certified on').fill('2026-01-12');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Certified: Ines Duarte, Registrar, 2026-01-12').first().waitFor();
    await page.getByRole('row', { name: /Version 1/ }).waitFor();
    await coordinator.expectAccessible('plan');
  });

  it('stands on a phone in French', async () => {
    const phone = await screens.visitor('templates-phone', PHONE);
    const edition = new URL(admin.page.url()).pathname;
    await phone.signIn(COORDINATOR, TEST_PASSWORD);
    await phone.heading('Queue');
    await phone.page.getByRole('button', { name: 'Français' }).click();
    // The choice is kept once its words have come.
    await phone.heading('File');
    const places = [
      ['/desk/letters', 'Lettres'],
      ['/desk/letters/placement_confirmation', /Lettre|Attestation|Confirmation/],
      [edition, /édition 2/],
      [`/desk/programs/${program.id}/plan`, /^Plan de/],
    ] as const;
    for (const [path, name] of places) {
      await phone.page.goto(path);
      await phone.heading(name);
      await phone.expectAccessible(`phone${path.replaceAll('/', '-').slice(0, 30)}`);
    }
    await phone.page.goto(edition);
    await phone.page.getByRole('button', { name: 'Nouveau brouillon de cette édition' }).click();
    await phone.heading(/édition 3/);
    await phone.page.getByText(/Li Na/).first().waitFor();
    await phone.expectAccessible('phone-draft');
  });
});
