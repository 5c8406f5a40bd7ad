import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, inWords } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { GERMAN, HOST } from '../api/pathway-people.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const DAY = 86_400_000;
const isoDay = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);

describe('the second pathway, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let anyone: Visitor;
  let staff: Visitor;
  let candidate: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'administrator', email: 'ines@kestrel.example' });
    screens = await Screens.open(house);
    anyone = await screens.visitor('iec-anyone', PHONE);
    staff = await screens.visitor('iec-desk', DESKTOP);
    candidate = await screens.visitor('iec-candidate', PHONE);
    await staff.signIn('ines@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const next = (visitor: Visitor, name = 'Continue') =>
    visitor.page.getByRole('button', { name, exact: true }).click();
  const answer = (visitor: Visitor, question: string, value: 'Yes' | 'No' | 'Oui' | 'Non') =>
    visitor.page.getByRole('group', { name: question }).getByLabel(value, { exact: true }).check();

  it('anybody answers a few questions a page and reads the answer with its reasons, in two languages', async () => {
    const { page } = anyone;
    await page.goto('/iec');
    await anyone.heading('Citizenship and age');
    await next(anyone);
    await page.getByRole('alert').waitFor();
    await anyone.expectAccessibleAtBothWidths('questions-faults');
    await page.getByLabel('Which citizenships do you hold?').selectOption('AU');
    await anyone.date('Date of birth', '2003-04-05');
    await page.getByLabel('In which country do you live?').selectOption('AU');
    await next(anyone);
    await anyone.heading('School and program');
    await page.getByLabel('In which country is your school?').selectOption('DE');
    await answer(anyone, 'Are you enrolled there now?', 'Yes');
    await answer(anyone, 'Does your program need the internship, so that you can finish it?', 'Yes');
    await anyone.expectAccessible('school');
    await next(anyone);
    await anyone.heading('The placement');
    await anyone.date('First day of the placement', HOST.from);
    await anyone.date('Last day of the placement', HOST.to);
    await answer(anyone, 'Is it paid?', 'Yes');
    await next(anyone);
    await anyone.heading('Earlier stays');
    await page.getByRole('button', { name: 'Add a stay' }).click();
    await anyone.expectAccessible('stays');
    await page.getByRole('button', { name: 'Remove' }).click();
    await next(anyone);
    await anyone.heading('Passport, insurance and money');
    await anyone.date('Your passport expires on', GERMAN.passportExpiresOn);
    await anyone.date('Your insurance for the stay ends on', inDays(281));
    await page.getByLabel('Money you can show at entry, in Canadian dollars').fill('4000');
    await answer(anyone, 'Is anybody else on the application, such as a child or spouse?', 'No');
    await next(anyone);
    await anyone.heading('Exams and certificates');
    await next(anyone);
    await anyone.heading('A list to go through');
    await anyone.expectAccessible('checklist');
    await next(anyone, 'See the answer');
    await anyone.heading('The answer');
    await page.getByText('Does not meet the conditions').waitFor();
    await page.getByText('Australia asks for a school in the country itself.').waitFor();
    await page.getByText(`The insurance ends on ${inWords(inDays(281))}`).waitFor();
    await page.getByText('Nobody can enter the pool at the moment').waitFor();
    await page.getByText('No closing was announced for the season of 2026').waitFor();
    await anyone.expectAccessibleAtBothWidths('answer');
    await page.getByRole('button', { name: 'Français' }).click();
    await anyone.heading('La réponse');
    await page.getByText('Australie : l’école doit être dans le pays même.').waitFor();
    await anyone.expectAccessibleAtBothWidths('answer-fr');
  });

  it('the back key goes back one page, and loses nothing', async () => {
    const { page } = anyone;
    await page.goBack();
    await anyone.heading('Une liste à parcourir');
    await page.goBack();
    await page.goBack();
    await anyone.heading('Passeport, assurance et argent');
    await expectSoon(
      () => page.getByLabel('Argent que vous pouvez montrer à l’entrée, en dollars canadiens').inputValue(),
      '4000',
    );
    for (let topic = 0; topic < 3; topic++) await page.goForward();
    await anyone.heading('La réponse');
  });

  it('a national without agreement is sent to the organizations, in French', async () => {
    const { page } = anyone;
    await next(anyone, 'Changer mes réponses');
    await anyone.heading('Citoyenneté et âge');
    await page.getByLabel('Quelles citoyennetés détenez-vous?').selectOption('MX');
    for (let topic = 0; topic < 6; topic++) await next(anyone, 'Continuer');
    await next(anyone, 'Voir la réponse');
    await anyone.heading('La réponse');
    await page.getByText('Seulement par une organisation reconnue').waitFor();
    await page.getByText('Mexique; tableau vérifié le 12 février 2026').waitFor();
    await page.getByRole('heading', { name: 'IAESTE' }).waitFor();
    await anyone.expectAccessible('organizations-fr');
    await page.goto('/iec#papers');
    await page.reload();
    await anyone.heading('Citoyenneté et âge');
  });

  it('staff open a candidate’s case, record the host and see who must act', async () => {
    const { page } = staff;
    await page.getByRole('link', { name: 'Candidates' }).click();
    await staff.heading('Candidates');
    await page.getByRole('button', { name: 'New candidate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Given name').fill('Anna');
    await dialog.getByLabel('Family name').fill('Keller');
    await dialog.getByLabel('Email').fill('anna.keller@schule.example');
    await staff.expectAccessible('new-candidate');
    await dialog.getByRole('button', { name: 'Open the case' }).click();
    await staff.heading('Anna Keller');
    await page.getByText('When were you born?').waitFor();
    await page.getByRole('button', { name: 'Record the host' }).click();
    await dialog.getByLabel('Employer', { exact: true }).fill(HOST.employer);
    await dialog.getByLabel('Supervisor').fill(HOST.supervisor);
    await dialog.getByLabel('Place of work').fill(HOST.site);
    await dialog.getByLabel('First day').fill(HOST.from);
    await dialog.getByLabel('Last day').fill(inDays(40));
    await dialog.getByLabel('Paid').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('The last day cannot come before the first.').first().waitFor();
    await dialog.getByLabel('Last day').fill(HOST.to);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(HOST.site).waitFor();
    await staff.expectAccessibleAtBothWidths('case');
  });

  it('the candidate signs in, answers, and records the invitation; the clock runs', async () => {
    const { database } = house;
    await database.inspect.query(
      `update coop.pathway_case set facts = facts || $1::jsonb where pathway = 'iec'`,
      [JSON.stringify(GERMAN)],
    );
    await database.inspect.query(
      `update coop.account a set password_hash = b.password_hash from coop.account b
        where a.email = 'anna.keller@schule.example' and b.email = 'ines@kestrel.example'`,
    );
    const { page } = candidate;
    await candidate.signIn('anna.keller@schule.example', TEST_PASSWORD);
    await candidate.heading('My way to Canada');
    await page.getByRole('link', { name: 'Look at my answers and change them' }).click();
    await candidate.heading('Citizenship and age');
    for (let topic = 0; topic < 6; topic++) await next(candidate);
    await next(candidate, 'Save my answers');
    await candidate.heading('My way to Canada');
    await page.getByLabel('Record a step').selectOption('enter_pool');
    await candidate.date('Day of entering the pool', '2026-01-15');
    await page.getByLabel('Season (year)').fill('2026');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('heading', { name: 'In the pool', level: 2 }).waitFor();
    await page.getByLabel('Record a step').selectOption('invite');
    await candidate.date('Date and time of the invitation', isoDay(6));
    await page.getByLabel('Hour (0 to 23)').fill('9');
    await page.getByLabel('Minute').fill('30');
    await page.getByLabel('By the clocks of').selectOption('Europe/Berlin');
    await candidate.expectAccessible('invitation-form');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('heading', { name: 'Invited', level: 2 }).waitFor();
    await page.getByText('Half of the time is gone', { exact: true }).waitFor();
    await page.getByText('Accept the invitation by').waitFor();
    await candidate.expectAccessibleAtBothWidths('invited');
    await page.getByLabel('Record a step').selectOption('accept');
    await candidate.date('Date and time of the acceptance', isoDay(9));
    await page.getByLabel('Hour (0 to 23)').fill('9');
    await page.getByLabel('Minute').fill('30');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText('This is before the invitation was issued.').first().waitFor();
    await candidate.expectAccessible('accepted-before-issued');
    await page.goto('/home');
    await candidate.heading('My way to Canada');
  });

  it('the same in French, for the candidate and the desk', async () => {
    await candidate.page.getByRole('button', { name: 'Français' }).click();
    await candidate.heading('Mon chemin vers le Canada');
    await candidate.page.getByText('La moitié du délai est passée', { exact: true }).waitFor();
    await candidate.expectAccessible('invited-fr');
    await staff.page.reload();
    await staff.page.getByRole('button', { name: 'Français' }).click();
    await staff.page.getByRole('heading', { name: 'Invité', level: 2 }).waitFor();
    await staff.page.getByText('Accepter l’invitation avant').waitFor();
    await staff.expectAccessibleAtBothWidths('case-fr');
    await staff.page.getByRole('link', { name: 'Lettres, documents et historique' }).click();
    await staff.heading('Anna Keller');
    await staff.page.locator('#status').getByText('la réponse du programme coop ne vaut pas').waitFor();
    await staff.expectAccessibleAtBothWidths('file-fr');
    await staff.page.getByRole('link', { name: 'Ouvrir le dossier de candidature' }).click();
    await staff.page.getByRole('heading', { name: 'Invité', level: 2 }).waitFor();
    await staff.page.getByRole('link', { name: 'Candidats' }).first().click();
    await staff.heading('Candidats');
    await staff.page.getByRole('link', { name: 'Anna Keller' }).waitFor();
    await staff.expectAccessibleAtBothWidths('candidates-fr');
    await staff.page.getByRole('button', { name: 'English' }).click();
  });

  it('an administrator changes a fee in its fields, sees what changes, publishes, and takes it back', async () => {
    const { page } = staff;
    await page.getByRole('link', { name: 'IEC data' }).click();
    await staff.heading('Data of International Experience Canada');
    await page.getByRole('rowheader', { name: 'Austria' }).waitFor();
    await staff.expectAccessibleAtBothWidths('programme');
    await page.getByRole('button', { name: 'Edit Austria' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Oldest age').fill('');
    await dialog.getByRole('button', { name: 'Keep it for the next edition' }).click();
    await dialog.getByRole('alert').waitFor();
    await staff.expectAccessibleAtBothWidths('programme-country');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: 'Fees' }).click();
    await page.getByRole('button', { name: 'Edit Biometrics fee' }).click();
    await dialog.getByLabel('Amount').fill('99,50');
    await dialog.getByRole('button', { name: 'Keep it for the next edition' }).click();
    await page.getByText('1 row is changed and not yet published.').waitFor();
    await staff.expectAccessible('programme-changed');
    await page.getByRole('button', { name: 'See what would change, and publish' }).click();
    await page.getByText('$85.00', { exact: true }).waitFor();
    await page.getByText('$99.50', { exact: true }).waitFor();
    await page.getByText('1 of 1 open cases would read otherwise.').waitFor();
    await staff.expectAccessibleAtBothWidths('programme-preview');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Verified on').fill(isoDay(1));
    await page.getByLabel('What changed and why').fill('The fee rose');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('heading', { name: 'Edition 2' }).waitFor();
    await page.getByText('The fee rose').waitFor();
    await page.getByText('What it changed (1 row)').click();
    await staff.expectAccessibleAtBothWidths('programme-history');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('button', { name: 'Revenir à cette édition Édition 1' }).click();
    await page.getByRole('heading', { name: 'Retour à l’édition 1 : ce qui changerait' }).waitFor();
    await page.getByText('85,00 $', { exact: true }).waitFor();
    await staff.expectAccessibleAtBothWidths('programme-back-fr');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByRole('heading', { name: 'Édition 3' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('a country, a season and a choice of the office have fields of their own', async () => {
    const { page } = staff;
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: 'Seasons' }).click();
    await page.getByRole('button', { name: 'Add a row' }).click();
    await dialog.getByLabel('Season', { exact: true }).fill('2026');
    await dialog.getByLabel('Source').fill('Notice of the department');
    await dialog.getByLabel('Verified on').fill(isoDay(1));
    await dialog.getByRole('button', { name: 'Keep it for the next edition' }).click();
    await dialog.getByText('There is a row of this already.').first().waitFor();
    await dialog.getByLabel('Season', { exact: true }).fill('2027');
    await dialog.getByLabel('Opens on').fill('2027-01-02');
    await dialog.getByLabel('Closes on').fill('2027-01-01');
    await dialog.getByRole('button', { name: 'Keep it for the next edition' }).click();
    await page.getByRole('button', { name: 'See what would change, and publish' }).click();
    await page.getByText('Some rows need correcting').waitFor();
    await staff.expectAccessible('programme-faulty');
    await page.getByRole('button', { name: '2027' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Closes on').fill('');
    await dialog.getByRole('button', { name: 'Keep it for the next edition' }).click();
    await page.getByRole('button', { name: 'See what would change, and publish' }).click();
    await page.getByText('2 January 2027').first().waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: 'Readings' }).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByLabel('Note the TEER of an offer').check();
    await dialog.getByRole('button', { name: 'Keep it for the next edition' }).click();
    await page.getByRole('link', { name: 'Seasons' }).getByText('changed').waitFor();
    await page.getByRole('link', { name: 'Candidates' }).first().click();
    await dialog.getByRole('button', { name: 'Leave without saving' }).click();
    await staff.heading('Candidates');
  });
});
