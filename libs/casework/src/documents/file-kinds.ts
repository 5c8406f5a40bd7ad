import { detectType } from '#platform/inspection/declared-type.js';
import { type MediaType, Refusal } from '#platform/inspection/inspection-result.js';

/** How many first bytes tell the kind of a file. */
export const HEAD_BYTES = 16;

/** The kind by the first bytes; what a name or a header says counts for nothing. @returns null for kinds not taken */
export function mediaTypeOf(head: Buffer): MediaType | null {
  try {
    return detectType(head);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
