import type {
  DocumentReading,
  FieldProposal,
  RemarksProposal,
} from '#domain/permits/reading/read-document.js';
import type { Box } from '#domain/permits/reading/read-page.js';
import type { QuarterTurn } from '#platform/document-reader/document-reader.js';
import type { KindRead } from '#domain/permits/reading/printed-kind.js';

/** Where a value was read: a page of one of the document's files. */
export interface ReadPlace {
  readonly fileId: string;
  /** From 1, within the file. */
  readonly page: number;
  /** By how much the image of the page is turned, clockwise, for its print to stand upright; left out before this was kept. */
  readonly turn?: QuarterTurn;
}

/** A page that was read. */
export type PagePlace = Required<ReadPlace>;

/** What the machine read of a document, kept sealed until a person has looked; never a fact by itself. */
export interface ProposedReading {
  readonly kind: (KindRead & ReadPlace) | null;
  readonly fields: readonly (FieldProposal & ReadPlace)[];
  readonly remarks: (RemarksProposal & ReadPlace) | null;
}

/** Pages were numbered through all files and read upright; each place is told by its own file again, on the image people see. */
export function placed(reading: DocumentReading, places: readonly PagePlace[]): ProposedReading {
  const inFile = <Read extends { readonly page: number; readonly box: Box }>(
    read: Read,
  ): Read & ReadPlace => {
    const place = places[read.page - 1] as PagePlace;
    return { ...read, ...place, box: asSeen(read.box, place.turn) };
  };
  return {
    kind: reading.kind && inFile(reading.kind),
    fields: reading.fields.map((field) => inFile(field)),
    remarks: reading.remarks && inFile(reading.remarks),
  };
}

/** A box on the upright page as a box on the image that was turned by so much to stand upright. */
function asSeen({ x, y, width, height }: Box, turn: QuarterTurn): Box {
  switch (turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: y, y: 1 - x - width, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: 1 - y - height, y: x, width: height, height: width };
  }
}
