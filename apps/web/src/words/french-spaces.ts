const NO_BREAK = '\u00A0';

/**
 * French as it is set in Canada: the space before a colon and a percent sign, and those inside guillemets, never end a line, so
 * that no line of a narrow screen begins with one of them; before a question mark, a semicolon and an exclamation mark there is
 * none, however it was typed.
 */
export const withFrenchSpaces = (words: string): string =>
  words.replaceAll(/ (?=[?;!])/g, '').replaceAll(/ (?=[:%»])|(?<=«) /g, NO_BREAK);
