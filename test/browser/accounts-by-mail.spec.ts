import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';

const NEW = 'seven herons over Kitimat';

describe('accounts by mail, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;
  let invited: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    screens = await Screens.open(house);
    admin = await screens.visitor('accounts', DESKTOP);
    invited = await screens.visitor('accounts-phone', PHONE);
    await admin.signIn('ines@kestrel.example', TEST_PASSWORD);
    await admin.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  /** The path of the link in the newest mail to an address. */
  const linkFor = (email: string): Promise<string> =>
    house.eventually(async () => {
      const mail = (await house.mails()).find(({ to }) => to.includes(email));
      return mail ? /\/account-link#[\w-]{43}/.exec(mail.text)?.[0] : null;
    });

  it('an administrator adds a colleague, who chooses a password and signs in', async () => {
    const { page } = admin;
    await page.goto('/desk/settings/accounts');
    await page.getByRole('button', { name: 'New account' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Maya Okafor');
    await dialog.getByLabel('Email').fill('maya@kestrel.example');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Maya Okafor/ }).waitFor();
    await admin.expectAccessibleAtBothWidths('accounts');

    await invited.page.goto(await linkFor('maya@kestrel.example'));
    await invited.heading('Choose your password');
    await invited.page.getByLabel('New password').fill('password2026!!');
    await invited.page.getByRole('button', { name: 'Set the password' }).click();
    await invited.page
      .getByRole('alert')
      .getByText(/lists of stolen ones/)
      .waitFor();
    await invited.expectAccessibleAtBothWidths('choose');
    await invited.page.getByLabel('Show what I type').check();
    await invited.page.getByLabel('New password').fill(NEW);
    await invited.page.getByRole('button', { name: 'Set the password' }).click();
    await invited.heading('Your password is set');
    await invited.expectAccessible('set');
    await invited.page.getByRole('link', { name: 'Sign in' }).click();
    await invited.page.getByLabel('Email').fill('maya@kestrel.example');
    await invited.page.getByLabel('Password').fill(NEW);
    await invited.page.getByRole('button', { name: 'Sign in' }).click();
    await invited.heading('Queue');
  });

  it('a student who forgot the password asks for a link, in French', async () => {
    const { email, id } = await aStudent(house.database, { account: true });
    const visitor = await screens.visitor('accounts-fr', PHONE);
    const { page } = visitor;
    await page.goto('/');
    await page.getByRole('button', { name: 'Français' }).click();
    await visitor.expectAccessible('sign-in');
    await page.getByRole('link', { name: 'Mot de passe oublié, ou pas encore choisi?' }).click();
    await visitor.heading('Recevoir un lien par courriel');
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByRole('alert').waitFor();
    await visitor.expectAccessible('ask');
    await page.getByLabel('Adresse courriel').fill(email);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await visitor.heading('Regardez vos courriels');
    await visitor.expectAccessibleAtBothWidths('asked');
    await page.goto(await linkFor(email));
    await visitor.heading('Choisissez un nouveau mot de passe');
    await page.getByLabel('Nouveau mot de passe').fill(NEW);
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await visitor.heading('Votre mot de passe est enregistré');
    await page.goBack();
    await page.reload();
    await page.goto('/account-link#used');
    await page.reload();
    await visitor.heading('Ce lien ne fonctionne plus');
    await visitor.expectAccessible('gone');

    await admin.page.goto(`/desk/students/${id}#access`);
    await admin.page
      .locator('#access')
      .getByRole('button', { name: 'Mail a link for a new password' })
      .click();
    await admin.page.locator('#access').getByText('The link is on its way').waitFor();
    await admin.expectAccessible('access');
  });

  it('a person changes the own password', async () => {
    const { email } = await aStudent(house.database, { account: true });
    const visitor = await screens.visitor('accounts-own', PHONE);
    await visitor.signIn(email, TEST_PASSWORD);
    await visitor.page.getByRole('button', { name: 'Menu' }).click();
    await visitor.page.getByRole('link', { name: /^Account/ }).click();
    await visitor.heading('Your account');
    await visitor.page.getByLabel('Present password').fill(TEST_PASSWORD);
    await visitor.page.getByLabel('New password').fill(NEW);
    await visitor.page.getByRole('button', { name: 'Change the password' }).click();
    await visitor.page.getByText('Your password is changed').waitFor();
    await visitor.expectAccessibleAtBothWidths('own');
  });
});
