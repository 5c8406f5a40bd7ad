import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const EMAIL = 'bruno.weiss@schule.example';
const PASSWORD = 'seven herons over Kitimat';

describe('answers that wait for a sign-in, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let visitor: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'administrator', email: 'ines@kestrel.example' });
    const office = await house.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    const wish = { pathway: 'iec', givenName: 'Bruno', familyName: 'Weiss', email: EMAIL, invite: true };
    bodyOf(await office.post('/pathway-cases', wish), 201);
    screens = await Screens.open(house);
    visitor = await screens.visitor('iec-kept', PHONE);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
  const answer = (question: string, value: 'Yes' | 'No') =>
    visitor.page.getByRole('group', { name: question }).getByLabel(value, { exact: true }).check();

  it('a visitor keeps the answers on the device, by choice, and forgets them again', async () => {
    const { page } = visitor;
    await page.goto('/iec');
    await page.getByLabel('Which citizenships do you hold?').selectOption('DE');
    await visitor.date('Date of birth', '2003-04-05');
    await page.getByLabel('In which country do you live?').selectOption('DE');
    await press('Continue');
    await page.getByLabel('In which country is your school?').selectOption('DE');
    await answer('Are you enrolled there now?', 'Yes');
    await answer('Does your program need the internship, so that you can finish it?', 'Yes');
    await press('Continue');
    await visitor.date('First day of the placement', inDays(161));
    await press('Continue');
    await page.getByRole('alert').waitFor();
    await visitor.date('Last day of the placement', inDays(340));
    await press('Continue');
    await page.getByText('Answer this question: Is it paid?').first().waitFor();
    await answer('Is it paid?', 'Yes');
    await press('Continue');
    await press('Continue');
    await visitor.date('Your passport expires on', inDays(1_530));
    await page.getByLabel('Money you can show at entry, in Canadian dollars').fill('4000');
    for (let topic = 0; topic < 2; topic++) await press('Continue');
    await press('See the answer');
    await visitor.heading('The answer');
    await press('Keep my answers on this device');
    await page.getByText('Answers are kept on this device until').waitFor();
    await visitor.expectAccessibleAtBothWidths('kept');
    await press('Forget them');
    await page.getByText('They stay readable to whoever uses this device').waitFor();
    await press('Keep my answers on this device');
  });

  it('the invited candidate chooses a password, signs in, and puts the answers into the case', async () => {
    const { page } = visitor;
    const token = await house.eventually(async () => {
      const mail = (await house.mails()).find(({ to }) => JSON.stringify(to).includes(EMAIL));
      return mail ? (/account-link#([\w-]{43})/.exec(mail.text)?.[1] ?? null) : null;
    });
    await page.goto(`/account-link#${token}`);
    await page.getByLabel('New password').fill(PASSWORD);
    await press('Set the password');
    await visitor.heading('Your password is set');
    await visitor.signIn(EMAIL, PASSWORD);
    await visitor.heading('My way to Canada');
    await page.getByText('When were you born?').waitFor();
    await page.getByText('Answers wait on this device').waitFor();
    await visitor.expectAccessibleAtBothWidths('offer');
    await page.getByRole('link', { name: 'Look at them' }).click();
    await visitor.heading('Answers from this device');
    await page.getByText('5 April 2003').waitFor();
    await visitor.expectAccessibleAtBothWidths('compare');
    await press('Put them into my case');
    await visitor.heading('My way to Canada');
    await expectSoon(() => page.getByText('When were you born?').count(), 0);
    await expectSoon(() => page.getByText('Answers wait on this device').count(), 0);
    const { rows } = await house.database.inspect.query<{ facts: object }>(
      `select facts from coop.pathway_case where pathway = 'iec'`,
    );
    expect(rows[0]!.facts).toMatchObject({ birthDate: '2003-04-05', funds: 4000, residence: 'DE' });
    expect(rows[0]!.facts).not.toHaveProperty('host');
  });
});
