import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit, anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const PUBLISHED = 'IRCC’s own figure of 1 October 2026: four of five were decided within 77 days.';

describe('how long decisions take, and the day’s digest, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let staff: Visitor;
  let student: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    const made = await aStudent(house.database, { account: true, givenName: 'Ananya', familyName: 'Sharma' });
    await aPermit(house.database, made.id, { expiresOn: inDays(372) });
    await anAccount(house.database, {
      role: 'coordinator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    screens = await Screens.open(house);
    staff = await screens.visitor('forecast-desk', DESKTOP);
    student = await screens.visitor('forecast-student', PHONE);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
    await student.signIn(made.email, TEST_PASSWORD);
    await student.page.waitForURL('**/home');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('under twenty applications staff enter IRCC’s figure, which the student reads with its day', async () => {
    const { page } = staff;
    await page.goto('/desk/settings/forecast');
    const row = page.getByRole('row', { name: /Extension of a study permit/ });
    await row.getByText('fewer than 20').waitFor();
    await staff.expectAccessibleAtBothWidths('few');
    await row.getByRole('button', { name: /Enter IRCC’s figure/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Day of the figure').fill('2026-10-01');
    await dialog.getByLabel('Days', { exact: true }).fill('0');
    await dialog.getByRole('button', { name: 'Keep in the draft' }).click();
    await page.getByText('Not published yet').waitFor();
    const publishing = page.getByRole('dialog', { name: 'Publish' });
    await page.getByRole('button', { name: 'Publish' }).click();
    await publishing.getByRole('button', { name: 'Publish' }).click();
    await publishing.getByRole('alert').getByText('Send whole days, from 1 to 2000.').waitFor();
    await publishing.getByRole('button', { name: 'Cancel' }).click();
    await row.getByRole('button', { name: /Enter IRCC’s figure/ }).click();
    await dialog.getByLabel('Days', { exact: true }).fill('77');
    await dialog.getByRole('button', { name: 'Keep in the draft' }).click();
    await row.getByText('77 days, 2026-10-01').waitFor();
    await page.getByText(PUBLISHED).waitFor();
    await staff.expectAccessibleAtBothWidths('draft');
    await page.getByRole('button', { name: 'Publish' }).click();
    await publishing.getByRole('textbox', { name: /^Why/ }).fill('IRCC’s page of October');
    await publishing.getByRole('button', { name: 'Publish' }).click();
    await page
      .getByRole('row', { name: /^Edition 2.*77 days, 2026-10-01.*IRCC’s page of October/ })
      .waitFor();
    await student.page.goto('/authorization');
    await student.page.getByText(PUBLISHED).waitFor();
    await student.page.getByText('This is what was seen, and no promise').waitFor();
    await student.expectAccessibleAtBothWidths('published');
  });

  it('a figure of an earlier day is gone back to, and the student reads it again', async () => {
    const { page } = staff;
    await page.getByRole('button', { name: 'Go back to edition 1' }).click();
    await page.getByRole('row', { name: /^Edition 3.*84 days, 2025-11-19.*Back to edition 1/ }).waitFor();
    await staff.expectAccessibleAtBothWidths('gone-back');
    await student.page.reload();
    await student.page.getByText('of 19 November 2025: four of five were decided within 84 days.').waitFor();
  });

  it('from twenty on the office’s own range stands there, in both languages', async () => {
    await house.database.inspect.query(
      `insert into coop.decision_forecast (kind, cases, decided, q50_days, q80_days, computed_at)
       values ('study_permit_extension', 24, 18, 61, 113, now())
       on conflict (kind) do update set cases = excluded.cases, decided = excluded.decided,
         q50_days = excluded.q50_days, q80_days = excluded.q80_days`,
    );
    await staff.page.reload();
    const row = staff.page.getByRole('row', { name: /Extension of a study permit/ });
    await row.getByText('24, 18 decided').waitFor();
    await row.getByText('113', { exact: true }).waitFor();
    await staff.expectAccessibleAtBothWidths('own');
    await staff.page.getByRole('button', { name: 'Français' }).click();
    await staff.page.getByText('24, dont 18 décidées').waitFor();
    await staff.expectAccessible('own-fr');
    await staff.page.getByRole('button', { name: 'English' }).click();
    await student.page.reload();
    await student.page.getByText('Between 61 and 113 days').waitFor();
    await student.page.getByRole('button', { name: 'Français' }).click();
    await student.page.getByText('Entre 61 et 113 jours').waitFor();
    await student.expectAccessibleAtBothWidths('own-fr');
  });

  it('the digest is switched off and stays off', async () => {
    const { page } = staff;
    await page.goto('/desk/settings/calendar');
    const wanted = page.getByLabel('Send me the day’s digest');
    await wanted.waitFor();
    await expectSoon(() => wanted.isChecked(), true);
    await staff.expectAccessibleAtBothWidths('digest');
    await wanted.uncheck();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.reload();
    await wanted.waitFor();
    await expectSoon(() => wanted.isChecked(), false);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('M’envoyer le résumé du jour').waitFor();
    await staff.expectAccessible('digest-fr');
    await page.getByLabel('M’envoyer le résumé du jour').check();
    await page.getByText('Enregistré.', { exact: true }).waitFor();
    const { rows } = await house.database.inspect.query(`select wanted from coop.staff_digest`);
    expect(rows).toEqual([{ wanted: true }]);
  });
});
