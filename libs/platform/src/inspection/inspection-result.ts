export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic', 'image/tiff'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Why a file is refused; the words for a student are chosen elsewhere, by this code. */
export type RefusalCode =
  | 'empty_file'
  | 'too_large'
  /** Not one of the media types we take, whatever its name says. */
  | 'wrong_type'
  /** Its name or declared type says another type than its content. */
  | 'type_mismatch'
  | 'truncated_file'
  | 'too_many_pages'
  | 'too_many_pixels'
  | 'locked_pdf'
  | 'scripted_pdf'
  | 'launch_pdf'
  | 'attachment_in_pdf'
  | 'xfa_pdf'
  /** Small as a file and vast when unpacked. */
  | 'unpacks_too_large'
  /** Broken, or made to exhaust who reads it. */
  | 'unreadable';

/** What a file is, by its structure alone. */
export interface Checked {
  ok: true;
  mediaType: MediaType;
  pages: number;
  width?: number;
  height?: number;
}

export interface Refused {
  ok: false;
  code: RefusalCode;
}

/** One page as people are shown it: upright, without any of the file's own bytes or its metadata. */
export interface PageImage {
  /** JPEG. */
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** What is made of a file that stands: its pages as images, and of a PDF what its packed streams hold, for the scanner. */
export interface Normalised {
  images: readonly PageImage[];
  unpacked: Uint8Array | null;
}

export type Inspection = (Checked & Normalised) | Refused;

export const inspectionLimits = {
  bytes: 20 * 1024 * 1024,
  pages: 20,
  /** Of one picture; the largest phones make 50 to 200 million. */
  pixels: 210_000_000,
  /** Of a HEIC, whose decoder holds the whole picture in memory. */
  heicPixels: 64_000_000,
  /** All that a PDF packs besides its pictures; clamd's own limit for a stream is 25 MB. */
  unpackedBytes: 24 * 1024 * 1024,
  /** The longer side of a page image: 200 dots an inch on a letter page. */
  imageSide: 2_200,
} as const;

/** Thrown inside the inspection, where a refusal ends everything; it never leaves the child process. */
export class Refusal extends Error {
  // Written out: this module runs in a child whose Node strips types and knows no short form.
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
