import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';

describe('keeping, holding and erasing, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let ines: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    for (const [role, name, displayName] of [
      ['coordinator', 'ines', 'Ines Roy'],
      ['administrator', 'omar', 'Omar Haddad'],
    ] as const)
      await anAccount(house.database, { role, email: `${name}@kestrel.example`, displayName });
    for (const familyName of ['Sharma', 'Okoye'])
      await aStudent(house.database, { givenName: 'Ananya', familyName });
    await house.database.inspect.query(
      `update coop.student set completed_on = '2022-04-30'; update coop.two_person_rule set steps = '{bulk_purge}'`,
    );
    screens = await Screens.open(house);
    ines = await screens.visitor('retention', DESKTOP);
    await ines.signIn('ines@kestrel.example', TEST_PASSWORD);
    await ines.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('holds one file back, erases the other by two people’s word, and certifies it', async () => {
    const { page } = ines;
    await page.getByRole('navigation', { name: 'Desk menu' }).getByRole('link', { name: 'Privacy' }).click();
    await ines.heading('Privacy');
    await page.locator('#due').getByRole('link', { name: 'Ananya Okoye' }).click();
    await ines.heading('Ananya Okoye');
    await page.locator('#privacy').getByRole('button', { name: 'Place a legal hold' }).click();
    await page.getByRole('dialog').getByLabel('Why must the file be kept?').fill('Inquiry 26-114');
    await page.getByRole('dialog').getByRole('button', { name: 'Place a legal hold' }).click();
    await page.locator('#privacy').getByText('Inquiry 26-114').waitFor();
    await ines.expectAccessible('held');

    await page.getByRole('navigation', { name: 'Desk menu' }).getByRole('link', { name: 'Privacy' }).click();
    await page.locator('#holds').getByText('Inquiry 26-114').waitFor();
    await page.locator('#due').getByText('1 by a legal hold').waitFor();
    await ines.expectAccessibleAtBothWidths('privacy');
    await page.getByRole('button', { name: 'Propose to erase 1 row' }).click();
    await ines.heading('Run of retention');
    await page.getByText('somebody else approves it').waitFor();
    const address = page.url();

    const omar = await screens.visitor('second', DESKTOP);
    await omar.signIn('omar@kestrel.example', TEST_PASSWORD);
    await omar.heading('Queue');
    await omar.page.goto(new URL(address).pathname);
    await omar.heading('Run of retention');
    await omar.expectAccessibleAtBothWidths('run');
    await omar.page.getByRole('link', { name: 'Approvals' }).last().click();
    await omar.heading('Approvals');
    await omar.page.getByRole('link', { name: '1 row: look at the run' }).waitFor();
    await omar.expectAccessibleAtBothWidths('approval');
    await omar.page.getByRole('button', { name: 'Approve: Erase many records at once' }).click();
    await omar.page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click();
    await omar.page.locator('#settled').getByText('Approved').first().waitFor();
    await page.goto('/desk/privacy');
    await ines.heading('Privacy');
    await omar.page.goto(new URL(address).pathname);
    // The worker carries it out within ten seconds, and the page asks every five.
    const certificate = omar.page.getByRole('heading', { name: 'Certificate of erasure', level: 1 });
    await certificate.waitFor({ timeout: 45_000 });
    await omar.page.getByText('People: 1.').waitFor();
    // Whoever has the other page open sees it too, and nothing of it is offered a second time.
    await page.locator('#runs').getByText('1 erased, 0 kept, 0 waiting').waitFor();
    await page.locator('#due').getByText('None.').waitFor();
    await page.getByRole('button', { name: /^Propose to erase/ }).waitFor({ state: 'detached' });
    await omar.expectAccessibleAtBothWidths('certificate');
    await omar.page.getByRole('button', { name: 'Français' }).click();
    await omar.heading('Certificat d’effacement');
    await omar.expectAccessible('french');
  });

  it('drafts the terms, is told what is too short, and publishes them for a day', async () => {
    const { page } = ines;
    const drafted = async (days: string): Promise<void> => {
      await page.getByRole('button', { name: 'Change the terms' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('A person’s file, at the earliest').fill(days);
      await ines.expectAccessible('terms');
      await dialog.getByRole('button', { name: 'Keep in the draft' }).click();
      await page.locator('#rules').getByText(`${days} days after the last use`).waitFor();
      await page.getByRole('button', { name: 'Publish' }).click();
    };
    await page.goto('/desk/privacy');
    await ines.heading('Privacy');
    await drafted('30');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByText('kept for 365 days at least').first().waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await drafted('400');
    await dialog.getByLabel(/^Holds from/).fill(inDays(3));
    await ines.expectAccessibleAtBothWidths('publishing');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Not published yet').waitFor({ state: 'detached' });
    await page.getByText('Publishing anew replaces the one that waits.', { exact: false }).waitFor();
    await page.locator('#rules').getByText('400 days after the last use').waitFor();
    await page.getByText('Files 730 days, 400 after the last use').waitFor();
    await ines.expectAccessibleAtBothWidths('terms-wait');
  });
});
