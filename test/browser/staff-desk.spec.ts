import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const PEOPLE = [
  ['Ananya', 'Sharma'],
  ['Élodie', 'Gagné'],
  ['Wei', 'Chen'],
  ['Tomás', 'Rivera'],
  ['Ifeoma', 'Okafor'],
] as const;

describe('the staff desk, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let maya: Visitor;
  let ines: Visitor;
  const students: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    for (const [name, role] of [
      ['Maya Okafor', 'reviewer'],
      ['Ines Roy', 'administrator'],
    ] as const)
      await anAccount(house.database, {
        role,
        email: `${name.split(' ')[0]!.toLowerCase()}@kestrel.example`,
        displayName: name,
      });
    const program = await aProgram(house.database, { code: 'CIS' });
    for (const [givenName, familyName] of PEOPLE) {
      const { id } = await aStudent(house.database, { programId: program.id, givenName, familyName });
      students.push(id);
      await house.database.inspect.query(`update coop.student set search_name = lower($2) where id = $1`, [
        id,
        `${givenName} ${familyName}`.normalize('NFKD').replaceAll(/\p{M}/gu, ''),
      ]);
    }
    await house.database.inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
       select s.id, s.program_id, k.kind, s.id, array[k.why],
              (now() at time zone 'America/Vancouver')::date + array_position($1::uuid[], s.id) - 2
         from coop.student s, (values ('roster_question', 'email_changed'), ('mail_problem', 'mail_bounced')) k (kind, why)`,
      [students],
    );
    screens = await Screens.open(house);
    maya = await screens.visitor('desk-maya', DESKTOP);
    ines = await screens.visitor('desk-ines', DESKTOP);
    await maya.signIn('maya@kestrel.example', TEST_PASSWORD);
    await maya.heading('Queue');
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

  it('walks the queue through cases by keys, and through nothing where one came from elsewhere', async () => {
    const { page } = maya;
    await page.goto('/desk?assignee=anyone&kind=roster_question');
    await page.locator('tr[aria-rowindex="3"]').waitFor();
    const names = await page.locator('tbody tr[data-current] th a').allTextContents();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await maya.heading(names[0]!);
    await page.getByRole('button', { name: 'Next in the queue' }).waitFor();
    await page.keyboard.press('j');
    await maya.heading(names[1]!);
    await page.keyboard.press('k');
    await maya.heading(names[0]!);
    await page.goto(`/desk/students/${students[2]}`);
    await maya.heading(/./);
    expect(await page.getByRole('button', { name: 'Next in the queue' }).count()).toBe(0);
  });

  it('puts a task off by keyboard and takes that back', async () => {
    const { page } = maya;
    await page.goto('/desk?assignee=anyone');
    await page
      .getByRole('row', { name: /Ananya Sharma/ })
      .first()
      .waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why it can wait').fill('The student is travelling');
    await maya.expectAccessible('put-off');
    await dialog.getByRole('button', { name: 'Put off' }).click();
    await page.getByText(/put off until \d{4}-\d\d-\d\d\./).waitFor();
    await maya.expectAccessible('undo');
    await page.keyboard.press('z');
    await page.getByText('Taken back.').waitFor();
    await page
      .getByRole('row', { name: /Ananya Sharma/ })
      .first()
      .waitFor();
  });

  it('writes a note, which stands in the row', async () => {
    const { page } = maya;
    await page.getByRole('button', { name: 'Write a note: Wei Chen' }).first().click();
    await page.getByRole('dialog').getByLabel('Note', { exact: true }).fill('Called, no answer');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the note' }).click();
    await page.getByText('The note about Wei Chen is saved.').waitFor();
    await page.getByText('Called, no answer').first().waitFor();
    const author = page.getByText('Maya Okafor:').first();
    await expectSoon(() => author.isVisible(), true);
  });

  it('keeps a view under a name, with its count, for everybody', async () => {
    const { page } = maya;
    await page.getByLabel('Kind').selectOption('Mail problem');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Bounced mail');
    await page.getByRole('dialog').getByLabel('Everybody of the office sees it').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Bounced mail 5' }).waitFor();
    await ines.page.goto('/desk');
    await ines.page.getByRole('link', { name: 'Bounced mail 5' }).click();
    await ines.page
      .getByRole('row', { name: /Mail problem/ })
      .first()
      .waitFor();
    await maya.expectAccessibleAtBothWidths('views');
  });

  it('assigns many with a preview, and the colleague sees her count without reloading', async () => {
    const { page } = maya;
    await page.goto('/desk?assignee=anyone&kind=mail_problem');
    await page.getByLabel('Choose all rows shown').check();
    await page.getByText('5 chosen').waitFor();
    await page.getByRole('region', { name: 'Chosen tasks' }).getByRole('button', { name: 'Assign' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Assign to').selectOption('Ines Roy');
    await dialog.getByText('5 tasks are changed').waitFor();
    await maya.expectAccessible('bulk-preview');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await dialog.getByText('Finished: 5 done, 0 not.').waitFor();
    await maya.expectAccessible('bulk-done');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await ines.page.getByText(/tasks? of yours (is|are) due/).waitFor({ state: 'attached' });
  });

  it('calls nothing overdue that is done', async () => {
    const { page } = ines;
    const due = page.getByRole('navigation', { name: 'Due' });
    await page.goto('/desk?assignee=anyone');
    await due.getByRole('link', { name: /^Overdue/ }).waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('All');
    await due.getByRole('link', { name: /^Due before today/ }).waitFor();
    await expectSoon(() => page.getByText('Overdue', { exact: true }).count(), 0);
  });

  it('names a filter of an address that it does not know, and the way back', async () => {
    const { page } = ines;
    await page.goto('/desk?assignee=somebody&program=CIS');
    const alert = page.getByRole('alert');
    await alert.getByText('a filter that the queue does not know').waitFor();
    await alert.getByText('Assigned to: “somebody”').waitFor();
    await alert.getByText('Program: “CIS”').waitFor();
    await ines.expectAccessibleAtBothWidths('unknown-filter');
    await alert.getByRole('link', { name: 'Show your queue' }).click();
    await expectSoon(() => Promise.resolve(new URL(page.url()).search), '');
    await expectSoon(() => alert.count(), 0);
  });

  it('says who looks at the same', async () => {
    await ines.page.goto(`/desk/students/${students[1]}`);
    await maya.page.goto(`/desk/students/${students[1]}`);
    await ines.page.getByText('Maya Okafor is looking at this.').waitFor();
    await maya.page.getByText('Ines Roy is looking at this.').waitFor();
    await maya.expectAccessible('presence');
    await maya.page.goto('/desk');
    await ines.page.getByText('Maya Okafor is looking at this.').waitFor({ state: 'detached' });
  });

  it('goes anywhere from the palette', async () => {
    const { page } = maya;
    await maya.heading('Queue');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Student, page/ }).fill('gagne');
    await page.getByRole('option', { name: /Élodie Gagné/ }).waitFor();
    await maya.expectAccessible('palette');
    await page.keyboard.press('Enter');
    await maya.heading('Élodie Gagné');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Student, page/ }).fill('overd');
    await page.getByRole('option', { name: /Everything overdue/ }).waitFor();
    await page.keyboard.press('Enter');
    await maya.heading('Queue');
    await expectSoon(() => Promise.resolve(new URL(page.url()).searchParams.get('group')), 'overdue');
  });

  it('says since when it knows nothing new while the line is down, and keeps what is typed', async () => {
    const { page } = maya;
    await page.goto(`/desk/students/${students[0]}`);
    await maya.heading('Ananya Sharma');
    await page.locator('[data-live="live"]').waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await page.getByText(/This page is as of \d/).waitFor();
    await maya.expectAccessible('line-down');
    await page.context().setOffline(false);
    await page.getByText(/This page is as of \d/).waitFor({ state: 'detached' });
  });

  it('hands a queue over, and shares new tasks out by rule', async () => {
    const { page } = ines;
    await page.goto('/desk/sharing');
    await ines.heading('Sharing the work');
    await page.getByRole('button', { name: 'Hand a queue over' }).click();
    await page.getByRole('dialog').getByLabel('Covered by').selectOption('Maya Okafor');
    await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await page.getByRole('cell', { name: 'Maya Okafor', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Rule').fill('Sign-offs to Ines');
    await dialog.getByLabel('Sign-off').check();
    await dialog.getByLabel('Ines Roy').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('1. Sign-offs to Ines').waitFor();
    await ines.expectAccessibleAtBothWidths('sharing');
  });

  it('works on a phone and in French', async () => {
    const phone = await screens.visitor('desk-phone', PHONE);
    await phone.signIn('maya@kestrel.example', TEST_PASSWORD);
    await phone.heading('Queue');
    await phone.page.goto('/desk?assignee=anyone');
    await phone.page.getByRole('link', { name: 'Ananya Sharma' }).first().waitFor();
    await phone.expectAccessible('queue');
    await phone.page.getByRole('button', { name: 'Français' }).click();
    await phone.heading('File');
    await phone.expectAccessible('queue-fr');
    await phone.page.getByLabel('Choisir Ananya Sharma').first().check();
    await phone.page.getByText('1 choisie').waitFor();
    await phone.expectAccessible('chosen-fr');
  });
});
