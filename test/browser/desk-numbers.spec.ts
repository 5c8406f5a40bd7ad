import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const PEOPLE = [
  ['Ananya', 'Sharma'],
  ['Élodie', 'Gagné'],
  ['Wei', 'Chen'],
  ['Tomás', 'Rivera'],
  ['María José', 'Muñoz Vélez'],
] as const;

describe('the numbers of the desk and their lists, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let maya: Visitor;
  const students: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'reviewer',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    const program = await aProgram(house.database, { code: 'CIS' });
    for (const [givenName, familyName] of PEOPLE)
      students.push((await aStudent(house.database, { programId: program.id, givenName, familyName })).id);
    await house.database.inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on, assigned_to)
       select s.id, s.program_id, 'letter_request', s.id, '{permit_ends_before,dli_mismatch}', now()::date - 3, a.id
         from coop.student s cross join coop.account a where a.email = 'maya@kestrel.example'`,
    );
    screens = await Screens.open(house);
    maya = await screens.visitor('numbers-maya', DESKTOP);
    await maya.signIn('maya@kestrel.example', TEST_PASSWORD);
    await maya.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  /** How many pixels of what a place holds lie beyond its edge, at the width of an office's screen. */
  const cutOff = async (place: string): Promise<number> =>
    maya.page
      .locator(place)
      .first()
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

  /** Paper is narrower than the window, and its pictures are not measured anew: nothing of them is cut off, no colour left out. */
  const expectPicturesOnPaper = async (): Promise<void> => {
    const { page } = maya;
    await page.emulateMedia({ media: 'print' });
    const chart = page.getByRole('group', { name: 'Students whose verified permit ends, by week' });
    await chart.waitFor();
    const inside = await page.evaluate<boolean>(`(() => {
      const svg = document.querySelector('svg[aria-label="Students whose verified permit ends, by week"]');
      const right = (one) => Math.floor(one.getBoundingClientRect().right);
      svg.parentElement.style.width = '300px';
      const inside = [...svg.querySelectorAll('rect')].every((bar) => right(bar) <= right(svg));
      svg.parentElement.style.removeProperty('width');
      return inside;
    })()`);
    const colours = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-tone]')].map((one) => getComputedStyle(one).printColorAdjust)`,
    );
    await page.emulateMedia({ media: null });
    expect(inside).toBe(true);
    expect(new Set(colours)).toEqual(new Set(['exact']));
  };

  it('shows the work in pictures that lead to their lists', async () => {
    await house.database.inspect.query(
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on, verified)
       select id, 'study_permit', 'permit', '2020-01-01', now()::date + (20 + 9 * row_number() over (order by id))::int, true from coop.student`,
    );
    await house.database.inspect.query(
      `insert into coop.term (code, name, starts_on, ends_on)
       values ('N1', 'Next term', now()::date + 30, now()::date + 130) on conflict do nothing`,
    );
    await house.database.inspect.query(
      `insert into coop.work_term (student_id, term, from_on, to_on)
       select id, 'N1', now()::date + 30, now()::date + 120 from coop.student`,
    );
    await house.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, due_on, state, opened_at, closed_at)
       select $1, k, gen_random_uuid(), now()::date, 'done', now() - make_interval(days => 10 + n), now() - make_interval(days => n)
         from generate_series(1, 40) n, unnest('{document,submission}'::text[]) k`,
      [students[0]],
    );
    await house.database.inspect.query(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone)
       values ($1, 'study_permit_extension', now() - interval '9 days', '2026-01-01T00:00', 'America/Vancouver')`,
      [students[1]],
    );
    await house.database.inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, state)
       select d::text, $1, 'study_permit_expiry', 'legal', 'permit', now() + make_interval(days => d), 'planned'
         from unnest('{20,34}'::int[]) d`,
      [students[1]],
    );
    const { page } = maya;
    await page.getByRole('link', { name: 'Dashboards' }).click();
    await maya.heading('Dashboards');
    await page.getByText('tasks to be done.').waitFor();
    await page.getByRole('heading', { name: 'Students whose verified permit ends, by week' }).waitFor();
    await page.getByRole('heading', { name: 'Planned mails, by week' }).waitFor();
    await maya.expectAccessibleAtBothWidths('dashboards');
    await expectSoon(() => cutOff('[aria-label^="Days until IRCC"]'), 0);
    await expectPicturesOnPaper();
    await page
      .getByRole('link', { name: /legal deadlines 1, courtesies 0/ })
      .first()
      .click();
    await page.getByText(/^Only those due from/).waitFor();
    await expectSoon(() => page.getByRole('table').getByRole('row').count(), 2);
    await page.goBack();
    await page
      .getByRole('row', { name: /^Study permit extension/ })
      .getByRole('link', { name: '1' })
      .click();
    await page
      .getByText('Only those whose application is not decided yet: Study permit extension.')
      .waitFor();
    await expectSoon(() => page.getByRole('table').getByRole('row').count(), 2);
    const file = await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href');
    expect(file).toContain('applied=study_permit_extension&decision=waiting&format=csv');
    await page.goBack();
    await page.getByRole('link', { name: 'CIS: 5 not known' }).click();
    await page.getByText('Only those whose work term in N1 is: not known.').waitFor();
    await page.getByRole('link', { name: 'Gagné, Élodie' }).waitFor();
    await page.goBack();
    await page
      .getByRole('link', { name: /^30 days and more|^0 to 2 days: \d+/ })
      .first()
      .click();
    await maya.heading('Queue');
  });

  it('says why things went back in words, also by a reason that is given no more', async () => {
    await anAccount(house.database, { role: 'coordinator', email: 'ines@kestrel.example' });
    const ines = await house.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    const path = '/office/return-reasons';
    const { edition, content } = bodyOf<{ edition: number; content: { code: string }[] }>(
      await ines.get(path),
    );
    const reasons = content.map((one) => ({ ...one, retired: one.code === 'pages_missing' }));
    bodyOf(await ines.put(path, { version: edition, reasons }));
    await house.database.inspect.query(
      `insert into coop.document (student_id, purpose, state, reasons, decided_at)
       values ($1, 'study_permit', 'returned', '[{"code":"pages_missing"}]', now() - interval '1 day')`,
      [students[0]],
    );
    const { page } = maya;
    await page.goto('/desk/dashboards');
    const row = page.locator('#outcomes').getByRole('row', { name: /^A page is missing\./ });
    await row.waitFor();
    await maya.expectAccessibleAtBothWidths('reason-out-of-use');
    await row.getByRole('link').click();
    await maya.heading('Queue');
    await page.getByText('A page is missing.').waitFor();
  });

  it('leads from each number of mails to its own list', async () => {
    const { page } = maya;
    const numbers = [
      ['Legal deadlines due, not sent', 'Legal deadlines due'],
      ['Due, not sent', 'Due'],
      ['Given up', 'Given up'],
      ['Came back', 'Came back'],
      ['Ever in doubt', 'Were in doubt'],
    ] as const;
    for (const [number, view] of numbers) {
      await page.goto('/desk/dashboards');
      await page
        .locator('#reminders')
        .getByRole('link', { name: new RegExp(`^\\d+ ${number}$`) })
        .click();
      await maya.heading('Mail');
      await page.locator('a[aria-current="page"]').getByText(view, { exact: true }).waitFor();
    }
    await maya.expectAccessibleAtBothWidths('mails');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await maya.heading('Courriels');
    await maya.expectAccessibleAtBothWidths('mails-fr');
    await page.getByRole('button', { name: 'English' }).first().click();
  });
});
