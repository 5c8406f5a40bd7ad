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
  /** Broken, or made to exhaust who reads it. */
  | 'unreadable';

export type Inspection =
  | { ok: true; mediaType: MediaType; pages: number; width?: number; height?: number }
  | { ok: false; code: RefusalCode };

export const inspectionLimits = {
  bytes: 20 * 1024 * 1024,
  pages: 20,
  /** Of one picture; the largest phones make 50 to 200 million. */
  pixels: 210_000_000,
  /** One object stream of a PDF, unpacked; all of them together four times as much. */
  unpackedBytes: 16 * 1024 * 1024,
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
