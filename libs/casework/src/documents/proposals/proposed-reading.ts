import type {
  DocumentReading,
  FieldProposal,
  RemarksProposal,
} from '#domain/permits/reading/read-document.js';
import type { KindRead } from '#domain/permits/reading/printed-kind.js';

/** Where a value was read: a page of one of the document's files. */
export interface ReadPlace {
  readonly fileId: string;
  /** From 1, within the file. */
  readonly page: number;
}

/** What the machine read of a document, kept sealed until a person has looked; never a fact by itself. */
export interface ProposedReading {
  readonly kind: (KindRead & ReadPlace) | null;
  readonly fields: readonly (FieldProposal & ReadPlace)[];
  readonly remarks: (RemarksProposal & ReadPlace) | null;
}

/** Pages were numbered through all files; each place is told by its own file again. */
export function placed(reading: DocumentReading, places: readonly ReadPlace[]): ProposedReading {
  const inFile = <Read extends { readonly page: number }>(read: Read): Read & ReadPlace => ({
    ...read,
    ...(places[read.page - 1] as ReadPlace),
  });
  return {
    kind: reading.kind && inFile(reading.kind),
    fields: reading.fields.map((field) => inFile(field)),
    remarks: reading.remarks && inFile(reading.remarks),
  };
}
