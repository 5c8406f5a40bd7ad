import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, STUDIES } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';
import { Keyboard } from './keyboard.js';

const BURGUNDY = 'rgb(122, 31, 61)';

const backgroundOf = (piece: unknown): string =>
  (
    globalThis as unknown as { getComputedStyle(piece: unknown): { backgroundColor: string } }
  ).getComputedStyle(piece).backgroundColor;

describe('without a mouse', () => {
  let api: TestApi;
  let screens: Screens;
  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, { role: 'administrator', email: 'ines@kestrel.example' });
    screens = await Screens.open(api);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  async function signedIn(visitor: Visitor, email: string, heading: string): Promise<Keyboard> {
    const keys = new Keyboard(visitor);
    await visitor.page.goto('/');
    await keys.type('Email', email);
    await keys.type('Password', TEST_PASSWORD);
    await visitor.page.keyboard.press('Enter');
    await visitor.heading(heading);
    return keys;
  }

  it('a student asks for a letter, topic by topic, to the receipt', async () => {
    const student = await screens.visitor('keys-letter', DESKTOP);
    const { email } = await aStudent(api.database, { account: true });
    const keys = await signedIn(student, email, 'Your co-op work authorization');
    const { page } = student;
    await page.goto('/letter-request');
    await student.heading('Request a letter');
    await keys.choose(
      /^Placement confirmation/,
      /^(Placement confirmation|Support letter|Confirmation that)/,
    );
    await keys.press('Start the request');
    await student.heading('About you');
    await keys.choose('Yes');
    await keys.pick('Country of citizenship', 'Viet');
    await keys.press('Save and continue');
    await student.heading('Your permit');
    await keys.choose('Study permit');
    await keys.type('Document number', 'F123456789');
    await keys.date(inDays(200));
    await keys.type(/^Conditions or remarks/, 'MUST LEAVE CANADA BY THE DATE ABOVE');
    await keys.type('DLI number on the permit', 'O19359011033');
    await keys.press('Save and continue');
    await student.heading('Your passport');
    await keys.date(inDays(STUDIES.passportEndsIn));
    await keys.press('Save and continue');
    await student.heading('Your work term');
    await keys.tabTo('In which term do you plan to work?');
    await page.keyboard.press('ArrowDown');
    await keys.choose('English');
    await keys.press('Save and continue');
    await student.heading('Your consent');
    await keys.choose(/I have read the privacy notice/);
    await keys.press('Save and continue');
    await student.heading('Check your answers');
    await keys.press('Submit the request');
    await student.heading('Your request is with the office');
    await expectSoon(() => page.title(), expect.not.stringMatching(/^Error/));
  });

  it('anybody answers the questions of the second pathway and reads the answer', async () => {
    const anyone = await screens.visitor('keys-iec', DESKTOP);
    const keys = new Keyboard(anyone);
    const { page } = anyone;
    await page.goto('/iec');
    await anyone.heading('Citizenship and age');
    await keys.pick('Which citizenships do you hold?', 'Australia');
    await keys.date('2003-04-05');
    await keys.pick('In which country do you live?', 'Australia');
    await keys.press('Continue');
    await anyone.heading('School and program');
    await keys.pick('In which country is your school?', 'Germany');
    await keys.choose('Yes');
    await keys.choose('Yes');
    await keys.press('Continue');
    await anyone.heading('The placement');
    await keys.date(inDays(161));
    await keys.date(inDays(340));
    await keys.choose('Yes');
    await keys.press('Continue');
    await anyone.heading('Earlier stays');
    await keys.press('Continue');
    await anyone.heading('Passport, insurance and money');
    await keys.date(inDays(1_530));
    await keys.date(inDays(281));
    await keys.type('Money you can show at entry', '4000');
    await keys.press('Continue');
    await anyone.heading('Exams and certificates');
    await keys.press('Continue');
    await anyone.heading('A list to go through');
    await keys.press('See the answer');
    await anyone.heading('The answer');
    const verdict = page.getByText('Does not meet the conditions').first();
    await expectSoon(() => verdict.isVisible(), true);
  });

  it('an administrator changes the brand, sees it, is told what cannot be read, and goes back', async () => {
    const admin = await screens.visitor('keys-brand', DESKTOP);
    const keys = await signedIn(admin, 'ines@kestrel.example', 'Queue');
    const { page } = admin;
    const write = async (name: string, head: string, text: string): Promise<void> => {
      await keys.press('Change name and colours');
      for (const [field, value] of [
        ['Name', name],
        ['Colour of the head', head],
        ['Colour of the text', text],
      ] as const) {
        await keys.tabTo(field);
        await page.keyboard.press('Control+a');
        await page.keyboard.type(value);
      }
      await keys.press('Keep in the draft');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keys.press('Publish');
      await page.getByRole('dialog').waitFor();
      await keys.press('Publish');
    };
    await page.goto('/desk/settings/brand');
    await admin.heading('Name, colours and logo');
    await write('Kestrel Co-op', '#777777', '#ffffff');
    await page.getByText('their contrast is 4.4:1').first().waitFor();
    await admin.expectAccessible('brand-refused');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await write('Kestrel Co-op', '#7a1f3d', '#ffffff');
    await page.getByText('Edition 2').waitFor();
    const rail = page.getByRole('banner');
    await rail.getByText('Kestrel Co-op').waitFor();
    const colour = () => rail.evaluate(backgroundOf);
    await expectSoon(colour, BURGUNDY);
    await admin.expectAccessibleAtBothWidths('branded-desk');
    const portal = await screens.visitor('keys-branded', DESKTOP);
    await portal.page.goto('/');
    await portal.page.getByText('Kestrel Co-op').first().waitFor();
    await portal.expectAccessibleAtBothWidths('branded-sign-in');
    await portal.page.emulateMedia({ colorScheme: 'dark' });
    await portal.page.reload();
    await portal.page.getByText('Kestrel Co-op').first().waitFor();
    await portal.expectAccessible('branded-sign-in-dark');
    await keys.press('Go back to edition 1');
    await page.getByText('Edition 3').waitFor();
    await rail.getByText('Coopdesk').waitFor();
    await expectSoon(async () => (await colour()) === BURGUNDY, false);
  });
});
