import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** More than one request does at once. */
const MANY = 53;

describe('tasks in bulk, at the desk', () => {
  let house: TestHouse;
  let screens: Screens;
  let maya: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'coordinator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    await aCohort(house.database, MANY, { names: ['Abe', 'Acosta'] });
    screens = await Screens.open(house);
    maya = await screens.visitor('tasks', DESKTOP);
    await maya.signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const bar = (name: string) => maya.page.getByRole('region', { name });

  it('writes to the students of chosen tasks, and says first that it cannot be taken back', async () => {
    const { page } = maya;
    await page.goto('/desk?assignee=anyone&kind=letter_request');
    await page.getByRole('checkbox', { name: 'Choose Minh Abe' }).check();
    await page.getByRole('checkbox', { name: 'Choose Minh Acosta' }).check();
    await bar('Chosen tasks').getByRole('button', { name: 'Write to the students' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 students are written to, once each').waitFor();
    await dialog.getByText(/It cannot be taken back/).waitFor();
    const send = dialog.getByRole('button', { name: 'Do it' });
    await expectSoon(() => send.getAttribute('aria-disabled'), 'true');
    await dialog.getByLabel('What you write').fill('Which employer is it?');
    await dialog.getByLabel(/The same in French/).fill('De quel employeur s’agit-il ?');
    await maya.expectAccessible('message');
    await send.click();
    await dialog.getByText('Finished: 2 done, 0 not.').waitFor();
    await expectSoon(() => dialog.getByRole('button', { name: 'Take all of it back' }).count(), 0);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Which employer is it?').first().waitFor();
    const arrived = await house.eventually(async () => {
      const mails = await house.mails();
      return mails.length >= 2 && mails;
    });
    expect(JSON.stringify(arrived)).not.toContain('employer is it');
  });

  it('notes about everybody who matches in the background, in French, and leaves who has the note already', async () => {
    const { page } = maya;
    await page.getByRole('checkbox', { name: 'Choose Minh Abe' }).check();
    await bar('Chosen tasks').getByRole('button', { name: 'Note' }).click();
    await page.getByRole('dialog').getByLabel('Note').fill('Vu par le registraire');
    await page.getByRole('dialog').getByRole('button', { name: 'Do it' }).click();
    await page.getByRole('dialog').getByText('Finished: 1 done, 0 not.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('Choisir toutes les lignes affichées').check();
    await bar('Tâches choisies')
      .getByRole('button', { name: `Choisir les ${MANY} qui répondent` })
      .click();
    await page.getByText(`${MANY} choisies`).waitFor();
    await bar('Tâches choisies').getByRole('button', { name: 'Noter' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${MANY} dossiers étudiants reçoivent la note, une fois chacun`).waitFor();
    await dialog.getByText(/Cela ne s’annule pas/).waitFor();
    await dialog.getByLabel('Note').fill('Vu par le registraire');
    await maya.expectAccessible('note-fr');
    await dialog.getByRole('button', { name: 'Procéder' }).click();
    await maya.heading(`Noter : ${MANY} tâches`);
    await page.getByText(`Terminé : ${MANY} sur ${MANY}`).waitFor({ timeout: 60_000 });
    const left = page.getByRole('row', { name: /Abe, Minh|Minh Abe/ });
    await expectSoon(() => left.textContent(), expect.stringContaining('La même chose exactement'));
    await expectSoon(() => page.getByRole('button', { name: 'Tout annuler' }).count(), 0);
    await maya.expectAccessibleAtBothWidths('batch-fr');
    await page.getByRole('button', { name: 'English' }).click();
  });
});
