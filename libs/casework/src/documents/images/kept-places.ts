import type { ProposedReading, ReadPlace } from '../proposals/proposed-reading.js';

interface KeptPlace extends ReadPlace {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** R57: what nothing is decided by is not kept, though it was read. */
const NOT_KEPT: ReadonlySet<string> = new Set(['uci', 'birthDate']);

/** Where the fields stand that were verified: these stay readable; all else of a page, photograph and signature too, does not. */
export function keptPlaces({ kind, fields, remarks }: ProposedReading): KeptPlace[] {
  return [
    ...(kind ? [kind] : []),
    ...fields.filter(({ field }) => !NOT_KEPT.has(field)),
    ...(remarks ? [remarks] : []),
  ].map(({ fileId, page, box }) => ({ fileId, page, box }));
}
