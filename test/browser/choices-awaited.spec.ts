import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Route } from 'playwright-core';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('choices that cannot be loaded, at the desk', () => {
  let house: TestHouse;
  let screens: Screens;
  let maya: Visitor;
  let ines: string;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'administrator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    ines = await anAccount(house.database, {
      role: 'coordinator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    await aCohort(house.database, 1, { names: ['Abe'] });
    screens = await Screens.open(house);
    maya = await screens.visitor('choices', DESKTOP);
    await maya.signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  beforeEach(async () => {
    await maya.page.setViewportSize(DESKTOP.viewport);
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const address = (name: string): string => `**/api/v1/${name}`;
  const failOnce = async (name: string): Promise<void> => {
    await maya.page.route(address(name), (route) => route.fulfill({ status: 503 }), { times: 1 });
  };
  const dialog = () => maya.page.getByRole('dialog');
  const failedNote = (field: string) => dialog().getByText(`The choices for “${field}” could not be loaded.`);

  it('a colleague: nobody is chosen until the names are here, and then the field has the focus', async () => {
    const { page } = maya;
    await page.route(address('staff'), (route) => route.fulfill({ status: 503 }));
    await page.goto('/desk?assignee=anyone');
    await page
      .getByRole('button', { name: /Assign: Minh Abe/ })
      .first()
      .click();
    await failedNote('Assign to').waitFor();
    const field = dialog().getByRole('combobox', { name: 'Assign to' });
    const assign = dialog().getByRole('button', { name: 'Assign', exact: true });
    expect(await field.locator('option').allTextContents()).toEqual(['Not loaded']);
    expect(await assign.isDisabled()).toBe(true);
    await maya.expectAccessibleAtBothWidths('assign-failed');
    const again = dialog().getByRole('button', { name: 'Try again: Assign to' });
    let held: Route | undefined;
    await page.route(address('staff'), (route) => void (held = route), { times: 1 });
    await again.click();
    await expectSoon(() => Promise.resolve(held !== undefined), true);
    // Asked once more, and no answer yet: what failed and the way to it stand, and the focus with them.
    await expectSoon(() => again.getAttribute('aria-disabled'), 'true');
    expect(await failedNote('Assign to').count()).toBe(1);
    expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe(
      'Try again: Assign to',
    );
    await maya.expectAccessible('assign-asked-again');
    await held!.fulfill({ status: 503 });
    await expectSoon(() => again.getAttribute('aria-disabled'), null);
    await page.unroute(address('staff'));
    await again.click();
    await failedNote('Assign to').waitFor({ state: 'detached' });
    await expectSoon(() => page.evaluate('document.activeElement?.getAttribute("name")'), 'accountId');
    await field.selectOption('Ines Roy');
    await assign.click();
    await page.getByText('Minh Abe: assigned to Ines Roy.').first().waitFor();
    const { rows } = await house.database.inspect.query('select assigned_to from coop.review_task');
    expect(rows).toEqual([{ assigned_to: ines }]);
  });

  it('a list on its way says so, and a filter keeps what it can offer by itself', async () => {
    const { page } = maya;
    let held: Route | undefined;
    await page.route(address('staff'), (route) => void (held = route), { times: 1 });
    await page.goto('/desk?assignee=anyone');
    const filter = page.getByRole('combobox', { name: 'Assigned to' });
    await expectSoon(() => filter.locator('option:disabled').allTextContents(), ['Loading…']);
    await page
      .getByRole('button', { name: /Assign: Minh Abe/ })
      .first()
      .click();
    const field = dialog().getByRole('combobox', { name: 'Assign to' });
    expect(await field.locator('option').allTextContents()).toEqual(['Loading…']);
    expect(await dialog().getByRole('button', { name: 'Assign', exact: true }).isDisabled()).toBe(true);
    await maya.expectAccessible('assign-loading');
    await expectSoon(() => Promise.resolve(held !== undefined), true);
    await held!.continue();
    await field.selectOption('Maya Okafor (Me)');
    await dialog().getByRole('button', { name: 'Close' }).first().click();
  });

  it('a form with one list that failed keeps what was typed, and is sent once the list is here', async () => {
    const { page } = maya;
    await page.setViewportSize(PHONE.viewport);
    await failOnce('programs');
    await page.goto('/desk/students');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('button', { name: 'Nouvel étudiant' }).click();
    await dialog().getByText('Les choix pour « Programme » n’ont pas pu être chargés.').waitFor();
    const save = dialog().getByRole('button', { name: 'Enregistrer' });
    await dialog().getByLabel('Prénom').fill('Aïcha');
    expect(await save.isDisabled()).toBe(true);
    await maya.expectAccessibleAtBothWidths('student-failed-fr');
    await dialog().getByRole('button', { name: 'Réessayer : Programme' }).click();
    await expectSoon(() => save.isDisabled(), false);
    expect(await dialog().getByLabel('Prénom').inputValue()).toBe('Aïcha');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('reasons of a return in bulk', async () => {
    const { page } = maya;
    await failOnce('return-reasons');
    await page.goto('/desk?assignee=anyone');
    await page.getByRole('checkbox', { name: 'Choose Minh Abe' }).check();
    await page.getByRole('region', { name: 'Chosen tasks' }).getByRole('button', { name: 'Return' }).click();
    const again = dialog().getByRole('button', { name: /^Try again: / });
    await again.waitFor();
    expect(await dialog().getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
    await maya.expectAccessibleAtBothWidths('return-failed');
    await again.click();
    await dialog()
      .getByRole('radio', { name: /The name differs/ })
      .check();
    await expectSoon(() => dialog().getByRole('button', { name: 'Do it' }).isDisabled(), false);
    await page.keyboard.press('Escape');
  });

  it('people and programs of a rule, each with its own way to try again', async () => {
    const { page } = maya;
    await failOnce('staff');
    await page.goto('/desk/sharing');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const people = dialog().getByRole('group', { name: /^People/ });
    await people.getByRole('button', { name: /^Try again: / }).waitFor();
    await dialog()
      .getByRole('group', { name: /^Programs/ })
      .getByRole('checkbox')
      .first()
      .waitFor();
    expect(await dialog().getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await maya.expectAccessibleAtBothWidths('rule-failed');
    await people.getByRole('button', { name: /^Try again: / }).click();
    await people.getByRole('checkbox', { name: 'Ines Roy' }).check();
    await expectSoon(() => dialog().getByRole('button', { name: 'Save' }).isDisabled(), false);
    await page.keyboard.press('Escape');
  });

  it('a search that got no answer is not told as nothing found', async () => {
    const { page } = maya;
    await page.goto('/desk?assignee=anyone');
    await page.getByText('Minh Abe').first().waitFor();
    await page.route(address('desk/search*'), (route) => route.fulfill({ status: 503 }));
    await page.keyboard.press('Control+k');
    await dialog().getByRole('combobox').fill('Abe');
    const again = dialog().getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await expectSoon(
      () =>
        dialog()
          .getByText(/^Nothing found /)
          .count(),
      0,
    );
    await maya.expectAccessible('search-failed');
    await page.unroute(address('desk/search*'));
    await again.click();
    await dialog()
      .getByRole('option', { name: /Minh Abe/ })
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('a student records an application once it is known what was uploaded for it', async () => {
    const { email } = await aStudent(house.database, { account: true });
    const student = await screens.visitor('choices-student', PHONE);
    await student.signIn(email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    await student.page.route(address('me/documents'), (route) => route.fulfill({ status: 503 }), {
      times: 1,
    });
    await student.page.goto('/submissions/new');
    await askedAgain(student, address('me/documents'));
    await student.page.getByRole('button', { name: 'Save and continue' }).waitFor();
    expect(await focused(student)).toBe('H1 What you applied for');
    await student.expectAccessible('record');
  });

  it('a page that did not come stays told, with its button and the focus, while it is asked for once more', async () => {
    const { page } = maya;
    const { id } = await aStudent(house.database, { givenName: 'Noor', familyName: 'Haddad' });
    const file = new RegExp(`/api/v1/students/${id}$`);
    await page.route(file, (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto(`/desk/students/${id}`);
    await askedAgain(maya, file);
    await maya.heading('Noor Haddad');
    expect(await focused(maya)).toBe('H1 Noor Haddad');
  });

  /** Asks once more in vain, then with success; all the while what is told stays, and the focus. */
  const askedAgain = async (person: Visitor, of: string | RegExp): Promise<void> => {
    const { page } = person;
    const again = page.getByRole('button', { name: 'Try again' });
    let held: Route | undefined;
    await again.waitFor();
    await page.route(of, (route) => void (held = route), { times: 1 });
    await again.click();
    await page.getByRole('status').getByText('Trying again…').waitFor();
    await expectSoon(() => Promise.resolve(held !== undefined), true);
    expect(await focused(person)).toBe('BUTTON Try again');
    await person.expectAccessible('asked-again');
    await held!.fulfill({ status: 503 });
    await page.getByRole('status').getByText('It did not work this time either.').waitFor();
    expect(await focused(person)).toBe('BUTTON Try again');
    await person.expectAccessible('failed-again');
    await again.click();
    await again.waitFor({ state: 'detached' });
  };
  const focused = (person: Visitor): Promise<string> =>
    person.page.evaluate('`${document.activeElement?.tagName} ${document.activeElement?.textContent}`');
});
