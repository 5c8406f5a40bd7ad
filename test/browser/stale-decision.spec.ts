import { describe, expect, it } from '@jest/globals';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { aCoordinatorsDesk } from './coordinators-desk.js';
import { expectSoon } from './soon.js';

/** A decision about what somebody else has changed in the meantime. */
describe('a decision that came too late', () => {
  const desk = aCoordinatorsDesk('stale', ({ database }) =>
    aCohort(database, 2, { names: ['Abe', 'Acosta'] }),
  );

  it('is refused with what changed, on the page of that request alone', async () => {
    const { page } = desk.maya;
    await page.goto('/desk?assignee=anyone&kind=letter_request');
    await page.getByRole('link', { name: 'Minh Abe' }).click();
    await desk.maya.heading('Minh Abe');
    await desk.maya.shortcut('j');
    await desk.maya.heading('Minh Acosta');
    await page.goBack();
    await desk.maya.heading('Minh Abe');
    await desk.house.database.inspect.query(
      `update coop.letter_request r set version = r.version + 1 from coop.student s where s.id = r.student_id and s.family_name = 'Abe'`,
    );
    await desk.maya.shortcut('v');
    await page.getByRole('dialog').getByRole('button').last().click();
    const alert = page.getByRole('alert').filter({ hasText: 'Someone changed this while you had it open' });
    await alert.waitFor();
    await desk.maya.expectAccessibleAtBothWidths('refused');
    await desk.maya.shortcut('j');
    await desk.maya.heading('Minh Acosta');
    await expectSoon(() => alert.count(), 0);
    const { rows } = await desk.house.database.inspect.query(
      'select distinct state from coop.letter_request',
    );
    expect(rows).toEqual([{ state: 'submitted' }]);
  });
});
