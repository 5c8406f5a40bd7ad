import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('steps that need two people, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;
  let colleague: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    const people = [
      ['administrator', 'ada', 'Ada Lin'],
      ['coordinator', 'cora', 'Cora Bell'],
    ] as const;
    for (const [role, name, displayName] of people)
      await anAccount(house.database, { role, email: `${name}@kestrel.example`, displayName });
    screens = await Screens.open(house);
    admin = await screens.visitor('two-people', DESKTOP);
    await admin.signIn('ada@kestrel.example', TEST_PASSWORD);
    await admin.heading('Queue');
    colleague = await screens.visitor('second-person', DESKTOP);
    await colleague.signIn('cora@kestrel.example', TEST_PASSWORD);
    await colleague.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('adds a step to the rule at once', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Two-person rule' }).click();
    await admin.heading('Two-person rule');
    await page.getByLabel('Revoke a letter').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await admin.expectAccessibleAtBothWidths('rule');
    await page
      .getByRole('navigation', { name: 'Desk menu' })
      .getByRole('link', { name: 'Approvals' })
      .waitFor();
  });

  it('takes it out again once somebody else has approved it, never by oneself', async () => {
    const { page } = admin;
    await page.getByLabel('Revoke a letter').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A second person has to approve this.').waitFor();
    await expectSoon(() => page.getByLabel('Revoke a letter').isChecked(), true);
    await page
      .getByRole('navigation', { name: 'Desk menu' })
      .getByRole('link', { name: 'Approvals' })
      .click();
    await admin.heading('Approvals');
    await page.getByRole('button', { name: 'Withdraw: Take steps out of the two-person rule' }).waitFor();
    await expectSoon(() => page.getByRole('button', { name: /Approve/ }).count(), 0);

    await colleague.page.goto('/desk/approvals');
    await colleague.heading('Approvals');
    await colleague.page
      .getByRole('navigation', { name: 'Desk menu' })
      .getByText('1 request waits for you')
      .waitFor();
    await colleague.expectAccessibleAtBothWidths('waiting');
    await colleague.page
      .getByRole('button', { name: 'Approve: Take steps out of the two-person rule' })
      .click();
    const dialog = colleague.page.getByRole('dialog');
    await dialog.getByText('Ada Lin asked for this.').waitFor();
    await colleague.expectAccessible('approve');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await colleague.page.locator('#settled').getByText('Approved and done').waitFor();
    await colleague.page.getByRole('button', { name: 'Français' }).click();
    await colleague.heading('Approbations');
    await colleague.expectAccessible('french');

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Two-person rule' }).click();
    await admin.heading('Two-person rule');
    await page.getByRole('checkbox', { name: 'Revoke a letter', checked: false }).waitFor();
  });
});
