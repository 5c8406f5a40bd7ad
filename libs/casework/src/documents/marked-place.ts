/** In shares of the page as it is shown, from the upper left corner; 0 to 1. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box that a person of the office drew on a page, so that the student sees what is meant. */
export interface MarkedPlace {
  readonly fileId: string;
  /** From 1, within the file. */
  readonly page: number;
  readonly box: PageBox;
}
