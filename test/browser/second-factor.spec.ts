import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '#testing/authenticator.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('the second factor and sessions, on screen', () => {
  let api: TestApi;
  let screens: Screens;
  let desk: Visitor;
  let secret = '';
  let folder: string;

  beforeAll(async () => {
    folder = await makeDataDir();
    const file = join(folder, 'providers.json');
    // Nobody answers there.
    const provider = {
      kind: 'oidc',
      id: 'school',
      name: { en: 'Sign in with your school account', fr: 'Se connecter avec le compte de l’école' },
      issuer: 'http://127.0.0.1:9',
      clientId: 'coopdesk',
      clientSecret: 'a secret',
    };
    await writeFile(file, JSON.stringify([provider]));
    api = await startTestApi({ SECOND_FACTOR_ROLES: 'coordinator', SIGN_IN_PROVIDERS_FILE: file }, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'coordinator',
      email: 'cora@kestrel.example',
      displayName: 'Cora Lin',
    });
    screens = await Screens.open(api);
    desk = await screens.visitor('factor', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
    await removeDataDir(folder);
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('a role that needs one sets it up before anything else', async () => {
    const { page } = desk;
    await desk.signIn('cora@kestrel.example', TEST_PASSWORD);
    await desk.heading('Your account');
    await page.getByText('Your role needs one').waitFor();
    await desk.expectAccessibleAtBothWidths('demanded');
    await page.getByRole('button', { name: 'Set it up' }).click();
    const told = await page.getByText('Or type this into it').textContent();
    secret = /(?:[A-Z2-7]{4} ?){8}/.exec(told ?? '')![0].replaceAll(' ', '');
    await desk.expectAccessibleAtBothWidths('scan');
    await page.getByLabel('Code of the app').fill('000000');
    await page.getByRole('button', { name: 'Set it up with this code' }).click();
    await page.getByRole('alert').getByText('This code is not right').waitFor();
    await page.getByLabel('Code of the app').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Set it up with this code' }).click();
    await page.getByText('Keep these recovery codes').waitFor();
    await desk.expectAccessibleAtBothWidths('codes');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('Recovery codes left: 10').waitFor();
    await page.getByRole('link', { name: 'Queue' }).first().click();
    await desk.heading('Queue');
  });

  it('is asked for at the next sign-in, and the other session can be ended from here', async () => {
    const phone = await screens.visitor('factor-phone', PHONE);
    await phone.signIn('cora@kestrel.example', TEST_PASSWORD);
    await phone.page.getByLabel('Code').waitFor();
    await phone.expectAccessible('code');
    await phone.page.getByLabel('Code').fill('000000');
    await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.page.getByRole('alert').waitFor();
    await phone.expectAccessible('wrong-code');
    await phone.page.getByLabel('Code').fill(codeOf(secret, 1));
    await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.heading('Queue');

    await desk.page.goto('/desk/account');
    await desk.page
      .getByText(/^Since .* Vancouver time \(UTC−7\) · Last used .* Vancouver time \(UTC−7\)$/)
      .first()
      .waitFor();
    await desk.page.getByRole('button', { name: /^End the session of/ }).click();
    await desk.page.getByText('Ended.').waitFor();
    await desk.expectAccessibleAtBothWidths('sessions');
    await phone.page.goto('/desk/students');
    await phone.page.getByLabel('Password').waitFor();
  });

  it('a session that is given another secret keeps the desk’s line without alarm', async () => {
    const { page } = desk;
    const lost = page.getByText('The connection is lost');
    let lines = 0;
    let alarms = 0;
    page.on('response', (response) => {
      if (response.url().includes('/desk/events') && response.ok()) lines += 1;
    });
    await page.goto('/desk/account');
    await expectSoon(() => Promise.resolve(lines > 0), true);
    const before = lines;
    await page.getByLabel('Present password').fill(TEST_PASSWORD);
    await page.getByLabel('New password').fill('two herons over a cold inlet');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Your password is changed').waitFor();
    await expectSoon(async () => {
      alarms += await lost.count();
      return lines > before;
    }, true);
    expect(alarms).toBe(0);
  });

  it('the institution’s sign-in stands first, and says so when it does not answer', async () => {
    const visitor = await screens.visitor('institution', PHONE);
    const { page } = visitor;
    await page.goto('/?back=%2Fletters');
    await page.getByRole('link', { name: 'Sign in with your school account' }).waitFor();
    await visitor.expectAccessibleAtBothWidths('sign-in');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('link', { name: 'Se connecter avec le compte de l’école' }).click();
    await page.getByRole('alert').getByText('ne répond pas').waitFor();
    await visitor.expectAccessibleAtBothWidths('unreachable-fr');

    await desk.page.goto('/desk/account');
    await desk.page.getByRole('button', { name: 'Join my account to it' }).waitFor();
    await desk.expectAccessibleAtBothWidths('join');
    await desk.page.getByRole('button', { name: 'Join my account to it' }).click();
    await desk.page.getByRole('alert').getByText('does not answer').waitFor();
  });

  it('says on the page of the account why a joining failed', async () => {
    await desk.page.goto('/?problem=linked_elsewhere&back=%2Fdesk%2Faccount');
    await desk.heading('Your account');
    await desk.page.getByRole('alert').getByText('Your account was not joined').waitFor();
    await desk.page.getByText('this account to another person of the institution').waitFor();
    await desk.expectAccessibleAtBothWidths('not-joined');
  });

  it('says after signing out that the institution’s own session may be open still', async () => {
    await desk.page.getByRole('button', { name: 'Sign out' }).click();
    await desk.page.getByText('You are signed out here.').waitFor();
    await desk.expectAccessibleAtBothWidths('signed-out');
  });
});
