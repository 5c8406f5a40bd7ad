import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anUploadForm } from '#testing/builders/document-steps.js';
import { anAccount, anOffice, aPermit, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { K1 } from '../flows/roster-file.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';

describe('orders about permits, journeys and the disaster measure, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let admin: Visitor;
  let student: Visitor;
  let person: Awaited<ReturnType<typeof aStudent>>;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    person = await aStudent(house.database, { givenName: 'Ananya', familyName: 'Sharma', account: true });
    await aPermit(house.database, person.id, { expiresOn: inDays(300) });
    await house.database.inspect.query(`update coop.permit set document_number = 'F123456789'`);
    const other = await aStudent(house.database, { givenName: 'Bela', familyName: 'Kovács' });
    await aPermit(house.database, other.id, { expiresOn: inDays(300), kind: 'other_work_permit' });
    screens = await Screens.open(house);
    admin = await screens.visitor('orders', DESKTOP);
    student = await screens.visitor('told', PHONE);
    await admin.signIn('ines@kestrel.example', TEST_PASSWORD);
    await admin.heading('Queue');
    await student.signIn(person.email, TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const dialog = () => admin.page.getByRole('dialog');

  it('staff enter, correct and remove a journey by the clock of a place', async () => {
    await admin.page.goto(`/desk/students/${person.id}#travel`);
    await admin.heading('Ananya Sharma');
    const travel = admin.page.locator('#travel');
    await travel.getByRole('button', { name: 'Add' }).click();
    await dialog().getByLabel('Departed').fill('2026-10-10');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByRole('alert').waitFor();
    await dialog().getByLabel('Departed').fill('2026-10-10 12:00');
    await dialog().getByLabel('By the clock in').selectOption('America/Halifax');
    await admin.expectAccessible('journey-form');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await travel.getByText('2026-10-10 08:00 Vancouver (UTC−7)').waitFor();
    await travel.getByRole('button', { name: 'Edit the journey of 2026-10-10' }).click();
    await dialog().getByLabel('Returned').fill('2026-10-12 20:30');
    await dialog().getByLabel('Why').fill('Passport stamp seen');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await travel.getByText('2026-10-12 20:30 Vancouver (UTC−7)').waitFor();
    await admin.expectAccessible('journey');
    await student.page.goto('/travel');
    await student.page.getByText('10 October 2026, 8:00 a.m. Vancouver time (UTC−7)').waitFor();
    await student.page.getByText('Entered by the co-op office.').waitFor();
    await student.expectAccessible('travel');
    // The same is wrong with both hours: each sentence says of which.
    await student.date('When are you back?', '2026-10-12');
    await student.page.getByRole('button', { name: 'Report' }).click();
    const summary = student.page.getByRole('alert');
    for (const hour of ['Time of departure', 'Time of return'])
      await summary
        .getByRole('link', { name: `${hour}: Enter the time as hours and minutes, for example 14:30` })
        .waitFor();
    await student.expectAccessibleAtBothWidths('travel-faults');
    await travel.getByRole('button', { name: 'Remove the journey of 2026-10-10' }).click();
    await dialog().getByLabel('Why').fill('Another student’s');
    await admin.expectAccessible('journey-removal');
    await dialog().getByRole('button', { name: 'Remove' }).click();
    await travel.getByText('None.').waitFor();
  });

  it('a student reports a journey by the clock of another place, and is asked which of two times it was', async () => {
    const { page } = student;
    await page.goto('/travel');
    await student.date('When do you leave, or did you leave, Canada?', '2026-10-20');
    await page.getByLabel('Time of departure').fill('8:00');
    await student.date('When are you back? (optional)', '2026-11-01');
    await page.getByLabel('Time of return').fill('1:30');
    await page.getByLabel('In which place’s time is that?').selectOption('America/Toronto');
    await page.getByRole('button', { name: 'Report' }).click();
    await page.getByRole('radio', { name: /second/ }).check();
    await student.expectAccessible('travel-twice');
    await page.getByRole('button', { name: 'Report' }).click();
    await page.getByText('20 October 2026, 5:00 a.m. Vancouver time (UTC−7)').waitFor();
    await page.getByText('Back 31 October 2026, 11:30 p.m. Vancouver time (UTC−7)').waitFor();
  });

  it('staff set the disaster measure with a reason, and the case shows whose it is', async () => {
    const record = admin.page.locator('#record');
    await record.getByRole('button', { name: 'Edit' }).click();
    await dialog()
      .getByRole('checkbox', { name: /Disaster measure/ })
      .check();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog()
      .getByRole('link', { name: /Say why the disaster measure is set/ })
      .waitFor();
    await dialog().getByLabel('Why it is set or lifted').fill('Evacuation order of 3 August seen');
    await admin.expectAccessible('disaster-form');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await record.getByText(/Set by Ines Roy, .* Vancouver .*: Evacuation order of 3 August seen/).waitFor();
    await admin.expectAccessible('disaster');
  });

  it('an administrator looks whom an order reaches, and applies it', async () => {
    await admin.page.getByRole('link', { name: 'Orders' }).click();
    await admin.heading('Orders');
    await admin.page.getByLabel('Title of the order').fill('Order about study permits');
    await admin.page.getByLabel('Address of its text').fill('https://gazette.example/order');
    await admin.page.getByLabel('Cancelled from').fill(inDays(-53));
    await admin.page.getByRole('button', { name: 'Look whom it reaches' }).click();
    await admin.page.getByRole('link', { name: /Name at least one criterion/ }).waitFor();
    await admin.page.getByRole('checkbox', { name: 'Study permit' }).check();
    await admin.expectAccessible('order-form');
    await admin.page.getByRole('button', { name: 'Look whom it reaches' }).click();
    await admin.page.getByText('Permits that would be cancelled: 1. Students: 1.').waitFor();
    await admin.page.getByRole('link', { name: 'Sharma, Ananya' }).waitFor();
    await admin.expectAccessible('order-preview');
    await admin.page.getByRole('button', { name: 'Apply the order' }).click();
    await admin.expectAccessible('order-confirmation');
    await dialog().getByRole('button', { name: 'Apply the order' }).click();
    await admin.page.getByText('The order is applied. Permits: 1. Students: 1.').waitFor();
    await admin.page.locator('#orders').getByText('Order about study permits').waitFor();
    await admin.expectAccessible('orders');
    const mail = await house.eventually(async () =>
      (await house.mails()).find(({ subject }) => /has changed/.test(subject)),
    );
    expect(mail.subject).toBe('Something has changed in your file: please contact the co-op office');
  });

  it('the desk has a task that leads to the cancelled permit', async () => {
    await admin.page.goto('/desk?assignee=');
    await admin.page.getByText('an order cancels a permit').first().waitFor();
    await admin.expectAccessible('queue');
    await admin.page.goto(`/desk/students/${person.id}#permits`);
    const permits = admin.page.locator('#permits');
    await permits.getByText(`Cancelled since ${inDays(-53)}`).waitFor();
    await permits.getByText('Order about study permits').waitFor();
    await admin.expectAccessible('case');
  });

  it('a permit that is verified later is met by the order, and staff read that before they go on', async () => {
    const later = await aStudent(house.database, { givenName: 'Chidi', familyName: 'Okeke', account: true });
    const client = await house.client().signIn(later.email, TEST_PASSWORD);
    const sent = await client.post('/me/documents', anUploadForm({ purpose: 'study_permit' }));
    const { id } = sent.body as { id: string };
    await house.eventually(async () => {
      const { body } = await client.get(`/me/documents/${id}`);
      return (body as { state: string }).state === 'ready';
    });
    await admin.page.goto(`/desk/documents/${id}`);
    await admin.page.getByRole('textbox', { name: 'Document number' }).fill('F987654321');
    await admin.page.getByRole('textbox', { name: 'Issue date' }).fill(inDays(PERMIT.issuedIn));
    await admin.page.getByRole('textbox', { name: 'Expiry date' }).fill(inDays(300));
    await admin.page.getByRole('textbox', { name: /^DLI number/ }).fill('O19359011033');
    await admin.page.getByRole('radio', { name: 'Yes, these' }).check();
    await admin.page.getByRole('textbox', { name: /Conditions and remarks/ }).fill(K1);
    await admin.page.getByRole('button', { name: /^Verify/ }).click();
    await dialog()
      .getByText(/The order “Order about study permits” names this permit/)
      .waitFor();
    await admin.expectAccessible('verified-and-cancelled');
    await dialog().getByRole('button', { name: 'Next' }).click();
    await admin.heading('Queue');
  });

  it('an administrator withdraws the order with a reason', async () => {
    await admin.page.goto('/desk/orders');
    await admin.page.getByRole('button', { name: 'Withdraw Order about study permits' }).click();
    await dialog().getByLabel('Reason').fill('The order was set aside.');
    await admin.expectAccessible('order-withdrawal');
    await dialog().getByRole('button', { name: 'Withdraw' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await admin.page.locator('#orders').getByText('Withdrawn').waitFor();
    await admin.expectAccessible('order-withdrawn');
    await student.page.goto('/reminders');
    await student.page
      .getByText(/Vancouver time \(UTC−[78]\)/)
      .first()
      .waitFor();
    await student.expectAccessible('reminders');
  });
});
