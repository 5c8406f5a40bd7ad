import type { LetterFault, PdfStandard } from './letter-renderer.js';

/** What the parent sends its child, one letter at a time. */
export interface TypstRequest {
  template: string;
  dataJson: string;
  files: Readonly<Record<string, Uint8Array>>;
  createdAtSeconds: number;
  pdfStandard: PdfStandard;
  maxPages: number;
}

export type TypstAnswer = { pdf: Uint8Array } | { fault: LetterFault; detail: string };
