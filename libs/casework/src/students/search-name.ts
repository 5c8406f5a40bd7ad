// Letters that Unicode does not take apart into a letter and an accent.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents: what a name is found by, whichever way it was typed. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđłðþı]/g, (letter) => PLAIN[letter] ?? letter);
}

export function searchName(givenName: string, familyName: string): string {
  return plainText(`${givenName} ${familyName}`).replace(/\s+/g, ' ').trim();
}

/** The words of a query as students are indexed: a name's words, or a number or mail address as one. */
export function searchWords(query: string): string[] {
  const plain = plainText(query).trim();
  const pieces = plain.includes('@') ? plain.split(/\s+/) : plain.split(/[^\p{L}\p{N}]+/u);
  return pieces.filter((word) => word !== '').slice(0, 6);
}
