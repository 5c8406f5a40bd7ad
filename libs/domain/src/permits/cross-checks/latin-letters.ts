/** Letters that Unicode does not take apart, and Cyrillic and Greek ones, as passports write them (ICAO 9303). */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ...pairs('абвгдезиійклмнопрстуфхъыьэґє', 'a b v g d e z i i i k l m n o p r s t u f kh ie y  e g ie'),
  ...pairs('жцчшщюяїўђћљњџ', 'zh ts ch sh shch iu ia i u d c lj nj dz'),
  ...pairs('αβγδεζηθικλμνξοπρστυφχψω', 'a v g d e z i th i k l m n x o p r s t y f ch ps o'),
  ς: 's',
};

function pairs(letters: string, latin: string): Record<string, string> {
  const written = latin.split(' ');
  return Object.fromEntries(Array.from(letters).map((letter, at) => [letter, written[at] ?? '']));
}

/** Small Latin letters and spaces: without accents, other alphabets as passports write them. */
export function inLatin(text: string): string {
  return Array.from(text.normalize('NFD').toLowerCase())
    .map((letter) => (/\p{M}/u.test(letter) ? '' : (LATIN[letter] ?? letter)))
    .join('')
    .replace(/[’'ʼ`´.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same with ü written ue, å written aa and their like made one: what two offices may have written differently. */
export const inOneWay = (text: string): string =>
  inLatin(text).replace(/([aou])e|aa/g, (two) => two[0] as string);

export const isLatin = (text: string): boolean => /^[a-z0-9 ]*$/.test(inLatin(text));
