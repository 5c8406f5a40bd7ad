/** PDF/A-2a is tagged and archivable; PDF/UA-1 is the accessibility standard. The library declares one of them. */
export type PdfStandard = 'a-2a' | 'ua-1';

export interface LetterInput {
  /** Name of a template of ours, without `.typ`. */
  template: string;
  /** What JSON can hold; the template reads it as data (`json("data.json")`), never as markup. How many sheets the
   * letter takes is in `sheets.json`: 1 at first, and when there turn out to be more, their number, the letter being set again. */
  data: unknown;
  /** Files the template reads by name, e.g. a logo: `{ 'logo.svg': bytes }`. */
  files?: Readonly<Record<string, Uint8Array>>;
  /** Written into the PDF: with the same input, the same bytes come out. To the second. */
  createdAt: Date;
  pdfStandard?: PdfStandard;
  /** More sheets than these are refused; 2 unless told. */
  maxPages?: number;
}

export type LetterFault =
  /** A character that none of the fonts has: the letter would show a box in a name. */
  | 'missing_glyph'
  /** More sheets than a letter may have. */
  | 'too_long'
  /** The template, or what it was given, does not fit: a fault of ours. */
  | 'template_error'
  /** The renderer died, or took too long, twice. */
  | 'renderer_crashed';

export abstract class LetterRenderer {
  /** Throws LetterRenderError. */
  abstract render(input: LetterInput): Promise<Buffer>;
  abstract close(): Promise<void>;
}

/** `detail` is for our own log: values of the data are taken out of it. */
export class LetterRenderError extends Error {
  constructor(
    readonly code: LetterFault,
    detail: string,
  ) {
    super(`The letter was not rendered (${code}): ${detail}`);
    this.name = 'LetterRenderError';
  }
}
