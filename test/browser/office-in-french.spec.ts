import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aTermUnderPolicy } from '#testing/builders/policy-days.js';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const ENGLISH = 'Co-operative Education, Kestrel Polytechnic University';
const FRENCH = 'Bureau de l’enseignement coopératif, Université polytechnique Kestrel';

describe('what an office is called in French, on screen', () => {
  let api: TestApi;
  let screens: Screens;
  let head: Visitor;
  let student: Visitor;
  let email: string;

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, { role: 'coordinator', email: 'cora@kestrel.example' });
    const own = await aStudent(api.database, { account: true });
    email = own.email;
    await aTermUnderPolicy(api.database, own.id);
    screens = await Screens.open(api);
    head = await screens.visitor('french-office', DESKTOP);
    student = await screens.visitor('french-portal', PHONE);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const foot = () => student.page.getByRole('contentinfo').textContent();

  it('1. the English names stand in French where there are no others', async () => {
    await student.signIn(email, TEST_PASSWORD);
    await expectSoon(foot, expect.stringContaining(ENGLISH));
    await student.page.getByRole('button', { name: 'Français' }).click();
    await student.page.getByRole('contentinfo').getByText('Accessibilité').waitFor();
    await expectSoon(foot, expect.stringContaining(ENGLISH));
  });

  it('2. the office enters them beside the English ones, sees both heads of a letter, and publishes', async () => {
    const { page } = head;
    await head.signIn('cora@kestrel.example', TEST_PASSWORD);
    await head.heading('Queue');
    await page.goto('/desk/settings/office');
    await page.getByLabel('Institution in French').fill('Université polytechnique Kestrel');
    await page.getByLabel('Office in French').fill('Bureau de l’enseignement coopératif');
    await page.getByLabel('Title of the signatory in French').fill('Coordonnatrice');
    await head.expectAccessibleAtBothWidths('form');
    await page.getByRole('button', { name: 'Keep in the draft' }).click();
    const heads = (language: string) =>
      page.getByLabel(`The head and the signature of ${language} letter, as they will read`);
    await expectSoon(
      () => heads('a French').textContent(),
      expect.stringContaining('Okafor, Coordonnatrice'),
    );
    await expectSoon(
      () => heads('an English').textContent(),
      expect.stringContaining('Okafor, Co-op Coordinator'),
    );
    await head.expectAccessibleAtBothWidths('draft');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page
      .getByText('Institution in French; Office in French; Title of the signatory in French')
      .waitFor();
  });

  it('3. whoever reads French reads them, and English stays as it was', async () => {
    const { page } = student;
    await page.reload();
    await expectSoon(foot, expect.stringContaining(FRENCH));
    await student.expectAccessibleAtBothWidths('home');
    await page.goto('/accessibility');
    await page.getByText('Bureau de l’enseignement coopératif', { exact: false }).waitFor();
    await page.goto('/employer-links');
    await page
      .getByRole('definition')
      .getByText('Université polytechnique Kestrel', { exact: true })
      .waitFor();
    await page.goto('/home');
    await page.getByRole('button', { name: 'English' }).click();
    await expectSoon(foot, expect.stringContaining(ENGLISH));
  });

  it('4. who looks for the name on a permit is told both: papers may print the English one', async () => {
    const { page } = student;
    await page.goto('/self-check');
    await page.getByRole('radio', { name: 'Study permit' }).check();
    await student.date('When does it expire?', inDays(281));
    await page.getByRole('button', { name: 'Continue' }).click();
    const asked = () => page.getByRole('main').textContent();
    await expectSoon(asked, expect.stringContaining('Does the permit name Kestrel Polytechnic University?'));
    await page.getByRole('button', { name: 'Français' }).click();
    await expectSoon(
      asked,
      expect.stringContaining('Université polytechnique Kestrel / Kestrel Polytechnic University?'),
    );
  });
});
