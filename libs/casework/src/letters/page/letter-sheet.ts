import { codeInGroups, layoutWords } from '#domain/letters/layout-words.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import type { LetterInput } from '#platform/letter-renderer/letter-renderer.js';
import { imageSize } from './image-size.js';
import { qrMark } from './qr-mark.js';

/** A picture of the office as the sheet takes it; the ending tells the renderer what it is. */
export interface SheetImage {
  readonly ending: 'png' | 'jpg' | 'svg';
  readonly content: Buffer;
}

export interface SheetImages {
  readonly logo: SheetImage | null;
  readonly signature: SheetImage | null;
}

export const NO_IMAGES: SheetImages = { logo: null, signature: null };

/** What the renderer needs of a composed page: its words and pictures, all as data. */
export function letterSheet(
  { verification, preview, ...page }: LetterPage,
  images: SheetImages,
  createdAt: Date,
): LetterInput {
  const files: Record<string, Buffer> = {};
  const placed = (name: string, image: SheetImage | null, bounds: Bounds): PlacedImage | null => {
    if (image === null) return null;
    const file = `${name}.${image.ending}`;
    files[file] = image.content;
    return { file, ...fitted(image, bounds) };
  };
  const logo = placed('logo', images.logo, { width: 4.2, height: 1.55 });
  const signature = placed('signature', images.signature, { width: 6.4, height: 1.5 });
  const mark = verification ? { ending: 'svg' as const, content: qrMark(verification.address) } : null;
  const qr = placed('qr', mark, { width: 2.35, height: 2.35 });
  const words = layoutWords({ ...page, verification: verification ?? null });
  const check = verification && { qr, place: placeOf(verification), code: codeInGroups(verification.code) };
  const data = { ...page, preview: preview ?? null, logo, signature, words, verification: check ?? null };
  return {
    template: 'letter',
    data: { ...data, needs: needsOf(JSON.stringify(data)) },
    files,
    createdAt,
  };
}

/** `https://coop.example.ca/v/CODE` → `coop.example.ca/v`: what a person types, the code coming after it in groups. */
function placeOf({ address, code }: { readonly address: string; readonly code: string }): string {
  const place = address.replace(/^https?:\/\//u, '');
  return place.endsWith(code) ? place.slice(0, -code.length).replace(/\/$/u, '') : place;
}

/** In centimetres. */
interface Bounds {
  readonly width: number;
  readonly height: number;
}

interface PlacedImage extends Bounds {
  readonly file: string;
}

/** As large as both bounds allow; a picture whose size is not told fills them, undistorted. */
function fitted({ ending, content }: SheetImage, { width, height }: Bounds): Bounds {
  const size = imageSize(ending, content);
  if (!size) return { width, height };
  const scale = Math.min(width / size[0], height / size[1]);
  return { width: size[0] * scale, height: size[1] * scale };
}

/** What the layout does for some letters alone, as it takes longer than setting a letter does. */
function needsOf(text: string): Readonly<Record<'devanagari' | 'wholeLetters' | 'brokenWords', boolean>> {
  const composed = text.normalize('NFC');
  return {
    devanagari: /\p{Script=Devanagari}/u.test(composed),
    wholeLetters: /[ǹḿṃṅṣẹịọụ]/iu.test(composed),
    // The address in the QR code's description is no text of the page, but the longest word there is.
    brokenWords: composed
      .split(/[\s"-]+/u)
      .some(
        (word) => word.length >= LONG_WORD && !word.startsWith('https://') && !word.startsWith('http://'),
      ),
  };
}

/** As many letters as the narrowest column takes. */
const LONG_WORD = 24;
