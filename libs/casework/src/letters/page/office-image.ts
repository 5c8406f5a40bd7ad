import { type ImageSize, jpegSize, pngSize } from './image-size.js';
import type { SheetImage } from './letter-sheet.js';

/** On letters the first two; `mark` is the logo on pages and in mails. */
export type OfficeImageKind = 'logo' | 'signature' | 'mark';
export const OFFICE_IMAGE_KINDS: readonly OfficeImageKind[] = ['logo', 'signature', 'mark'];

export const MEDIA_TYPES = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const;
export type ImageMediaType = (typeof MEDIA_TYPES)[SheetImage['ending']];

export interface OfficeImage {
  readonly kind: OfficeImageKind;
  readonly mediaType: ImageMediaType;
  readonly bytes: number;
  readonly sha256: string;
  readonly changedAt: Date;
}

/** Half a megabyte: printed at most four centimetres wide, more is waste in every letter. */
export const MAX_IMAGE_BYTES = 524_288;
const MAX_PIXELS = 4_000;

export type ImageFault = 'not_an_image' | 'too_many_pixels' | 'active_svg';

/** What a file is by its content; its name and what the sender calls it say nothing. */
export function readImage(content: Buffer): SheetImage | ImageFault {
  if (content.subarray(0, 8).equals(PNG)) return checked('png', content, pngSize(content));
  if (content.subarray(0, 3).equals(JPEG)) return checked('jpg', content, jpegSize(content));
  const text = content.toString('utf8').replace(/^\u{feff}/u, '');
  if (!/^\s*(<\?xml[^>]*\?>)?\s*(<!--(?:(?!-->)[^])*-->\s*)*<svg\b/u.test(text)) return 'not_an_image';
  return isStill(text) ? { ending: 'svg', content } : 'active_svg';
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

function checked(ending: 'png' | 'jpg', content: Buffer, size: ImageSize | null): SheetImage | ImageFault {
  if (!size || size.some((side) => side < 1)) return 'not_an_image';
  return size.some((side) => side > MAX_PIXELS) ? 'too_many_pixels' : { ending, content };
}

const SHAPES =
  /^(svg|g|path|rect|circle|ellipse|line|polyline|polygon|defs|linearGradient|radialGradient|stop|clipPath|mask|use|symbol|title|desc)$/;

/**
 * Shapes alone: no program, no text whose font somebody would need, nothing fetched from elsewhere, no entities. What is
 * not known to be still is refused rather than cleaned, so that what staff uploaded is what letters show.
 */
function isStill(svg: string): boolean {
  const text = svg.replaceAll(/<!--(?:(?!-->)[^])*-->/gu, '').replace(/^\s*<\?xml[^>]*\?>/u, '');
  if (/<[!?]/u.test(text) || /&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[\da-f]+;)/iu.test(text)) return false;
  const tags = [...text.matchAll(/<\/?([^\s/>]+)([^>]*)>/gu)];
  return tags.every(([, name = '', attributes = '']) => SHAPES.test(name) && quietAttributes(attributes));
}

function quietAttributes(attributes: string): boolean {
  if (/\bon\w+\s*=/iu.test(attributes) || /url\(\s*(?!#)/iu.test(attributes)) return false;
  return [...attributes.matchAll(/\b(?:xlink:)?href\s*=\s*(['"])(.*?)\1/giu)].every(([, , to = '']) =>
    to.startsWith('#'),
  );
}
