/** The kinds of files that are taken, each known by its first bytes; what a name or a header says counts for nothing. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/tiff',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** How many first bytes `mediaTypeOf` asks for. */
export const HEAD_BYTES = 16;

const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** @returns null for every kind that is not taken */
export function mediaTypeOf(head: Buffer): MediaType | null {
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (starts(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(head, [0x49, 0x49, 0x2a, 0x00]) || starts(head, [0x4d, 0x4d, 0x00, 0x2a])) return 'image/tiff';
  if (
    head.subarray(4, 8).toString('latin1') === 'ftyp' &&
    HEIC_BRANDS.includes(head.subarray(8, 12).toString('latin1'))
  ) {
    return 'image/heic';
  }
  return null;
}

function starts(head: Buffer, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte);
}
