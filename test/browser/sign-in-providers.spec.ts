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

  it('says so where the list of them fails to load, leaves the password, and comes once tried again', async () => {
    const visitor = await screens.visitor('providers-failed', PHONE);
    const { page } = visitor;
    const list = '**/api/v1/sign-in-providers';
    await page.route(list, (route) => route.fulfill({ status: 503 }));
    await page.goto('/');
    await page
      .getByRole('alert')
      .getByText(/If you sign in with your school account, try again/)
      .waitFor();
    await visitor.expectAccessibleAtBothWidths('failed');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectSoon(() => page.getByRole('button', { name: 'Try again' }).isVisible(), true);
    await page.getByRole('button', { name: 'Français' }).click();
    await page
      .getByRole('alert')
      .getByText(/Si vous ouvrez une session avec votre compte d’établissement, réessayez/)
      .waitFor();
    await visitor.expectAccessibleAtBothWidths('failed-fr');

    await page.getByLabel('Adresse courriel').fill('nobody@kestrel.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill('three geese');
    await page.getByRole('button', { name: 'Ouvrir une session' }).click();
    await page.getByRole('link', { name: 'L’adresse courriel ou le mot de passe n’est pas exact' }).waitFor();

    await page.unroute(list);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    const button = page.getByRole('link', { name: 'Se connecter avec le compte de l’école' });
    await button.waitFor();
    await expectSoon(
      () => page.evaluate('document.activeElement?.textContent'),
      'Se connecter avec le compte de l’école',
    );
    expect(await page.getByLabel('Adresse courriel').inputValue()).toBe('nobody@kestrel.example');
    await expectSoon(() => page.getByRole('button', { name: 'Réessayer' }).count(), 0);
  });

  it('lets in with a password while the list is away, also over a page whose session ended', async () => {
    const visitor = await screens.visitor('providers-again', DESKTOP);
    const { page } = visitor;
    const list = '**/api/v1/sign-in-providers';
    await page.route(list, (route) => route.fulfill({ status: 503 }));
    await visitor.signIn(ADMIN, TEST_PASSWORD);
    await visitor.heading('Queue');
    await page.goto('/desk/account');
    const panel = page.locator('#institution');
    await panel.getByRole('button', { name: 'Try again' }).waitFor();
    await visitor.expectAccessibleAtBothWidths('account');
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Students', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
    await dialog.getByRole('button', { name: 'Try again' }).waitFor();
    await visitor.expectAccessibleAtBothWidths('again');
    await page.unroute(list);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByRole('link', { name: NAME }).waitFor();
    await dialog.getByLabel('Email').fill(ADMIN);
    await dialog.getByLabel('Password').fill(TEST_PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto('/desk/account');
    await panel.getByRole('button', { name: 'Join my account to it' }).waitFor();
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
