/** R15: numbers as they are printed, in one form: capitals, without spaces, hyphens and dots. */
function canonical(typed: string, pattern: RegExp): string | null {
  const compact = typed
    .normalize('NFKC')
    .replaceAll(/[\s.\-‐-―]/g, '')
    .toUpperCase();
  return pattern.test(compact) ? compact : null;
}

/** A permit's own number: a letter and nine digits. @returns null when the text is none */
export const canonicalDocumentNumber = (typed: string): string | null => canonical(typed, /^[A-Z]\d{9}$/);

/** An application's number: one to three letters and nine digits, a leading X for a temporary one. @returns null when the text is none */
export const canonicalApplicationNumber = (typed: string): string | null =>
  canonical(typed, /^X?[A-Z]{1,3}\d{9}$/);

/** The number of a designated learning institution: the letter O and 11 or 12 digits. @returns null when the text is none */
export function canonicalDliNumber(typed: string): string | null {
  // The letter is often read as a zero.
  return canonical(typed, /^[O0]\d{11,12}$/)?.replace(/^0/, 'O') ?? null;
}
