import { beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, inWords } from '#testing/builders/office-days.js';
import { DESKTOP, PHONE, type Visitor } from './browser.js';
import { aCoordinatorsDesk } from './coordinators-desk.js';

const WORDS = 'We cannot read this page at all.';

describe('a setting that is begun and not published', () => {
  const desk = aCoordinatorsDesk('setting-drafts', async ({ database }) => {
    await anAccount(database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    await anAccount(database, {
      role: 'reviewer',
      email: 'tomas@kestrel.example',
      displayName: 'Tomas Lind',
    });
  });
  let ines: Visitor;
  beforeAll(async () => {
    ines = await desk.screens.visitor('setting-drafts-ines', DESKTOP);
    await ines.signIn('ines@kestrel.example', TEST_PASSWORD);
  });

  const kept = /Saved by Maya Okafor, .*\d/;
  const edit = async ({ page }: Visitor, words: string): Promise<void> => {
    await page.getByRole('button', { name: 'Edit' }).first().click();
    await page.getByLabel('What is wrong, in English').fill(words);
    await page.getByRole('button', { name: 'Keep in the draft' }).click();
  };

  it('is there again after leaving, and for colleagues, who see that it holds nothing yet', async () => {
    const { page } = desk.maya;
    await page.goto('/desk/settings/reasons');
    await edit(desk.maya, WORDS);
    await page.getByText(kept).waitFor();
    await page.getByRole('link', { name: 'Terms', exact: true }).click();
    await desk.maya.heading('Terms');
    await page.getByRole('link', { name: 'Return reasons', exact: true }).click();
    await page.getByText(WORDS).waitFor();
    await desk.maya.expectAccessibleAtBothWidths('begun');
    await page.getByRole('button', { name: `As a student sees it: ${WORDS}` }).click();
    const preview = page.getByRole('dialog', { name: 'As a student sees it' });
    await preview.getByText(WORDS).waitFor();
    await preview.getByText('What to do:').waitFor();
    await desk.maya.expectAccessible('as-a-student');
    await preview.getByRole('button', { name: 'Close' }).click();
    const reviewer = await desk.screens.visitor('setting-drafts-tomas', PHONE);
    await reviewer.signIn('tomas@kestrel.example', TEST_PASSWORD);
    await reviewer.page.goto('/desk/settings/reasons');
    await reviewer.page.getByText(WORDS).waitFor();
    await reviewer.page.getByText(kept).waitFor();
    await reviewer.expectAccessible('begun-reviewer');
    expect(await reviewer.page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
  });

  it('asks whose words stay where two change it at once', async () => {
    await ines.page.goto('/desk/settings/reasons');
    await ines.page.getByText(WORDS).waitFor();
    await edit(desk.maya, `${WORDS} (Maya)`);
    await desk.maya.page.getByText(`${WORDS} (Maya)`).waitFor();
    await desk.maya.page.getByText(kept).waitFor();
    await edit(ines, `${WORDS} (Ines)`);
    await ines.page.getByText('A colleague saved this draft meanwhile').waitFor();
    await ines.expectAccessible('two-at-once');
    await ines.page.getByRole('button', { name: 'Show theirs instead of mine' }).click();
    await ines.page.getByText(`${WORDS} (Maya)`).waitFor();
    await edit(ines, `${WORDS} (Ines)`);
    await ines.page.getByText('Saved by Ines Roy').waitFor();
    await edit(desk.maya, WORDS);
    await desk.maya.page.getByRole('button', { name: 'Keep mine instead of theirs' }).click();
    await desk.maya.page.getByText(kept).waitFor();
    await desk.maya.page.getByText(WORDS, { exact: true }).waitFor();
  });

  it('is not left behind unasked while it could not be saved, and sent again on a word', async () => {
    const { page } = ines;
    await page.goto('/desk/settings/reasons');
    await page.getByText(kept).waitFor();
    await page.route('**/draft', (route) => route.abort(), { times: 1 });
    await edit(ines, `${WORDS} (not sent)`);
    await page.getByText('Your change is not saved yet').waitFor();
    await page.getByRole('link', { name: 'Terms', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Leave without saving?' })
      .getByRole('button', { name: 'Stay on this page' })
      .click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Saved by Ines Roy').waitFor();
    await page.getByRole('link', { name: 'Terms', exact: true }).click();
    await ines.heading('Terms');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('tells how well the colours of a brand can be read while they are typed, and in the draft', async () => {
    const { page } = desk.maya;
    await page.goto('/desk/settings/brand');
    await page.getByRole('button', { name: 'Change' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Left empty: Coopdesk’s own colours').first().waitFor();
    await dialog.getByLabel('Colour of the head').fill('#777777');
    await dialog.getByText('have a contrast of 3.6:1').waitFor();
    await dialog.getByText('Measured as soon as both are colours.').waitFor();
    await dialog.getByLabel('Colour of the text').fill('#ffffff');
    await dialog
      .getByText('has a contrast of 4.4:1; 4.5:1 is the least. It cannot be published so')
      .waitFor();
    await desk.maya.expectAccessibleAtBothWidths('faint');
    await dialog.getByLabel('Colour of the head').fill('#0f4f45');
    await dialog.getByText('has a contrast of 9.4:1; 4.5:1 is the least. It can be published so.').waitFor();
    await dialog.getByLabel('Colour of the head').fill('#777777');
    await dialog.getByRole('button', { name: 'Keep in the draft' }).click();
    await page.getByText('has a contrast of 4.4:1').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('This text is hard to read on this colour').first().waitFor();
    await desk.maya.expectAccessible('faint-refused');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard the changes' }).click();
    await page.getByText('Not published yet').waitFor({ state: 'detached' });
    expect(await page.getByText('contrast of').count()).toBe(0);
  });

  it('shows terms as a student would see them, in the portal’s own pieces, before they are published', async () => {
    const { page } = desk.maya;
    const [from, to] = [inDays(400), inDays(500)];
    await page.goto('/desk/settings/terms');
    // The office of the tests has no term of that year.
    const year = inDays(4000).slice(0, 4);
    const name = `Spring ${year}`;
    await page.getByRole('button', { name: 'New term' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Code').fill('2099-09');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Starts').fill(from);
    await dialog.getByLabel('Ends').fill(to);
    await dialog.getByRole('button', { name: 'Keep in the draft' }).click();
    await page.getByText(kept).waitFor();
    const preview = page.locator('#as-a-student');
    const shown = `${name} (${inWords(from)} – ${inWords(to)})`;
    await preview.getByLabel('In which term do you plan to work?').selectOption({ label: shown });
    await preview.getByRole('cell', { name: shown }).waitFor();
    await preview.getByRole('cell', { name: `Printemps ${year} (` }).waitFor();
    await preview.getByText(`${name}, ${inWords(from)} – ${inWords(to)}`).waitFor();
    await preview.getByRole('img').first().waitFor();
    // Nobody else is offered it.
    const offered = await desk.house.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    expect(JSON.stringify((await offered.get('/terms')).body)).not.toContain(name);
    await desk.maya.expectAccessibleAtBothWidths('terms');
    await page.getByRole('button', { name: 'Français' }).click();
    await preview.getByLabel('À quelle session pensez-vous travailler?').waitFor();
    await preview.getByRole('option', { name: `Printemps ${year}` }).waitFor({ state: 'attached' });
    await desk.maya.expectAccessibleAtBothWidths('terms-fr');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Discard the changes' }).click();
  });

  it('says that another edition was published since, and ends with its own', async () => {
    const { page } = desk.maya;
    await page.goto('/desk/settings/brand');
    await page.getByRole('button', { name: 'Change' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Kestrel work terms');
    await page.getByRole('button', { name: 'Keep in the draft' }).click();
    await page.getByText(kept).waitFor();
    // By another way than this page: it names no draft, and so ends none.
    const elsewhere = await desk.house.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    expect(await elsewhere.put('/office/brand', { version: 1, name: 'Kestrel' })).toMatchObject({
      status: 200,
    });
    await page.reload();
    await page.getByText('It was begun on edition 1; edition 2 was published since.').waitFor();
    await desk.maya.expectAccessible('overtaken');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Not published yet').waitFor({ state: 'detached' });
    await page.getByRole('banner').getByText('Kestrel work terms').waitFor();
    await page.reload();
    await page.getByRole('row').filter({ hasText: 'Kestrel work terms' }).waitFor();
    expect(await page.getByText('Not published yet').count()).toBe(0);
  });
});
