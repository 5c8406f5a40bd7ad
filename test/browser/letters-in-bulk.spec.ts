import { describe, expect, it } from '@jest/globals';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { aCoordinatorsDesk } from './coordinators-desk.js';
import { expectSoon } from './soon.js';

/** A sign that no font of ours has. */
const UNPRINTABLE = '\u{13000}';

describe('letters in bulk, at the desk', () => {
  const desk = aCoordinatorsDesk('bulk', async ({ database }) => {
    const [, warned] = await aCohort(database, 8, { names: ['Nguyễn', 'Silva', UNPRINTABLE] });
    await aCohort(database, 2, { placementBasis: 'optional' });
    await database.inspect.query('update coop.student set continuance_met = null where id = $1', [
      warned!.studentId,
    ]);
  });

  it('shows of each request what would become of it, and offers what nothing speaks against', async () => {
    const { page } = desk.maya;
    await page.getByRole('link', { name: 'Letters in bulk' }).click();
    await desk.maya.heading('Letters in bulk');
    await page.getByText('Looked at 10.').waitFor();
    await page.getByRole('button', { name: 'Approve 7 letters' }).waitFor();
    await desk.maya.expectAccessibleAtBothWidths('preview');
    await page.getByRole('button', { name: /Not possible now/ }).click();
    await expectSoon(() => page.getByRole('row').filter({ hasText: 'Would be refused' }).count(), 2);
    await page.getByRole('button', { name: /To look at first/ }).click();
    await page.getByRole('checkbox', { name: 'Choose Silva, Minh' }).check();
    await page.getByRole('button', { name: 'Approve 8 letters' }).click();
    await page.getByText('One of them warns of something.', { exact: false }).waitFor();
    await desk.maya.expectAccessible('confirm');
  });

  it('has them made in the background, with a result a row; the one that cannot be printed holds up none', async () => {
    const { page } = desk.maya;
    await page.getByRole('button', { name: 'Approve and make them' }).click();
    await desk.maya.heading(/^8 letters, /);
    await page.getByText('Done: 8 of 8').waitFor({ timeout: 60_000 });
    const rows = page.getByRole('table').getByRole('row');
    // Every row was looked at; the last pages are still to come.
    await rows.filter({ hasText: 'Issued' }).nth(6).waitFor({ timeout: 60_000 });
    await expectSoon(() => rows.filter({ hasText: 'Issued' }).count(), 7);
    const failed = rows.filter({ hasText: 'Not made' });
    await expectSoon(() => failed.textContent(), expect.stringContaining('cannot be printed'));
    await desk.maya.expectAccessibleAtBothWidths('results');
    await page.getByRole('button', { name: /^1 Not made/ }).click();
    await page
      .getByRole('table')
      .getByRole('row')
      .filter({ hasText: 'Issued' })
      .first()
      .waitFor({ state: 'detached' });
  });

  it('tries what was left once more, and lists what was started', async () => {
    const { page } = desk.maya;
    await desk.house.database.inspect.query(
      'update coop.student set family_name = $2 where family_name = $1',
      [UNPRINTABLE, 'Vo'],
    );
    await page.getByRole('button', { name: 'Try what was left once more' }).click();
    await desk.maya.heading(/^One letter, /);
    await page.getByText('Done: 1 of 1').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Letters in bulk', exact: true }).click();
    await page.getByText('Started lately').waitFor();
    const started = page.getByRole('listitem').filter({ hasText: 'Started by Maya Okafor' });
    await expectSoon(() => started.count(), 2);
    await page.getByRole('button', { name: 'Français' }).click();
    await desk.maya.heading('Lettres en lot');
    await desk.maya.expectAccessibleAtBothWidths('fr');
  });
});
