/** A rectangle on a page, in fractions of its width and height, from the upper left corner. */
export interface WordBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PageWord {
  readonly text: string;
  readonly box: WordBox;
  /** 0 to 1: how sure the reader of the picture was; 1 where the text stood in the file. */
  readonly confidence: number;
}

/** By so many degrees clockwise an image is turned for its page to stand upright. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** The words of one page in lines from above to below, each from left to right. */
export interface PageText {
  /** From 1. */
  readonly number: number;
  /** Boxes are places on the page turned so; left out: the image stands upright. */
  readonly turn?: QuarterTurn;
  readonly lines: readonly { readonly words: readonly PageWord[] }[];
}

/** One file of a document, inspected: a PDF that may hold its words, and the images of its pages. */
export interface FileToRead {
  readonly pdf: Uint8Array | null;
  /** JPEG, as people are shown them: boxes are places on these. */
  readonly images: readonly Uint8Array[];
}

export type TextRead =
  | { readonly ok: true; readonly pages: readonly PageText[] }
  /** The file exhausted or broke who read it. */
  | { readonly ok: false };

export abstract class DocumentReader {
  /** The words of a file, without any network. Never throws for what a file contains. */
  abstract readFile(file: FileToRead): Promise<TextRead>;
}
