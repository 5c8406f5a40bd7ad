import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { freePort } from '#testing/free-port.js';
import { OIDC_CLIENT, openOidcHouse, type OidcHouse } from '#testing/oidc-house.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const ADMIN = 'ines@kestrel.example';
const NAME = 'Sign in with your school account';

describe('the institution’s sign-in, entered on screen', () => {
  let api: TestApi;
  let house: OidcHouse;
  let screens: Screens;
  let admin: Visitor;
  let student: { studentNumber: string };

  beforeAll(async () => {
    api = await startTestApi({ PUBLIC_URL: `http://127.0.0.1:${await freePort()}` }, WEB_PAGES);
    house = await openOidcHouse(`${api.address}/api/v1/sign-in/school/callback`);
    await anOffice(api.database);
    await anAccount(api.database, { role: 'administrator', email: ADMIN, displayName: 'Ines Roy' });
    student = await aStudent(api.database, { account: true, givenName: 'Tessa' });
    screens = await Screens.open(api);
    admin = await screens.visitor('providers', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('is kept as a draft, with what is missing named', async () => {
    const { page } = admin;
    await admin.signIn(ADMIN, TEST_PASSWORD);
    await admin.heading('Queue');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Sign-in of the institution' }).click();
    await page.getByText('There is none: everybody signs in with a password.').waitFor();
    await admin.expectAccessibleAtBothWidths('none');
    await page.getByRole('button', { name: 'New OpenID Connect sign-in' }).click();
    const dialog = page.getByRole('dialog');
    const fill = async (values: Record<string, string>): Promise<void> => {
      for (const [label, value] of Object.entries(values))
        await dialog.getByRole('textbox', { name: label }).fill(value);
    };
    await fill({
      'Short name': 'school',
      'Button in English': NAME,
      'Button in French': 'Se connecter avec le compte de l’école',
      Issuer: house.issuer,
      'Client ID': OIDC_CLIENT.clientId,
      'Claim with the student number': 'student_number',
      'Claim with the groups of staff': 'groups',
      'Role of each group': 'coop-desk = owner',
    });
    await dialog.getByLabel('Client secret').fill(OIDC_CLIENT.clientSecret);
    await dialog.getByRole('button', { name: 'Keep as a draft' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/Roles: reviewer, coordinator, administrator/)
      .waitFor();
    await admin.expectAccessibleAtBothWidths('faulty');
    await fill({ 'Role of each group': 'coop-desk = reviewer\ncoop-heads = coordinator' });
    await dialog.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
    await page.getByText(`${api.address}/api/v1/sign-in/school/callback`).waitFor();
    await admin.expectAccessibleAtBothWidths('draft');
  });

  it('is checked and put in force, and its button leads in', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: `Check: ${NAME}` }).click();
    await page.getByText(`${NAME}: the provider is there.`).waitFor();
    await page.getByRole('button', { name: `Put in force: ${NAME}` }).click();
    await page.getByText(`${NAME} is in force and stands on the sign-in page.`).waitFor();
    await admin.expectAccessibleAtBothWidths('in-force');
    house.signedIn = { sub: 'tessa', student_number: student.studentNumber };
    const phone = await screens.visitor('providers-phone', PHONE);
    await phone.page.goto('/');
    await phone.page.getByRole('link', { name: NAME }).click();
    await phone.heading('Your co-op work authorization');
  });

  it('is changed as a draft, and taken out of force, in French', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'Français' }).first().click();
    const french = 'Se connecter avec le compte de l’école';
    await page.getByRole('button', { name: `Modifier: ${french}` }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Secret de client').inputValue()).toBe('');
    await dialog.getByRole('textbox', { name: 'Revendication du nom' }).fill('full_name');
    await dialog.getByRole('button', { name: 'Garder dans le brouillon' }).click();
    await page.getByText(/Vous voyez le brouillon/).waitFor();
    await admin.expectAccessibleAtBothWidths('changed-fr');
    await page.getByRole('button', { name: `Retirer: ${french}` }).click();
    await page.getByText(`${french} : retirée. Ses réglages restent comme brouillon.`).waitFor();
    const visitor = await screens.visitor('providers-out', PHONE);
    await visitor.page.goto('/');
    await visitor.page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectSoon(() => visitor.page.getByRole('link', { name: NAME }).count(), 0);
  });
});
