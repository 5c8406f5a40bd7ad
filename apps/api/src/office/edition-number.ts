/** The number of an edition in a path; 0, which no edition has, where it is none. */
export const editionOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
