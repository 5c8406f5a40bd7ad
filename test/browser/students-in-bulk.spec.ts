import { beforeEach, describe, expect, it } from '@jest/globals';
import { aStudent } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { DESKTOP, PHONE } from './browser.js';
import { aCoordinatorsDesk } from './coordinators-desk.js';
import { expectSoon } from './soon.js';

describe('students in bulk, at the desk', () => {
  const desk = aCoordinatorsDesk('students', async ({ database }) => {
    for (const familyName of ['Abe', 'Acosta', 'Ames'])
      await aStudent(database, { givenName: 'Minh', familyName, account: true });
    // Ames alone has chosen a password.
    await database.inspect.query(
      `update coop.account a set password_hash = null from coop.student s where s.id = a.student_id and s.family_name <> 'Ames'`,
    );
  });
  beforeEach(async () => {
    await desk.maya.page.goto('/desk/students');
  });

  const dialog = () => desk.maya.page.getByRole('dialog');
  const take = async (all: string, bar: string, step: string): Promise<void> => {
    const { page } = desk.maya;
    await page.getByLabel(all).check();
    await page.getByRole('region', { name: bar }).getByRole('button', { name: step }).click();
  };
  const begin = (step: string) => take('Choose all students shown', 'Chosen students', step);
  const rows = async (sql: string) =>
    (await desk.house.database.inspect.query<Record<string, unknown>>(sql)).rows;

  it('invites who cannot sign in yet, and names beforehand who is left and why; a second time nobody is', async () => {
    const { page } = desk.maya;
    await begin('Invite to sign in');
    await dialog().getByText('2 students are each mailed a link to choose a password').waitFor();
    await dialog().getByText('1 is left out. They can sign in already.').waitFor();
    await dialog().getByText('Who', { exact: true }).click();
    await dialog()
      .getByText(/^Minh Ames · /)
      .waitFor();
    await desk.maya.expectAccessibleAtBothWidths('invite');
    await dialog().getByRole('button', { name: 'Do it' }).click();
    await desk.maya.heading('Invite to sign in: 3 students');
    await page.getByText('Done: 3 of 3').waitFor({ timeout: 60_000 });
    await page.getByRole('row', { name: /Ames/ }).getByText('They can sign in already.').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Take all of it back' }).count(), 0);
    await desk.maya.expectAccessibleAtBothWidths('invited');
    const mails = await desk.house.eventually(async () => {
      const sent = await desk.house.mails();
      return sent.length >= 2 && sent;
    });
    expect(mails).toHaveLength(2);

    await page.goto('/desk/students');
    await begin('Invite to sign in');
    await dialog().getByText('2 are left out. They have a link that still works.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
  });

  it('records a course for a cohort, in French, and its new state over what is on file', async () => {
    const { page } = desk.maya;
    await page.getByRole('button', { name: 'Français' }).click();
    await take('Choisir toutes les personnes affichées', 'Personnes choisies', 'Inscrire un cours');
    await dialog().getByText('Remplissez les champs ci-dessus').waitFor();
    expect(await dialog().getByRole('button', { name: 'Procéder' }).isDisabled()).toBe(true);
    await dialog().getByLabel('Cours').fill('COOP 2101');
    await dialog().getByLabel('Session').selectOption('Printemps 2027');
    await dialog().getByText('3 personnes reçoivent le cours au dossier, dans cet état').waitFor();
    await desk.maya.expectAccessibleAtBothWidths('course-fr');
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
    const { page } = desk.maya;
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
    await desk.maya.expectAccessibleAtBothWidths('work-term');
    await dialog().getByRole('button', { name: 'Do it' }).click();
    await page.getByText('Done: 3 of 3').waitFor({ timeout: 60_000 });
    expect(await standing()).toEqual([{ from: inDays(161), cancelled: false, n: 3 }]);
    await page.getByRole('button', { name: 'Take all of it back' }).click();
    await desk.maya.heading('Cancel the work terms: 3 students');
    await page.getByText('Done: 3 of 3').waitFor({ timeout: 60_000 });
    expect(await standing()).toEqual([{ from: inDays(161), cancelled: true, n: 3 }]);
    await desk.maya.expectAccessible('taken-back');
  });

  it('on a phone, where the head of the table is not seen, one row leads to all of them', async () => {
    const { page } = desk.maya;
    await page.setViewportSize(PHONE.viewport);
    await page.getByRole('checkbox', { name: 'Choose Abe, Minh' }).check();
    const bar = page.getByRole('region', { name: 'Chosen students' });
    await bar.getByRole('button', { name: 'Choose all students shown' }).click();
    await bar.getByText('3 chosen').waitFor();
    await expectSoon(() => bar.getByRole('button', { name: 'Choose all students shown' }).count(), 0);
    await desk.maya.expectAccessible('phone-all');
    await page.setViewportSize(DESKTOP.viewport);
  });

  it('says when it could not look, and begins nothing', async () => {
    const { page } = desk.maya;
    await page.route('**/of-students/preview', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await begin('Invite to sign in');
    const again = dialog().getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await dialog().getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
    await desk.maya.expectAccessible('not-looked');
    await again.click();
    await dialog().getByText('1 is left out. They can sign in already.').waitFor();
  });
});
