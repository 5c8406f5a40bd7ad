import type { ReadLine } from './read-page.js';
import { editDistance, shapesOf } from './edit-distance.js';

/** What can be read from a permit, an approval letter or a confirmation of an application. */
export const PRINTED_FIELDS = [
  'documentNumber',
  'uci',
  'applicationNumber',
  'familyName',
  'givenNames',
  'birthDate',
  'issuedOn',
  'validFrom',
  'expiresOn',
  'receivedAt',
  'institution',
  'dliNumber',
  'employer',
  'remarks',
] as const;
export type PrintedField = (typeof PRINTED_FIELDS)[number];

/** Printed labels in both languages; case, accents and punctuation do not count. A label of no field only ends a value. */
const LABELS: readonly (readonly [PrintedField | 'other', readonly string[]])[] = [
  ['documentNumber', ['Document no', 'Document number', 'No du document', 'Numéro du document']],
  ['uci', ['UCI', 'IUC', 'Client ID', 'ID client', 'Unique client identifier', 'Identificateur unique']],
  ['applicationNumber', ['Application no', 'Application number', 'No de la demande', 'Numéro de la demande']],
  ['familyName', ['Family name', 'Last name', 'Surname', 'Nom de famille']],
  ['givenNames', ['Given names', 'Given name', 'First name', 'First names', 'Prénom', 'Prénoms']],
  ['birthDate', ['Date of birth', 'Date de naissance']],
  ['issuedOn', ['Date issued', 'Issue date', 'Date of issue', 'Date de délivrance', 'Délivré le']],
  ['validFrom', ['Valid from', 'Valide à partir du']],
  [
    'expiresOn',
    ['Expiry date', 'Date of expiry', 'Expires on', 'Valid until', 'Date d’expiration', 'Expire le'],
  ],
  [
    'receivedAt',
    [
      'Date and time received',
      'Date received',
      'Received on',
      'Date submitted',
      'Submitted on',
      'Date et heure de réception',
      'Date de réception',
      'Reçue le',
      'Transmise le',
    ],
  ],
  ['institution', ['Institution', 'Name of institution', 'Nom de l’établissement', 'Établissement']],
  ['dliNumber', ['DLI no', 'DLI number', 'DLI', 'No EED', 'Numéro EED', 'EED']],
  ['employer', ['Employer', 'Employeur', 'Name of employer', 'Nom de l’employeur']],
  [
    'remarks',
    [
      'Remarks',
      'Remarques',
      'Conditions',
      'Remarks and conditions',
      'Conditions and remarks',
      'Observations',
    ],
  ],
  ['other', ['Citizenship', 'Citoyenneté', 'Country of birth', 'Pays de naissance', 'Sex', 'Sexe']],
  ['other', ['Travel document', 'Titre de voyage', 'Field of study', 'Domaine d’études', 'Occupation']],
  [
    'other',
    ['Issuing officer', 'Agent émetteur', 'Signature', 'Case type', 'Genre de cas', 'Location', 'Lieu'],
  ],
];

/** One letter in six may have been misread. */
const LETTERS_PER_ERROR = 6;
const KNOWN = LABELS.flatMap(([field, texts]) =>
  texts.map((text) => {
    const letters = shapesOf(text);
    return { field, letters, mostErrors: Math.floor(letters.length / LETTERS_PER_ERROR) };
  }),
);
const LONGEST_LABEL_IN_WORDS = 5;

/** A label on a line: the words from `from` up to but without `to`. */
export interface FoundLabel {
  readonly field: PrintedField | 'other';
  readonly from: number;
  readonly to: number;
}

/** The labels of a line from left to right; where several could begin at a word, the closest one counts, then the longest. */
export function labelsOn({ words }: ReadLine): FoundLabel[] {
  const letters = words.map(({ text }) => shapesOf(text));
  const found: FoundLabel[] = [];
  let at = 0;
  while (at < words.length) {
    const label = letters[at] === '' ? null : labelAt(letters, at);
    if (label) found.push(label);
    at = label ? label.to : at + 1;
  }
  return found;
}

function labelAt(letters: readonly string[], from: number): FoundLabel | null {
  let best: FoundLabel | null = null;
  let fewest = Infinity;
  for (let to = Math.min(from + LONGEST_LABEL_IN_WORDS, letters.length); to > from; to -= 1) {
    if (letters[to - 1] === '') continue;
    const read = letters.slice(from, to).join('');
    for (const label of KNOWN) {
      const errors = editDistance(read, label.letters, label.mostErrors);
      if (errors <= label.mostErrors && errors < fewest) {
        best = { field: label.field, from, to };
        fewest = errors;
      }
    }
  }
  return best;
}
