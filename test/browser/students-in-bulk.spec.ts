import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('students in bulk, at the desk', () => {
  let house: TestHouse;
  let screens: Screens;
  let maya: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'coordinator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    for (const familyName of ['Abe', 'Acosta', 'Ames'])
      await aStudent(house.database, { givenName: 'Minh', familyName, account: true });
    // Ames alone has chosen a password.
    await house.database.inspect.query(
      `update coop.account a set password_hash = null from coop.student s where s.id = a.student_id and s.family_name <> 'Ames'`,
    );
    screens = await Screens.open(house);
    maya = await screens.visitor('students', DESKTOP);
    await maya.signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  beforeEach(async () => {
    await maya.page.goto('/desk/students');
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const dialog = () => maya.page.getByRole('dialog');
  const take = async (all: string, bar: string, step: string): Promise<void> => {
    const { page } = maya;
    await page.getByLabel(all).check();
    await page.getByRole('region', { name: bar }).getByRole('button', { name: step }).click();
  };
  const begin = (step: string) => take('Choose all students shown', 'Chosen students', step);
  const rows = async (sql: string) => (await house.database.inspect.query<Record<string, unknown>>(sql)).rows;

  it('invites who cannot sign in yet, and names beforehand who is left and why; a second time nobody is', async () => {
    const { page } = maya;
    await begin('Invite to sign in');
    await dialog().getByText('2 students are each mailed a link to choose a password').waitFor();
    await dialog().getByText('1 is left out. They can sign in already.').waitFor();
    await dialog().getByText('Who', { exact: true }).click();
    await dialog()
      .getByText(/^Minh Ames · /)
      .waitFor();
    await maya.expectAccessibleAtBothWidths('invite');
    await dialog().getByRole('button', { name: 'Do it' }).click();
    await maya.heading('Invite to sign in: 3 students');
    await page.getByText('Done: 3 of 3').waitFor({ timeout: 60_000 });
    await page.getByRole('row', { name: /Ames/ }).getByText('They can sign in already.').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Take all of it back' }).count(), 0);
    await maya.expectAccessibleAtBothWidths('invited');
    const mails = await house.eventually(async () => {
      const sent = await house.mails();
      return sent.length >= 2 && sent;
    });
    expect(mails).toHaveLength(2);

    await page.goto('/desk/students');
    await begin('Invite to sign in');
    await dialog().getByText('2 are left out. They have a link that still works.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
  });

  it('records a course for a cohort, in French, and its new state over what is on file', async () => {
    const { page } = maya;
    await page.getByRole('button', { name: 'Français' }).click();
    await take('Choisir toutes les personnes affichées', 'Personnes choisies', 'Inscrire un cours');
    await dialog().getByText('Remplissez les champs ci-dessus').waitFor();
    expect(await dialog().getByRole('button', { name: 'Procéder' }).isDisabled()).toBe(true);
    await dialog().getByLabel('Cours').fill('COOP 2101');
    await dialog().getByLabel('Session').selectOption('Printemps 2027');
    await dialog().getByText('3 personnes reçoivent le cours au dossier, dans cet état').waitFor();
    await maya.expectAccessibleAtBothWidths('course-fr');
    await dialog().getByRole('button', { name: 'Procéder' }).click();
    await page.getByText('Terminé : 3 sur 3').waitFor({ timeout: 60_000 });
    await page.goto('/desk/students');
    await take('Choisir toutes les personnes affichées', 'Personnes choisies', 'Inscrire un cours');
    await dialog().getByLabel('Cours').fill('COOP 2101');
    await dialog().getByLabel('Session').selectOption('Printemps 2027');
    await dialog().getByText('3 sont laissées de côté. C’est déjà au dossier.').waitFor();
    await dialog().getByLabel('État').selectOption('Réussi');
    await dialog().getByText('Parmi elles, 3 ont le cours au dossier dans un autre état').waitFor();
    await dialog().getByRole('button', { name: 'Procéder' }).click();
    await page.getByText('Terminé : 3 sur 3').waitFor({ timeout: 60_000 });
    expect(
      await rows(
        `select state, count(*)::int as n from coop.course_enrolment where course_code = 'COOP 2101' group by 1`,
      ),
    ).toEqual([{ state: 'completed', n: 3 }]);
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('gives a cohort its work term and takes all of it back', async () => {
    const { page } = maya;
    const standing = () =>
      rows(
        `select from_on::text as "from", cancelled_at is not null as cancelled, count(*)::int as n from coop.work_term group by 1, 2`,
      );
    await begin('Give a work term');
    await dialog().getByLabel('Term').selectOption('Summer 2027');
    await expectSoon(() => dialog().getByLabel('From').inputValue(), inDays(161));
    await dialog().getByLabel('To').fill(inDays(159));
    await dialog().getByText('The last day cannot be before the first.').first().waitFor();
    expect(await dialog().getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
    await dialog().getByLabel('To').fill(inDays(270));
    await dialog().getByText('3 students get the work term').waitFor();
    await maya.expectAccessibleAtBothWidths('work-term');
    await dialog().getByRole('button', { name: 'Do it' }).click();
    await page.getByText('Done: 3 of 3').waitFor({ timeout: 60_000 });
    expect(await standing()).toEqual([{ from: inDays(161), cancelled: false, n: 3 }]);
    await page.getByRole('button', { name: 'Take all of it back' }).click();
    await maya.heading('Cancel the work terms: 3 students');
    await page.getByText('Done: 3 of 3').waitFor({ timeout: 60_000 });
    expect(await standing()).toEqual([{ from: inDays(161), cancelled: true, n: 3 }]);
    await maya.expectAccessible('taken-back');
  });

  it('on a phone, where the head of the table is not seen, one row leads to all of them', async () => {
    const { page } = maya;
    await page.setViewportSize(PHONE.viewport);
    await page.getByRole('checkbox', { name: 'Choose Abe, Minh' }).check();
    const bar = page.getByRole('region', { name: 'Chosen students' });
    await bar.getByRole('button', { name: 'Choose all students shown' }).click();
    await bar.getByText('3 chosen').waitFor();
    await expectSoon(() => bar.getByRole('button', { name: 'Choose all students shown' }).count(), 0);
    await maya.expectAccessible('phone-all');
    await page.setViewportSize(DESKTOP.viewport);
  });

  it('says when it could not look, and begins nothing', async () => {
    const { page } = maya;
    await page.route('**/of-students/preview', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await begin('Invite to sign in');
    const again = dialog().getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await dialog().getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
    await maya.expectAccessible('not-looked');
    await again.click();
    await dialog().getByText('1 is left out. They can sign in already.').waitFor();
  });
});
