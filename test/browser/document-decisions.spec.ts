import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anUploadForm, type DocumentBody } from '#testing/builders/document-steps.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { drawSpecimen } from '#testing/specimens/specimen-page.js';
import type { Specimen } from '#testing/specimens/specimen-shape.js';
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

const NOTE = 'Your permit has a second page: we need both, with all their corners.';

/** A box drawn on the page, a decision undone on one key, another reopened with a reason; the student sees the place. */
describe('decisions on a document, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let staff: Visitor;
  let student: Visitor;
  let late: Visitor;
  let documentId: string;

  const state = async (): Promise<string> => {
    const { rows } = await house.database.inspect.query<{ state: string }>(
      'select state from coop.document where id = $1',
      [documentId],
    );
    return rows[0]!.state;
  };
  const becomes = (wanted: string) => house.eventually(async () => (await state()) === wanted);
  const returnIt = async (more?: { reason: RegExp; note: string }): Promise<void> => {
    await staff.page.keyboard.press('r');
    const dialog = staff.page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /A part of the page is cut off/ }).check();
    const place = dialog.getByRole('combobox', { name: /A part of the page is cut off/ });
    await expectSoon(() => place.inputValue(), '1');
    if (more) {
      await dialog.getByRole('checkbox', { name: more.reason }).check();
      await dialog.getByLabel('Note to the student').fill(more.note);
    }
    await dialog.getByRole('button', { name: 'Return to the student' }).click();
    await becomes('returned');
  };

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
    const { email } = await aStudent(house.database, {
      givenName: 'Mei Ling',
      familyName: 'Tanaka',
      account: true,
    });
    const client = await house.client().signIn(email, TEST_PASSWORD);
    const file = { name: 'permit.pdf', type: 'application/pdf', bytes: drawSpecimen(PERMIT) };
    const form = anUploadForm({ purpose: 'study_permit' }, [file]);
    documentId = bodyOf<DocumentBody>(await client.post('/me/documents', form), 201).id;
    screens = await Screens.open(house);
    staff = await screens.visitor('decider', DESKTOP);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    late = await screens.visitor('late', DESKTOP);
    await late.signIn('maya@kestrel.example', TEST_PASSWORD);
    student = await screens.visitor('returned', PHONE);
    await student.signIn(email, TEST_PASSWORD);
    await becomes('ready');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('goes back with a box that was drawn by keys, and is undone on one key', async () => {
    const { page } = staff;
    await page.goto(`/desk/documents/${documentId}`);
    await page.getByRole('img', { name: /permit.pdf/ }).waitFor();
    await page.keyboard.press('m');
    await page.getByRole('application').waitFor();
    for (const key of ['ArrowUp', 'ArrowUp', 'Shift+ArrowRight']) await page.keyboard.press(key);
    await staff.expectAccessible('marking');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Box 1: take off' }).waitFor();
    await returnIt();
    // For half a minute only: nothing that takes long comes before the key.
    await page.getByText('Returned: Study permit, Mei Ling Tanaka').waitFor();
    await page.keyboard.press('z');
    await becomes('ready');
    await page.getByText('Undone at once by Maya', { exact: false }).waitFor();
  });

  it('waits on while the student is asked', async () => {
    const { page } = staff;
    const question = 'Is this the permit that you travelled with?';
    await page.goto(`/desk/documents/${documentId}`);
    await page.getByRole('button', { name: /^Ask/ }).waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Ask Mei Ling Tanaka' });
    await dialog.getByRole('textbox', { name: 'Your question' }).fill(question);
    await staff.expectAccessibleAtBothWidths('asking');
    await dialog.getByRole('button', { name: 'Send to the student' }).click();
    await page.getByText('Your question is sent. The document stays open.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await state()).toBe('ready');
    await student.page.goto('/messages');
    await student.page.getByText(question).waitFor();
  });

  it('goes back with a box that was drawn by the mouse; the student sees the place on a phone', async () => {
    const { page } = staff;
    await late.page.goto(`/desk/documents/${documentId}`);
    await late.page.getByRole('button', { name: /^Reject/ }).waitFor();
    await page.goto(`/desk/documents/${documentId}`);
    const image = page.getByRole('img', { name: /permit.pdf/ });
    await image.waitFor();
    await page.getByRole('button', { name: 'Mark a place' }).click();
    await page.getByRole('application').waitFor();
    const box = (await image.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.3);
    await page.mouse.up();
    await page.getByRole('button', { name: 'Box 1: take off' }).waitFor();
    await staff.picture('marked');
    await returnIt({ reason: /^A page is missing/, note: NOTE });
    await page.getByText('Returned: Study permit, Mei Ling Tanaka').waitFor();
    await staff.expectAccessible('undo-offered');
    const { rows } = await house.database.inspect.query<{ place: { box: { x: number; width: number } } }>(
      `select reasons -> 0 -> 'place' as place from coop.document where id = $1`,
      [documentId],
    );
    expect(rows[0]!.place.box.x).toBeCloseTo(0.1, 1);
    expect(rows[0]!.place.box.width).toBeCloseTo(0.8, 1);
    await student.page.goto(`/documents/${documentId}`);
    const crop = student.page.getByRole('img', {
      name: 'The place on your page that is meant, in a red frame',
    });
    await crop.waitFor();
    await crop.scrollIntoViewIfNeeded();
    await house.eventually(() => crop.evaluate((shown) => Number(Reflect.get(shown, 'naturalWidth')) > 300));
    // What the office wrote is about both reasons, and stands beside them.
    const callouts = await student.page.locator('main').innerText();
    const places = ['A part of the page is cut off.', 'A page is missing.', 'The office adds', NOTE];
    const found = places.map((words) => callouts.indexOf(words));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
    await student.expectAccessible('place');
    await student.page.getByRole('button', { name: 'Français' }).first().click();
    await student.page.getByText('Une partie de la page est coupée.').waitFor();
    await student.expectAccessible('place-fr');
  });

  it('is decided once: who had it open is told in words what is different now', async () => {
    const { page } = late;
    await page.getByRole('button', { name: /^Reject/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /no longer in force/ }).check();
    await dialog.getByRole('button', { name: 'Reject' }).click();
    const told = page.getByRole('alert');
    await told.getByText('Someone changed this while you had it open').waitFor();
    const rows = await told.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'What You saw Now',
      'State Submitted (waiting for us) Action needed',
      expect.stringMatching(/^Decided .* 20\d\d/),
      `Reasons – A part of the page is cut off. ${NOTE} A page is missing.`,
    ]);
    await late.expectAccessible('told');
    expect(await state()).toBe('returned');
  });

  it('is reopened with a reason, and its history says who, when and why', async () => {
    const { page } = staff;
    await page.goto(`/desk/documents/${documentId}`);
    await page.getByRole('button', { name: 'Reopen' }).waitFor();
    const number = page.getByRole('textbox', { name: 'Document number' });
    await expectSoon(() => number.isDisabled(), true);
    await page.getByRole('button', { name: 'Reopen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Why?' }).fill('All corners are there after all.');
    await staff.expectAccessible('reopening');
    await dialog.getByRole('button', { name: 'Reopen' }).click();
    await becomes('ready');
    await page.getByText('All corners are there after all.', { exact: false }).waitFor();
    await page.getByRole('button', { name: /^Verify/ }).waitFor();
    await expectSoon(() => number.isDisabled(), false);
    await staff.expectAccessibleAtBothWidths('reopened');
    await page.getByRole('button', { name: 'Français' }).first().click();
    await page.getByText('Décisions jusqu’ici').waitFor();
    await staff.expectAccessible('reopened-fr');
  });
});
