const NO_BREAK = '\u00A0';

/**
 * French as it is set in Canada: the space before a colon and a percent sign, and those inside guillemets, never end a line, so
 * that no line of a narrow screen begins with one of them.
 */
export const withFrenchSpaces = (words: string): string => words.replaceAll(/ (?=[:%»])|(?<=«) /g, NO_BREAK);
