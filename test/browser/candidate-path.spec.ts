import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { GERMAN, HOST } from '../api/pathway-people.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const DAY = 86_400_000;
const isoDay = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);

/** From the invitation to the placement, in turns: what either side records, the other sees. */
describe('a candidate’s whole way, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let staff: Visitor;
  let candidate: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    screens = await Screens.open(house);
    staff = await screens.visitor('way-desk', DESKTOP);
    candidate = await screens.visitor('way-candidate', PHONE);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const stage = ({ page }: Visitor, name: string) =>
    page.getByRole('heading', { name, level: 2, exact: true }).waitFor();
  const choose = ({ page }: Visitor, step: string) => page.getByLabel('Record a step').selectOption(step);
  const record = ({ page }: Visitor) => page.getByRole('button', { name: 'Record', exact: true }).click();
  const moment = async (visitor: Visitor, label: string, day: string): Promise<void> => {
    await visitor.date(label, day);
    await visitor.page.getByLabel('Hour (0 to 23)').fill('9');
    await visitor.page.getByLabel('Minute').fill('30');
  };
  const seenBy = async (visitor: Visitor, name: string): Promise<void> => {
    await visitor.page.reload();
    await stage(visitor, name);
  };

  it('invited, accepted, offer filed and submitted', async () => {
    await staff.signIn('ines@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
    await staff.page.getByRole('link', { name: 'Candidates' }).click();
    await staff.page.getByRole('button', { name: 'New candidate' }).click();
    const dialog = staff.page.getByRole('dialog');
    await dialog.getByLabel('Given name').fill('Anna');
    await dialog.getByLabel('Family name').fill('Keller');
    await dialog.getByLabel('Email').fill('anna.keller@schule.example');
    await dialog.getByRole('button', { name: 'Open the case' }).click();
    await staff.heading('Anna Keller');
    await house.database.inspect.query(
      `update coop.pathway_case set facts = facts || $1::jsonb where pathway = 'iec'`,
      [JSON.stringify({ ...GERMAN, host: HOST, iecPermitUntil: isoDay(-40) })],
    );
    await house.database.inspect.query(
      `update coop.account a set password_hash = b.password_hash from coop.account b
        where a.email = 'anna.keller@schule.example' and b.email = 'ines@kestrel.example'`,
    );
    await candidate.signIn('anna.keller@schule.example', TEST_PASSWORD);
    await candidate.heading('My way to Canada');
    await choose(candidate, 'enter_pool');
    await candidate.date('Day of entering the pool', '2026-01-15');
    await candidate.page.getByLabel('Season (year)').fill('2026');
    await record(candidate);
    await stage(candidate, 'In the pool');
    await choose(candidate, 'invite');
    await moment(candidate, 'Date and time of the invitation', isoDay(9));
    await record(candidate);
    await stage(candidate, 'Invited');
    await choose(candidate, 'accept');
    await moment(candidate, 'Date and time of the acceptance', isoDay(8));
    await record(candidate);
    await stage(candidate, 'Invitation accepted');
    // By the office's clocks, and in UTC, in which it is counted.
    await candidate.page
      .getByText(/^Submit the application by .+ Vancouver time \(UTC−[78]\), which is \d\d:\d\d UTC/)
      .waitFor();
    await candidate.expectAccessibleAtBothWidths('accepted');
    await seenBy(staff, 'Invitation accepted');
    await choose(staff, 'file_offer');
    await staff.page.getByLabel('Number of the offer').fill('A7654321');
    await staff.date('Day of filing', isoDay(8));
    await staff.date('Day on which the employer paid its fee', isoDay(8));
    await record(staff);
    await stage(staff, 'Offer filed');
    await seenBy(candidate, 'Offer filed');
    await choose(candidate, 'submit');
    await moment(candidate, 'Date and time of submission', isoDay(7));
    await candidate.date('Day on which the fees were paid', isoDay(7));
    await record(candidate);
    await stage(candidate, 'Application submitted');
  });

  it('the day that IRCC named for its documents runs for both, until all is given', async () => {
    await seenBy(staff, 'Application submitted');
    await choose(staff, 'request_documents');
    await staff.date('Day of the request', isoDay(6));
    await staff.page.getByLabel('Biometrics').check();
    await staff.date('To be given by', isoDay(-24));
    await staff.expectAccessibleAtBothWidths('request-form');
    await record(staff);
    await stage(staff, 'Documents requested');
    await staff.page.getByText('Give biometrics. (from the candidate)').waitFor();
    await seenBy(candidate, 'Documents requested');
    await candidate.page.getByText('Give biometrics. (from you)').waitFor();
    await candidate.page.getByText('Give IRCC what it asked for by').waitFor();
    await candidate.page.getByText('Time is running', { exact: true }).waitFor();
    await candidate.expectAccessibleAtBothWidths('documents');
    await candidate.page.getByRole('button', { name: 'Français' }).click();
    await candidate.page
      .getByText(
        /^Remettre à IRCC ce qu’il demande avant .+ heure de Vancouver \(UTC−[78]\), soit 23 h 59 UTC$/,
      )
      .waitFor();
    await candidate.expectAccessible('documents-fr');
    await candidate.page.getByRole('button', { name: 'English' }).click();
    await choose(candidate, 'give_documents');
    await candidate.date('Day', isoDay(5));
    await candidate.page.getByLabel('Biometrics').check();
    await record(candidate);
    await candidate.page.getByText('It is recorded.').waitFor();
    await candidate.page.getByText('Give IRCC what it asked for by').waitFor({ state: 'detached' });
  });

  it('a letter without its day is estimated; with it, the new permit is printed in Canada', async () => {
    await seenBy(staff, 'Documents requested');
    await choose(staff, 'approve');
    await staff.date('Day of the decision', isoDay(4));
    await record(staff);
    await stage(staff, 'Approved');
    await choose(staff, 'receive_letter');
    await staff.date('Day printed as issued', isoDay(3));
    await record(staff);
    await stage(staff, 'Letter of introduction');
    await staff.page.getByText('by our estimate (the day printed on the letter counts)').waitFor();
    await staff.expectAccessibleAtBothWidths('letter-estimated');
    await seenBy(candidate, 'Letter of introduction');
    await choose(candidate, 'receive_letter');
    await candidate.date('Day printed as issued', isoDay(3));
    await candidate.date('Must enter by, as printed', isoDay(-300));
    await record(candidate);
    await candidate.page.getByText('Enter Canada by', { exact: false }).first().waitFor();
    await candidate.page.getByText('by our estimate').waitFor({ state: 'detached' });
    await candidate.page.getByText('IRCC can print the new permit by web form').waitFor();
    await choose(candidate, 'print_permit');
    await candidate.date('The IEC permit held until then ended on', isoDay(-40));
    await candidate.date('Web form sent on', isoDay(2));
    await candidate.date('Permit issued on', isoDay(1));
    await candidate.date('Permit expires on, as printed', HOST.to);
    await candidate.page.getByLabel('Employer as printed').fill(HOST.employer);
    await candidate.expectAccessibleAtBothWidths('web-form');
    await record(candidate);
    await stage(candidate, 'Permit issued');
    await candidate.page.getByText('Stay and work end with the permit on').waitFor();
    await candidate.expectAccessibleAtBothWidths('permit');
  });

  it('the placement begins and ends; the next case begins with this stay', async () => {
    await seenBy(staff, 'Permit issued');
    await choose(staff, 'begin_placement');
    await staff.date('First day of work', isoDay(0));
    await record(staff);
    await stage(staff, 'In placement');
    await choose(staff, 'end_placement');
    await staff.date('Last day of work', HOST.to);
    await record(staff);
    await stage(staff, 'Ended');
    await staff.expectAccessibleAtBothWidths('ended');
    await staff.page.getByRole('button', { name: 'Open a new case for this person' }).click();
    await stage(staff, 'Profile');
    await staff.page.getByText('The IEC permit held now ends on').waitFor();
    await staff.page.getByRole('button', { name: 'Français' }).click();
    await staff.page.getByText('Le permis EIC détenu prend fin le').waitFor();
    await staff.expectAccessibleAtBothWidths('next-case-fr');
    await seenBy(candidate, 'Profile');
    await candidate.page.getByRole('link', { name: 'Look at my answers and change them' }).click();
    await candidate.heading('Citizenship and age');
    const next = () => candidate.page.getByRole('button', { name: 'Continue', exact: true }).click();
    await next();
    await candidate.heading('School and program');
    await candidate.page
      .getByRole('group', { name: 'Are you enrolled there now?' })
      .getByLabel('No', { exact: true })
      .check();
    await candidate.page.getByRole('group', { name: 'When did your studies end?' }).waitFor();
    await candidate.expectAccessibleAtBothWidths('graduate');
    await next();
    await next();
    await candidate.heading('Earlier stays');
    await expectSoon(() => candidate.page.getByLabel('Season (year)').inputValue(), '2026');
    await candidate.expectAccessibleAtBothWidths('stay-kept');
  });
});
