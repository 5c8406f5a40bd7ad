import { afterAll, describe, expect, it } from '@jest/globals';
import { FakeClock } from '#platform/clock/fake-clock.js';
import { demonstrationIdentity } from '#platform/letter-signer/demonstration-identity.js';
import { PadesSigner } from '#platform/letter-signer/pades-signer.js';
import { NO_IMAGES } from './letter-sheet.js';
import { LetterPress } from './letter-press.js';
import { OfficeImageStore } from './office-image.store.js';
import { pageFor, SAMPLE_PAGE } from './spec-support/sample-pages.js';
import { LETTERS_FOLDER, MADE_AT, sheetRenderer } from './spec-support/sheets.js';

describe('LetterPress', () => {
  const renderer = sheetRenderer();
  const signer = new PadesSigner(demonstrationIdentity(LETTERS_FOLDER, MADE_AT));
  afterAll(() => renderer.close());

  const pressOn = (day: Date) =>
    new LetterPress(renderer, signer, new OfficeImageStore(), new FakeClock(day));
  const press = pressOn(MADE_AT);

  it('makes a signed page', async () => {
    const pdf = await press.print(SAMPLE_PAGE, NO_IMAGES, MADE_AT);
    expect(pdf).toBeInstanceOf(Buffer);
    expect((pdf as Buffer).toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
  });

  it.each([
    ['missing_glyph', pageFor('Ann 🙂')],
    ['too_long', { ...SAMPLE_PAGE, paragraphs: Array<string>(150).fill('On and on it goes.') }],
  ])('makes none, and says %s', async (problem, page) => {
    expect(await press.print(page, NO_IMAGES, MADE_AT)).toBe(problem);
  });

  it('makes none once the certificate has ended, and goes on when there is a good one', async () => {
    const { notAfter } = signer.certificateStatus(MADE_AT);
    const late = pressOn(new Date(notAfter.getTime() + 1_000));
    expect(await late.print(SAMPLE_PAGE, NO_IMAGES, MADE_AT)).toBe('certificate_expired');
    expect(await press.print(SAMPLE_PAGE, NO_IMAGES, MADE_AT)).toBeInstanceOf(Buffer);
  });
});
