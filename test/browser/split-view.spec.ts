import { describe, expect, it } from '@jest/globals';
import { anAccount } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { cleanDocuments } from '../bench/verification/clean-documents.js';
import { openQueue } from '../bench/verification/reviewer.js';
import { aCoordinatorsDesk } from './coordinators-desk.js';
import { expectSoon } from './soon.js';

/** The queue, the page and its fields side by side, and what else may become of the task. */
describe('the split view', () => {
  const desk = aCoordinatorsDesk('split', async (house) => {
    await anAccount(house.database, {
      role: 'reviewer',
      email: 'tom@kestrel.example',
      displayName: 'Tom Ray',
    });
    await cleanDocuments(house, 3);
  });

  const tasks = async (): Promise<Record<string, unknown>[]> =>
    (
      await desk.house.database.inspect.query<Record<string, unknown>>(
        `select a.display_name as who, t.snoozed_until::text as until from coop.review_task t
           left join coop.account a on a.id = t.assigned_to where t.state = 'open' order by 1 nulls last, 2 nulls last`,
      )
    ).rows;

  it('keeps the rows around beside the page, and leads from one to the next', async () => {
    const { page } = desk.maya;
    await desk.maya.heading('Queue');
    await openQueue(page);
    const list = page.getByRole('navigation', { name: 'The queue around this one' });
    await expectSoon(() => list.getByRole('link').count(), 3);
    const here = list.locator('[aria-current=page]');
    const first = await here.getAttribute('href');
    await desk.maya.expectAccessibleAtBothWidths('first');
    await list.getByRole('link').nth(1).click();
    await expectSoon(() => list.getByRole('link').nth(1).getAttribute('aria-current'), 'page');
    expect([await here.count(), await here.getAttribute('href')]).not.toEqual([1, first]);
    const second = await here.getAttribute('href');
    await page.keyboard.press('k');
    await expectSoon(() => here.getAttribute('href'), first);
    await page.keyboard.press('j');
    await expectSoon(() => here.getAttribute('href'), second);
  });

  it('assigns and puts off by keys, with the way back', async () => {
    const { page } = desk.maya;
    await desk.maya.shortcut('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Assign to').selectOption({ label: 'Tom Ray' });
    await desk.maya.expectAccessible('assigning');
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await page.getByText(/assigned to Tom Ray/).waitFor();
    expect(await tasks()).toContainEqual({ who: 'Tom Ray', until: null });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expectSoon(tasks, expect.not.arrayContaining([{ who: 'Tom Ray', until: null }]));
    await desk.maya.shortcut('s');
    await dialog.getByRole('textbox', { name: 'Show it again on' }).fill(inDays(5));
    await dialog.getByRole('textbox', { name: 'Why it can wait' }).fill('The student travels');
    await dialog.getByRole('button', { name: 'Put off' }).click();
    await page.getByText(/put off until/).waitFor();
    await expectSoon(tasks, expect.arrayContaining([expect.objectContaining({ until: inDays(5) })]));
  });

  it('hands the question over to an adviser, and says so in French', async () => {
    const { page } = desk.maya;
    await desk.maya.shortcut('h');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Does the remark on this permit allow a co-op placement?');
    await desk.maya.expectAccessible('handing-over');
    await dialog.getByRole('button', { name: 'Hand over to an adviser' }).click();
    await page.getByText(/handed over to an adviser/).waitFor();
    const { rows } = await desk.house.database.inspect.query('select count(*)::int as n from coop.hand_over');
    expect(rows).toEqual([{ n: 1 }]);
    await page.getByRole('button', { name: 'Français' }).first().click();
    await page.getByRole('button', { name: /^Renvoyer au conseil/ }).waitFor();
    await desk.maya.expectAccessibleAtBothWidths('french');
  });
});
