import { editDistance } from '../reading/edit-distance.js';
import { inLatin, inOneWay, isLatin } from './latin-letters.js';
import { type Mismatch, note, warning } from './mismatch.js';

export interface NamePair {
  readonly familyName: string;
  readonly givenNames: string;
}

/** One letter in eight may be a slip. */
const LETTERS_PER_SLIP = 8;

/**
 * A printed name against the record's. Case, accents, hyphens and apostrophes do not count, nor does the way of writing
 * another alphabet; the order, left-out names and slips are said.
 */
export function nameMismatch(printed: NamePair, record: NamePair): Mismatch | null {
  if (!isLatin(`${record.familyName} ${record.givenNames}`)) return OTHER_SCRIPT;
  const [read, known] = [inLatinPair(printed), inLatinPair(record)];
  if (areOne(read, known)) return null;
  const [folded, expected] = [inOneWayPair(printed), inOneWayPair(record)];
  const [words, expectedWords] = [wordsOf(folded), wordsOf(expected)];
  if (areOne(folded, expected)) return SPELLED_OTHERWISE;
  if (words.toSorted().join(' ') === expectedWords.toSorted().join(' ')) return OTHER_ORDER;
  const [one, other] = [words.toSorted().join(''), expectedWords.toSorted().join('')];
  const slips = Math.max(1, Math.floor(other.length / LETTERS_PER_SLIP));
  if (editDistance(one, other, slips) <= slips) return A_LETTER;
  const shared = words.filter((word) => expectedWords.includes(word));
  const fewer = Math.min(words.length, expectedWords.length);
  return shared.length === fewer && shared.length > 1 ? IN_PART : ANOTHER;
}

const inLatinPair = ({ familyName, givenNames }: NamePair): NamePair => ({
  familyName: inLatin(familyName),
  givenNames: inLatin(givenNames),
});
const inOneWayPair = ({ familyName, givenNames }: NamePair): NamePair => ({
  familyName: inOneWay(familyName),
  givenNames: inOneWay(givenNames),
});
/** Where names are parted by a space, a hyphen or not at all does not count. */
const areOne = (one: NamePair, other: NamePair): boolean =>
  joined(one.familyName) === joined(other.familyName) && joined(one.givenNames) === joined(other.givenNames);
const joined = (words: string): string => words.replaceAll(' ', '');
const wordsOf = ({ familyName, givenNames }: NamePair): string[] =>
  `${familyName} ${givenNames}`.split(' ').filter((word) => word !== '');

const OTHER_SCRIPT = note(
  'name_in_other_script',
  'R15',
  'familyName',
  'The record has the name in another script, so it was not compared. Compare it with the passport.',
  'Le dossier donne le nom dans une autre écriture; il n’a pas été comparé. Comparez-le avec le passeport.',
);
const SPELLED_OTHERWISE = note(
  'name_spelled_otherwise',
  'R15',
  'familyName',
  'The name is the record’s, transliterated in another way.',
  'Le nom est celui du dossier, translittéré autrement.',
);
const OTHER_ORDER = note(
  'name_in_other_order',
  'R15',
  'familyName',
  'The same names stand in another order than in the record.',
  'Les mêmes noms figurent dans un autre ordre que dans le dossier.',
);
const A_LETTER = warning(
  'name_differs_slightly',
  'R15',
  'familyName',
  'The name differs from the record’s by a letter or two. Compare it letter by letter: it may be misread or misprinted.',
  'Le nom diffère de celui du dossier d’une lettre ou deux. Comparez lettre par lettre : il peut être mal lu ou mal imprimé.',
);
const IN_PART = note(
  'name_in_part',
  'R15',
  'givenNames',
  'Only some of the names are the same: one of the two leaves names out.',
  'Seule une partie des noms concorde : l’un des deux en omet.',
);
const ANOTHER = warning(
  'name_differs',
  'R15',
  'familyName',
  'This is not the name on the record. The document may belong to another person.',
  'Ce n’est pas le nom du dossier. Le document appartient peut-être à une autre personne.',
);
