import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { aPermit, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { aSummerPlacement, SUMMER } from '#testing/builders/summer-placement.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';

const PACK = coopPermitNeededFrom(SUMMER.changeFrom, SUMMER.changeFrom);
const json = (value: object) => ({
  name: 'pack.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
});

describe('an administrator changes the rules, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    const { database } = house;
    await anOffice(database);
    await anAccount(database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    await anAccount(database, {
      role: 'reviewer',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    await aSummerPlacement(database, { givenName: 'Ana', familyName: 'Silva' });
    const both = await aStudent(database);
    await aPermit(database, both.id, { expiresOn: SUMMER.permitEnds, kind: 'coop_work_permit' });
    screens = await Screens.open(house);
    admin = await screens.visitor('rules', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('sees what is in force, and every fault of a bad file with its place', async () => {
    const { page } = admin;
    await admin.signIn('ines@kestrel.example', TEST_PASSWORD);
    await admin.heading('Queue');
    await page.getByRole('link', { name: 'Rules' }).click();
    await admin.heading('Rules');
    await admin.expectAccessible('rules');
    await page.getByLabel('Rule pack file').setInputFiles(json({ ...PACK, filing: [], breaks: [] }));
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    const summary = page.getByRole('alert');
    await summary.getByText('filing: has no row in force on any day').waitFor();
    await summary.getByText('breaks: has no row in force on any day').waitFor();
    await page.locator('[role=alert]:focus').waitFor();
    await admin.expectAccessible('faults');
  });

  it('loads an edition and sees what is other in it', async () => {
    const { page } = admin;
    await page.getByLabel('Rule pack file').setInputFiles(json(PACK));
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await admin.heading(`Rules of ${PACK.id}`);
    await page.getByText(`Until: no limit becomes ${SUMMER.dayBefore}`).first().waitFor();
    await admin.expectAccessible('edition');
  });

  it('starts the dry run, and the numbers filter the names', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'Start the dry run' }).click();
    await page.getByText('Done: 2 of 2 students').waitFor();
    await page.getByRole('button', { name: /Lose/ }).click();
    const row = page.getByRole('row', { name: /Silva, Ana/ });
    await row.getByText(SUMMER.changeFrom).waitFor();
    await row.getByText('2027-05: Covered → Not covered').waitFor();
    await admin.expectAccessible('dry-run');
    await page.getByRole('button', { name: /Gain/ }).click();
    await page.getByText('Nobody.', { exact: true }).waitFor();
  });

  it('puts it in force from a day on, for a reason, with a confirmation, and takes it back', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'Put in force …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Would lose: 1. Cannot be said: 0. Would gain: 0. Unchanged: 1.').waitFor();
    await dialog.getByRole('button', { name: 'Put in force' }).click();
    await dialog.getByRole('alert').getByText('Confirm that you have looked').waitFor();
    await admin.expectAccessible('put-in-force');
    await dialog.getByLabel('In force from').fill(inDays(40));
    await dialog.getByLabel('Because').fill('Notice of 3 March');
    await dialog.getByLabel('I have looked at who would be affected').check();
    await dialog.getByRole('button', { name: 'Put in force' }).click();
    await admin.heading('Rules');
    await page.getByText('Put in force by Ines Roy: Notice of 3 March').waitFor();
    await admin.expectAccessible('planned');
    await page.getByRole('button', { name: `Take back ${PACK.id}` }).click();
    await dialog.getByRole('button', { name: 'Take back', exact: true }).click();
    await page.getByText('No other edition is planned.').waitFor();
  });

  it('changes the days of reminders without a file: an edition that differs in them alone', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: '2026-11-21', exact: true }).first().click();
    await admin.heading('Rules of 2026-11-21');
    await page.getByRole('button', { name: 'Change the days' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Days after the loss of status').fill('2, soon');
    await dialog.getByLabel('Name of the new edition').fill('2099-01-04-days');
    await dialog.getByRole('button', { name: 'Make the edition' }).click();
    await dialog.getByRole('alert').waitFor();
    await admin.expectAccessible('reminder-days');
    expect(await dialog.getByLabel('Days after the loss of status').inputValue()).toBe('2, soon');
    await dialog.getByLabel('Days after the loss of status').fill('2, 40');
    await dialog.getByLabel('Days around the end of a permit').fill('-100 −20, 1');
    await dialog.getByRole('button', { name: 'Make the edition' }).click();
    await admin.heading('Rules of 2099-01-04-days');
    await page.getByText('Days after the loss of status: 1, 30, 60, 75, 85 becomes 2, 40').waitFor();
    await page.getByText(/Days around the end of a permit: .* becomes -100, -20, 1/).waitFor();
    await admin.expectAccessible('edition-of-days');
    await page.getByRole('button', { name: 'Start the dry run' }).click();
    await page.getByText('Done: 2 of 2 students').waitFor();
    const effects = page.getByRole('table').filter({ hasText: 'Left without any' });
    const row = effects.getByRole('row', { name: /Study permit ends/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['3', '0', '6', '0', '0', '0']);
    await admin.expectAccessibleAtBothWidths('reminder-effects');
    await page.getByRole('button', { name: 'Put in force …' }).click();
    await dialog.getByText(/Reminders: \d+ moved/).waitFor();
    await admin.expectAccessible('put-days-in-force');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByText('Ce que deviendraient les rappels en attente').waitFor();
    await admin.expectAccessibleAtBothWidths('reminder-effects-fr');
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('shows a reviewer the rules on a phone, in French, without a button to change them', async () => {
    const reviewer = await screens.visitor('rules-phone', PHONE);
    await reviewer.signIn('maya@kestrel.example', TEST_PASSWORD);
    await reviewer.heading('Queue');
    await reviewer.page.goto(`/desk/rules/${PACK.id}`);
    await reviewer.heading(`Rules of ${PACK.id}`);
    await reviewer.page.getByRole('button', { name: 'Français' }).click();
    await reviewer.heading(`Règles du ${PACK.id}`);
    expect(await reviewer.page.getByRole('button', { name: /essai/ }).count()).toBe(0);
    await reviewer.expectAccessible('edition-fr');
    const width = await reviewer.page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    await reviewer.page.goto('/desk/rules');
    await reviewer.heading('Règles');
    expect(await reviewer.page.getByRole('button', { name: /Charger/ }).count()).toBe(0);
    await reviewer.expectAccessible('rules-fr');
  });
});
