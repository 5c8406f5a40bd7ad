import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { aPdf } from '#testing/builders/files.js';
import { aHeicPicture, aPhotograph } from '#testing/builders/pictures.js';
import { drawSpecimen } from '#testing/specimens/specimen-page.js';
import { makeSpecimen } from '#testing/specimens/specimen.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** Neither the owner's nor the user's password of it is empty. */
const LOCKED = aPdf({
  objects: [`<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> /P -4 >>`],
  trailer: '/Encrypt 10 0 R /ID [<00> <00>]',
});

/** Uploads over a network that breaks, and the pages as the office sees them, whatever kind the file was of. */
describe('uploads on screen', () => {
  let house: TestHouse;
  let screens: Screens;
  let student: Visitor;
  let staff: Visitor;
  let file: Buffer;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'reviewer',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    const { email } = await aStudent(house.database, { account: true });
    // Three pieces long: what follows a photograph's end belongs to nobody.
    file = Buffer.concat([await aPhotograph(6), randomBytes(2_500_000)]);
    screens = await Screens.open(house);
    student = await screens.visitor('uploader', PHONE);
    staff = await screens.visitor('examiner', DESKTOP);
    await student.signIn(email, TEST_PASSWORD);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('show the pages of a PDF before it is sent, and say what cannot be shown', async () => {
    const { page } = student;
    await page.goto('/documents/new');
    await page.getByRole('radio', { name: 'Study permit', exact: true }).check();
    await page.getByLabel('Choose files').setInputFiles([
      { name: 'permit.pdf', mimeType: 'application/pdf', buffer: drawSpecimen(makeSpecimen(1, 1)) },
      { name: 'locked.pdf', mimeType: 'application/pdf', buffer: LOCKED },
      { name: 'torn.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 torn') },
    ]);
    await page.getByRole('button', { name: 'Look at the first page of permit.pdf' }).click();
    await page.getByText('1 page', { exact: true }).waitFor();
    await page.getByRole('img', { name: 'The first page of permit.pdf' }).waitFor();
    await page.getByRole('button', { name: 'Look at the first page of locked.pdf' }).click();
    await page.getByText(/asks for a password, and we cannot read it/).waitFor();
    await page.getByRole('button', { name: 'Look at the first page of torn.pdf' }).click();
    await page.getByText('It cannot be shown here. You can send it all the same.').waitFor();
    await student.expectAccessible('pdf-looked-at');
    await student.expectNoWider('pdf-looked-at');
  });

  it('go on by themselves when the connection comes back', async () => {
    const { page } = student;
    let broken = 0;
    await page.route('**/api/v1/me/uploads/*', async (route) => {
      const offset = Number(route.request().headers()['upload-offset'] ?? 0);
      if (route.request().method() !== 'PATCH' || offset < 1_048_576 || broken >= 2) return route.continue();
      broken += 1;
      return route.abort('connectionreset');
    });
    await page.goto('/documents/new');
    await page.getByRole('radio', { name: 'Study permit', exact: true }).check();
    await page.getByLabel('Choose files').setInputFiles([
      { name: 'front.jpg', mimeType: 'image/jpeg', buffer: file },
      { name: 'back.heic', mimeType: 'image/heic', buffer: aHeicPicture() },
    ]);
    await page.getByText('This kind of picture cannot be shown here', { exact: false }).waitFor();
    await student.expectAccessible('heic-chosen');
    await student.expectNoWider('heic-chosen');
    await page.getByRole('button', { name: 'Send to the office' }).click();
    await page.getByText('What has arrived is kept', { exact: false }).waitFor();
    await student.expectAccessible('broken-off');
    await student.heading('Your document has arrived');
    expect(broken).toBe(2);
    const { rows } = await house.database.inspect.query<{ name: string; bytes: number }>(
      'select original_name as name, bytes from coop.document_file order by position',
    );
    expect(rows).toEqual([
      { name: 'front.jpg', bytes: file.length },
      { name: 'back.heic', bytes: aHeicPicture().length },
    ]);
  });

  it('are shown back to the student as the office sees them', async () => {
    await house.eventually(async () => {
      const { rows } = await house.database.inspect.query(
        `select 1 from coop.document where state = 'ready'`,
      );
      return rows.length > 0;
    });
    // Right after the receipt, for whoever could not see the picture before it was sent.
    const { page } = student;
    await page.getByRole('img', { name: 'back.heic, page 1' }).waitFor();
    await page.getByText('Can you read every line?', { exact: false }).waitFor();
    await student.expectAccessible('receipt-with-pages');
    await student.expectNoWider('receipt-with-pages');
    await page.getByRole('button', { name: 'Send a better picture' }).click();
    await expectSoon(() => page.getByRole('radio', { name: 'Study permit', exact: true }).isChecked(), true);
    await page.goto('/documents');
    await page.getByRole('link', { name: 'Study permit' }).click();
    const images = student.page.getByRole('img', { name: /, page 1$/ });
    await images.nth(1).waitFor();
    await expectSoon(() => images.count(), 2);
    await images.nth(1).scrollIntoViewIfNeeded();
    await student.expectAccessible('document-pages');
  });

  it('stand before the reviewer as images, upright, page by page', async () => {
    const { page } = staff;
    await staff.heading('Queue');
    await page.goto('/desk?assignee=anyone&kind=document');
    await page.locator('main a[href*="/desk/documents/"]').first().click();
    const shown = page.getByRole('img', { name: 'front.jpg, page 1' });
    const size = () =>
      shown.evaluate(({ naturalWidth, naturalHeight }: { naturalWidth: number; naturalHeight: number }) => [
        naturalWidth,
        naturalHeight,
      ]);
    await expectSoon(size, [240, 320]);
    await staff.expectAccessible('page-image');
    await page.keyboard.press(']');
    await page.getByRole('img', { name: 'back.heic, page 1' }).waitFor();
    expect(await page.getByRole('link', { name: 'Save the original' }).getAttribute('download')).toBe('');
  });

  it('are explained in French too', async () => {
    await student.page.goto('/documents/new');
    await student.page.getByRole('button', { name: 'Français' }).click();
    await student.heading('Téléverser un document');
    await student.expectAccessible('upload-fr');
  });
});
