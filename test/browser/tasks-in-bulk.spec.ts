import { describe, expect, it } from '@jest/globals';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { aCoordinatorsDesk } from './coordinators-desk.js';
import { expectSoon } from './soon.js';

/** More than one request does at once. */
const MANY = 53;

describe('tasks in bulk, at the desk', () => {
  const desk = aCoordinatorsDesk('tasks', ({ database }) =>
    aCohort(database, MANY, { names: ['Abe', 'Acosta'] }),
  );

  const written = async (body: string) => {
    const { rows } = await desk.house.database.inspect.query('select from coop.case_note where body = $1', [
      body,
    ]);
    return rows.length;
  };
  const bar = (name: string) => desk.maya.page.getByRole('region', { name });

  it('writes to the students of chosen tasks, and says first that it cannot be taken back', async () => {
    const { page } = desk.maya;
    await page.goto('/desk?assignee=anyone&kind=letter_request');
    await page.getByRole('checkbox', { name: 'Choose Minh Abe' }).check();
    await page.getByRole('checkbox', { name: 'Choose Minh Acosta' }).check();
    await bar('Chosen tasks').getByRole('button', { name: 'Write to the students' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 students are written to, once each').waitFor();
    await dialog.getByText(/It cannot be taken back/).waitFor();
    const send = dialog.getByRole('button', { name: 'Do it' });
    await expectSoon(() => send.getAttribute('aria-disabled'), 'true');
    await dialog.getByLabel('What you write').fill('Which employer is it?');
    await dialog.getByLabel(/The same in French/).fill('De quel employeur s’agit-il ?');
    await desk.maya.expectAccessible('message');
    await send.click();
    await dialog.getByText('Finished: 2 done, 0 not.').waitFor();
    await expectSoon(() => dialog.getByRole('button', { name: 'Take all of it back' }).count(), 0);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Which employer is it?').first().waitFor();
    const arrived = await desk.house.eventually(async () => {
      const mails = await desk.house.mails();
      return mails.length >= 2 && mails;
    });
    expect(JSON.stringify(arrived)).not.toContain('employer is it');
  });

  it('notes about everybody who matches in the background, in French, and leaves who has the note already', async () => {
    const { page } = desk.maya;
    await page.getByRole('checkbox', { name: 'Choose Minh Abe' }).check();
    await bar('Chosen tasks').getByRole('button', { name: 'Note' }).click();
    await page.getByRole('dialog').getByLabel('Note').fill('Vu par le registraire');
    await page.getByRole('dialog').getByRole('button', { name: 'Do it' }).click();
    await page.getByRole('dialog').getByText('Finished: 1 done, 0 not.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('Choisir toutes les lignes affichées').check();
    await bar('Tâches choisies')
      .getByRole('button', { name: `Choisir les ${MANY} qui répondent` })
      .click();
    await page.getByText(`${MANY} choisies`).waitFor();
    await bar('Tâches choisies').getByRole('button', { name: 'Noter' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${MANY} dossiers étudiants reçoivent la note, une fois chacun`).waitFor();
    await dialog.getByText(/Cela ne s’annule pas/).waitFor();
    await dialog.getByLabel('Note').fill('Vu par le registraire');
    await desk.maya.expectAccessible('note-fr');
    await dialog.getByRole('button', { name: 'Procéder' }).click();
    await desk.maya.heading(`Noter : ${MANY} tâches`);
    await page.getByText(`Terminé : ${MANY} sur ${MANY}`).waitFor({ timeout: 60_000 });
    const left = page.getByRole('row', { name: /Abe, Minh|Minh Abe/ });
    await expectSoon(() => left.textContent(), expect.stringContaining('La même chose exactement'));
    await expectSoon(() => page.getByRole('button', { name: 'Tout annuler' }).count(), 0);
    await desk.maya.expectAccessibleAtBothWidths('batch-fr');
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('sends back what the reason is meant for, says why documents are not verified here, and leaves the rest', async () => {
    const { page } = desk.maya;
    await desk.house.database.inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, due_on)
       select id, program_id, k.kind, gen_random_uuid(), '2026-11-01'
         from coop.student, (values ('document'), ('roster_question')) k (kind) where family_name = 'Abe'`,
    );
    await page.goto('/desk?assignee=anyone');
    const boxes = page.getByRole('checkbox', { name: 'Choose Minh Abe' });
    await expectSoon(() => boxes.count(), 3);
    for (const at of [0, 1, 2]) await boxes.nth(at).check();
    await page.getByText('3 chosen').waitFor();
    await bar('Chosen tasks').getByRole('button', { name: 'Return' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/a person has compared the fields with the page/).waitFor();
    await dialog
      .getByText('1 is left for you: it is neither a document nor a request for a letter')
      .waitFor();
    await dialog.getByRole('radio', { name: /We cannot read the picture/ }).check();
    await dialog.getByText('1 goes back to the student, with the reason and its fix').waitFor();
    await dialog.getByText('1 is left for you: this reason is not meant for it').waitFor();
    await dialog.getByRole('radio', { name: /The name differs/ }).check();
    await dialog.getByText('2 go back to their students, with the reason and its fix').waitFor();
    await desk.maya.expectAccessible('return');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await dialog.getByText('Finished: 1 done, 2 not.').waitFor();
    // No document stands behind that task: it is left, and why is said.
    await dialog.getByText('What it is about does not wait for a decision.').waitFor();
    await desk.maya.expectAccessible('returned');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    const { rows } = await desk.house.database.inspect.query(
      `select r.reasons from coop.letter_request r join coop.student s on s.id = r.student_id where s.family_name = 'Abe' and r.state = 'returned'`,
    );
    expect(rows).toEqual([{ reasons: [{ code: 'name_differs' }] }]);
  });

  it('sends many back in the background, in French', async () => {
    const { page } = desk.maya;
    await page.goto('/desk?assignee=anyone&kind=letter_request');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('Choisir toutes les lignes affichées').check();
    await bar('Tâches choisies')
      .getByRole('button', { name: `Choisir les ${MANY - 1} qui répondent` })
      .click();
    await bar('Tâches choisies').getByRole('button', { name: 'Retourner' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /La session choisie/ }).check();
    await dialog.getByText(`${MANY - 1} sont retournés, avec le motif et le remède`).waitFor();
    await dialog.getByText(/Cela ne s’annule pas ici/).waitFor();
    await desk.maya.expectAccessible('return-fr');
    await dialog.getByRole('button', { name: 'Procéder' }).click();
    await desk.maya.heading(`Retourner : ${MANY - 1} tâches`);
    await page.getByText(`Terminé : ${MANY - 1} sur ${MANY - 1}`).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: new RegExp(`^${MANY - 1} Faite`) }).waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Tout annuler' }).count(), 0);
  });

  it('writes to the students of a list whether anything waits about them or not', async () => {
    const { page } = desk.maya;
    await desk.house.database.inspect.query(
      `update coop.permit p set expires_on = current_date + 20 from coop.student s where s.id = p.student_id and s.family_name in ('Abe', 'Acosta')`,
    );
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto('/desk/students');
    await desk.maya.heading('Students');
    await page.getByLabel('Permit ends').selectOption('within 30 days');
    await expectSoon(() => page.getByRole('checkbox', { name: /^Choose .*Minh$/ }).count(), 2);
    await page.getByLabel('Choose all students shown').check();
    await desk.maya.expectAccessibleAtBothWidths('students-chosen');
    await bar('Chosen students').getByRole('button', { name: 'Write to the students' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Fill in the fields above').waitFor();
    await dialog.getByLabel('What you write').fill('Your permit ends soon: come and see us.');
    await dialog.getByText('2 students are written to, once each').waitFor();
    await desk.maya.expectAccessible('students-message');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await desk.maya.heading('Write to the students: 2 students');
    await page.getByText('Done: 2 of 2').waitFor({ timeout: 60_000 });
    await desk.maya.expectAccessible('students-batch');
    expect(await written('Your permit ends soon: come and see us.')).toBe(2);
  });

  it('chooses everybody who matches, in French, and no more once somebody is taken out', async () => {
    const { page } = desk.maya;
    await page.goto('/desk/students');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('Choisir toutes les personnes affichées').check();
    const chosen = bar('Personnes choisies');
    await chosen.getByRole('button', { name: 'Choisir toutes celles qui répondent' }).click();
    await chosen.getByText(`${MANY} choisies`).waitFor();
    await page.getByRole('checkbox', { name: 'Choisir Abe, Minh' }).uncheck();
    await chosen.getByText('49 choisies').waitFor();
    await page.getByRole('checkbox', { name: 'Choisir Abe, Minh' }).check();
    await chosen.getByText(`${MANY} choisies`).waitFor();
    await chosen.getByRole('button', { name: 'Noter' }).click();
    await page.getByRole('dialog').getByLabel('Note').fill('Au courant');
    await page.getByRole('dialog').getByRole('button', { name: 'Procéder' }).click();
    await desk.maya.heading(`Noter : ${MANY} personnes`);
    await page.getByText(`Terminé : ${MANY} sur ${MANY}`).waitFor({ timeout: 60_000 });
    expect(await written('Au courant')).toBe(MANY);
  });
});
