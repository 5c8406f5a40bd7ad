import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anUploadForm, type DocumentBody } from '#testing/builders/document-steps.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import type { Specimen } from '#testing/specimens/specimen-shape.js';
import { drawSpecimen } from '#testing/specimens/specimen-page.js';
import { REMARKS } from '#testing/specimens/specimen-words.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const K1 = REMARKS.find((remark) => remark.class === 'K1')!;
const PERMIT: Specimen = {
  kind: 'study_permit',
  language: 'en',
  layout: 'beside',
  fields: {
    documentNumber: 'F304958671',
    uci: '1122334455',
    familyName: 'TANAKA',
    givenNames: 'MEI LING',
    birthDate: '2004-03-09',
    issuedOn: '2025-08-20',
    expiresOn: inDays(300),
    dliNumber: 'O19359011033',
  },
  remarks: K1.lines,
  remarkClass: 'K1',
};

/** What was read, beside the page: a clean document takes one key, another says in words what does not fit. */
describe('a document that was read, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let staff: Visitor;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
    screens = await Screens.open(house);
    staff = await screens.visitor('reader', DESKTOP);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  async function aReadPermit(givenName: string, familyName: string): Promise<string> {
    const { id: studentId, email } = await aStudent(house.database, { givenName, familyName, account: true });
    const client = await house.client().signIn(email, TEST_PASSWORD);
    const file = { name: 'permit.pdf', type: 'application/pdf', bytes: drawSpecimen(PERMIT) };
    const form = anUploadForm({ purpose: 'study_permit' }, [file]);
    const { id } = bodyOf<DocumentBody>(await client.post('/me/documents', form), 201);
    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query(
        'select 1 from coop.document_proposal where student_id = $1',
        [studentId],
      );
      return rows.length > 0;
    }, 60_000);
    return id;
  }

  it('is verified with one key when it is clean', async () => {
    const { page } = staff;
    const id = await aReadPermit('Mei Ling', 'Tanaka');
    let fetched = 0;
    page.on('request', (request) => (fetched += request.url().includes('/pages/') ? 1 : 0));
    await page.goto(`/desk/documents/${id}`);
    await page.getByText('As read').first().waitFor();
    await expectSoon(() => page.getByRole('textbox', { name: 'Document number' }).inputValue(), 'F304958671');
    const remarks = page.getByRole('textbox', { name: /Conditions and remarks/ });
    await expectSoon(async () => (await remarks.inputValue()).replaceAll('\n', ' '), K1.lines.join(' '));
    await page.getByRole('img', { name: 'F304958671' }).waitFor();
    await staff.expectAccessible('read');
    // The pieces of the page are cut from the image that the viewer shows: it is fetched once.
    expect(fetched).toBe(1);
    await page.keyboard.press('v');
    const { rows } = await house.eventually(async () => {
      const found = await house.database.inspect.query(
        'select document_number as number, dli_number as dli from coop.permit where verified',
      );
      return found.rows.length > 0 && found;
    });
    expect(rows).toEqual([{ number: 'F304958671', dli: 'O19359011033' }]);
  });

  it('says in words, in both languages, what does not fit', async () => {
    const { page } = staff;
    const id = await aReadPermit('Gurpreet', 'Singh');
    await page.goto(`/desk/documents/${id}`);
    await page.getByText('This is not the name on the record', { exact: false }).waitFor();
    await page.getByText('Another student has a document of this number', { exact: false }).waitFor();
    await staff.expectAccessible('mismatches');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await page.getByText('Ce n’est pas le nom du dossier', { exact: false }).waitFor();
    await staff.expectAccessible('mismatches-fr');
    await page.setViewportSize(PHONE.viewport);
    await staff.expectAccessible('mismatches-fr-narrow');
  });
});
