import { codeInGroups, layoutWords } from '#domain/letters/layout-words.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import type { LetterInput } from '#platform/letter-renderer/letter-renderer.js';
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
  const named = (name: string, image: SheetImage | null): string | null => {
    if (image === null) return null;
    const file = `${name}.${image.ending}`;
    files[file] = image.content;
    return file;
  };
  const logo = named('logo', images.logo);
  const signature = named('signature', images.signature);
  const mark = verification ? { ending: 'svg' as const, content: qrMark(verification.address) } : null;
  const qr = named('qr', mark);
  const words = layoutWords({ ...page, verification: verification ?? null });
  const check = verification && { qr, place: placeOf(verification), code: codeInGroups(verification.code) };
  return {
    template: 'letter',
    data: { ...page, preview: preview ?? null, logo, signature, words, verification: check ?? null },
    files,
    createdAt,
  };
}

/** `https://coop.example.ca/v/CODE` → `coop.example.ca/v`: what a person types, the code coming after it in groups. */
function placeOf({ address, code }: { readonly address: string; readonly code: string }): string {
  return address.replace(/^https?:\/\//u, '').replace(new RegExp(`/?${code}$`, 'u'), '');
}
