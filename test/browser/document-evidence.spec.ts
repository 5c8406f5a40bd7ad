import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredApprovals } from '#casework/documents/lapses/declared-approvals.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { anUploadForm, type DocumentBody } from '#testing/builders/document-steps.js';
import { drawSpecimen } from '#testing/specimens/specimen-page.js';
import { pictureOf } from '#testing/specimens/specimen-picture.js';
import type { Specimen } from '#testing/specimens/specimen-shape.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const CONFIRMATION: Specimen = {
  kind: 'submission_confirmation',
  language: 'en',
  layout: 'beside',
  fields: {
    uci: '1122334455',
    applicationNumber: 'V304958671',
    familyName: 'TANAKA',
    givenNames: 'MEI LING',
    birthDate: '2004-03-09',
    receivedAt: '2026-10-15T17:00:00Z',
  },
  remarks: [],
  remarkClass: 'none',
};

/** The chain of evidence on screen: a confirmation of before, its time of receipt, and an approval that is only declared. */
describe('evidence of an application, on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let student: Visitor;
  let staff: Visitor;
  let client: TestClient;
  let proofId: string;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
    const account = await aStudent(house.database, {
      givenName: 'Mei Ling',
      familyName: 'Tanaka',
      account: true,
    });
    client = await house.client().signIn(account.email, TEST_PASSWORD);
    // Photographed with the telephone on its side: read, and shown upright.
    const bytes = await pictureOf(drawSpecimen(CONFIRMATION), 'turned photograph', 1);
    const form = anUploadForm({ purpose: 'submission_confirmation' }, [
      { name: 'confirmation.jpg', type: 'image/jpeg', bytes },
    ]);
    proofId = bodyOf<DocumentBody>(await client.post('/me/documents', form), 201).id;
    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query('select 1 from coop.document_proposal');
      return rows.length > 0;
    }, 90_000);
    screens = await Screens.open(house);
    student = await screens.visitor('applicant', PHONE);
    staff = await screens.visitor('evidence', DESKTOP);
    await student.signIn(account.email, TEST_PASSWORD);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    await staff.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('is offered to the student where it was uploaded before the application was recorded', async () => {
    const { page } = student;
    await page.goto('/submissions/new');
    await page.getByRole('radio', { name: 'Study permit extension' }).check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await student.date('Date of submission', '2026-10-15');
    for (const [part, value] of [
      ['Hour', '10'],
      ['Minute', '00'],
      ['Second', '00'],
    ] as const)
      await page.getByRole('textbox', { name: part }).fill(value);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    const offered = page.getByRole('radio', { name: /confirmation\.jpg/ });
    await expectSoon(() => offered.isChecked(), true);
    await student.expectAccessibleAtBothWidths('confirmation-of-before');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByText('confirmation.jpg').waitFor();
    await page.getByRole('button', { name: 'Record the application' }).click();
    await student.heading('Your application is recorded');
    await page.getByText('The confirmation is attached.').waitFor();
    expect(bodyOf(await client.get('/me/submissions'))).toMatchObject([
      { evidence: 'proof', documentId: proofId },
    ]);
  });

  it('is read by staff on an upright page, with the time of its receipt beside the piece it came from', async () => {
    const { page } = staff;
    await page.goto(`/desk/documents/${proofId}`);
    const time = page.getByRole('textbox', { name: 'Received by IRCC' });
    await expectSoon(() => time.inputValue(), '2026-10-15T17:00:00Z');
    // The page stands as it is read, without a key pressed, and so does each piece of it.
    const sheet = page.getByRole('img', { name: 'confirmation.jpg, page 1' });
    await sheet.waitFor();
    const turnOf = (image: typeof sheet): Promise<string> =>
      image.evaluate(
        ({ parentElement }: { parentElement: { style: { transform: string } } }) =>
          parentElement.style.transform,
      );
    await expectSoon(() => turnOf(sheet), expect.stringMatching(/rotate\((90|180|270)deg\)/));
    const piece = page.getByRole('img', { name: 'V304958671' }).first();
    await piece.waitFor();
    const turn = /rotate\(\d+deg\)/.exec(await turnOf(sheet))![0];
    await expectSoon(() => turnOf(piece), expect.stringContaining(turn));
    const isALine = async (): Promise<boolean> => {
      const frame = await piece.locator('xpath=../..').boundingBox();
      return frame !== null && frame.width > frame.height * 2;
    };
    await expectSoon(isALine, true);
    await staff.expectAccessibleAtBothWidths('time-of-receipt');
  });

  it('is missing for an approval that is only declared: the student may correct it, and the desk is told', async () => {
    const [{ id }] = bodyOf<[{ id: string }]>(await client.get('/me/submissions'));
    const { page } = student;
    await page.goto(`/submissions/${id}`);
    await page.getByLabel('The decision').selectOption({ label: 'Approved' });
    await student.date('Date of the decision', '2026-11-02');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByText('By your word, until the office has seen', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Was that not right?' }).waitFor();
    await house.database.inspect.query(
      `update coop.submission set outcome_recorded_at = now() - interval '15 days' where id = $1`,
      [id],
    );
    await house.worker.get(DeclaredApprovals, { strict: false }).run(new AbortController().signal);
    await page.reload();
    await page.getByRole('link', { name: 'Upload the letter or the permit' }).waitFor();
    await student.expectAccessibleAtBothWidths('approval-unshown');
    await staff.page.goto('/desk?assignee=anyone&kind=evidence_lapsed');
    await staff.page.getByText('an approval by the student’s word alone').first().waitFor();
    await staff.page.locator(`main a[href="/desk/submissions/${id}"]`).first().click();
    await staff.page.getByText('Nothing shows this approval').waitFor();
    await staff.page.getByText('Approved, by the student’s word').waitFor();
    await staff.page.getByRole('button', { name: 'Record the outcome' }).waitFor();
    await staff.expectAccessibleAtBothWidths('approval-unshown-desk');
  });
});
