import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** A decision about what somebody else has changed in the meantime. */
describe('a decision that came too late', () => {
  let house: TestHouse;
  let screens: Screens;
  let maya: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'coordinator', email: 'maya@kestrel.example' });
    await aCohort(house.database, 2, { names: ['Abe', 'Acosta'] });
    screens = await Screens.open(house);
    maya = await screens.visitor('stale', DESKTOP);
    await maya.signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('is refused with what changed, on the page of that request alone', async () => {
    const { page } = maya;
    await page.goto('/desk?assignee=anyone&kind=letter_request');
    await page.getByRole('link', { name: 'Minh Abe' }).click();
    await maya.heading('Minh Abe');
    await maya.shortcut('j');
    await maya.heading('Minh Acosta');
    await page.goBack();
    await maya.heading('Minh Abe');
    await house.database.inspect.query(
      `update coop.letter_request r set version = r.version + 1 from coop.student s where s.id = r.student_id and s.family_name = 'Abe'`,
    );
    await maya.shortcut('v');
    await page.getByRole('dialog').getByRole('button').last().click();
    const alert = page.getByRole('alert').filter({ hasText: 'Someone changed this while you had it open' });
    await alert.waitFor();
    await maya.expectAccessibleAtBothWidths('refused');
    await maya.shortcut('j');
    await maya.heading('Minh Acosta');
    await expectSoon(() => alert.count(), 0);
    const { rows } = await house.database.inspect.query('select distinct state from coop.letter_request');
    expect(rows).toEqual([{ state: 'submitted' }]);
  });
});
