import { type Claim, CLAIMS_OF_BASE } from './claim.js';
import { type LetterBase, speaksOfPlacements } from './letter-base.js';
import type { Words } from './words.js';

/** A thing that a template may name, with what the editor says of it. */
export interface TemplateField {
  /** As it is written between the braces. */
  readonly path: string;
  /** A date is written out with the filter `long_date` or `month_year`; a claim is a phrase that only the record may say. */
  readonly type: 'text' | 'number' | 'date' | 'yes_no' | 'claim';
  readonly meaning: Words;
  readonly example: Words;
}

/** Filters of the template language; each takes a date. */
export const TEMPLATE_FILTERS: readonly {
  readonly name: string;
  readonly meaning: Words;
  readonly example: Words;
}[] = [
  {
    name: 'long_date',
    meaning: { en: 'The date written out.', fr: 'La date en toutes lettres.' },
    example: { en: '31 August 2027', fr: '31 août 2027' },
  },
  {
    name: 'month_year',
    meaning: { en: 'Month and year alone.', fr: 'Le mois et l’année seuls.' },
    example: { en: 'August 2027', fr: 'août 2027' },
  },
];

/** Tags of the template language. No loops: every list of a letter is written out. */
export const TEMPLATE_TAGS = [
  'if',
  'elsif',
  'unless',
  'case',
  'when',
  'else',
  'endif',
  'endunless',
  'endcase',
] as const;

/** Everything that a template on a base may name. */
export function fieldsOf(base: LetterBase): readonly TemplateField[] {
  return [
    ...STUDENT,
    ...(base === 'iec_host' ? INTERNSHIP : PROGRAM),
    ...(speaksOfPlacements(base) ? PLACEMENT : []),
    ...OFFICE,
    ...LETTER,
    ...CLAIMS_OF_BASE[base].map(claimField),
  ];
}

type Entry = readonly [
  type: TemplateField['type'],
  path: string,
  en: string,
  fr: string,
  example: string,
  french?: string,
];

const field = ([type, path, en, fr, example, french]: Entry): TemplateField => ({
  path,
  type,
  meaning: { en, fr },
  example: { en: example, fr: french ?? example },
});

const STUDENT = (
  [
    ['text', 'student.name', 'Name as recorded', 'Nom tel qu’inscrit', 'Ananya Sharma'],
    ['text', 'student.number', 'Student number', 'Numéro étudiant', '100900001'],
  ] satisfies Entry[]
).map(field);

const PROGRAM = (
  [
    ['text', 'program.name', 'Name of the program', 'Nom du programme', 'Computer Information Systems'],
    [
      'text',
      'program.credential',
      'Degree, diploma or certificate',
      'Grade, diplôme ou certificat',
      'Bachelor of Technology',
    ],
    [
      'text',
      'program.level',
      'Level of the program, as a word',
      'Niveau du programme, en un mot',
      'post-secondary',
      'postsecondaire',
    ],
    ['number', 'program.months', 'Length in months', 'Durée en mois', '24'],
    [
      'date',
      'program.starts_on',
      'Start of the student’s program',
      'Début du programme de la personne',
      '2025-09-01',
    ],
    [
      'date',
      'program.ends_on',
      'End of the student’s program',
      'Fin du programme de la personne',
      '2027-08-31',
    ],
  ] satisfies Entry[]
).map(field);

const PLACEMENT = (
  [
    [
      'date',
      'placement.from',
      'First day of the named work term',
      'Premier jour du stage nommé',
      '2027-01-04',
    ],
    ['date', 'placement.to', 'Last day of the named work term', 'Dernier jour du stage nommé', '2027-04-23'],
    [
      'text',
      'placement.employer',
      'Employer, once the placement is approved',
      'Employeur, une fois le stage approuvé',
      'Harbour Light Software Ltd.',
    ],
    [
      'yes_no',
      'placement.approved',
      'Whether the institution has approved it',
      'Si l’établissement l’a approuvé',
      'true',
    ],
  ] satisfies Entry[]
).map(field);

const INTERNSHIP = (
  [
    [
      'text',
      'internship.host',
      'Organization that hosts the intern',
      'Organisme d’accueil',
      'Harbour Light Software Ltd.',
    ],
    [
      'text',
      'internship.home_institution',
      'School abroad',
      'Établissement d’origine',
      'Universität Beispielstadt',
    ],
    ['date', 'internship.from', 'First day', 'Premier jour', '2027-05-03'],
    ['date', 'internship.to', 'Last day', 'Dernier jour', '2027-10-29'],
  ] satisfies Entry[]
).map(field);

const OFFICE = (
  [
    [
      'text',
      'office.institution',
      'Name of the institution',
      'Nom de l’établissement',
      'Kestrel Polytechnic University',
    ],
    [
      'text',
      'office.dli_number',
      'Number of the designated learning institution',
      'Numéro d’EED',
      'O19359011033',
    ],
    ['text', 'office.name', 'Name of the office', 'Nom du bureau', 'Co-operative Education'],
    ['text', 'office.email', 'Mail address of the office', 'Courriel du bureau', 'coop@kestrel.example'],
    ['text', 'office.telephone', 'Telephone of the office', 'Téléphone du bureau', '+1 604 555 0100'],
    ['text', 'office.address', 'Address of the office', 'Adresse du bureau', '12666 72 Avenue, Surrey BC'],
    ['text', 'office.signatory', 'Who signs', 'Signataire', 'Maya Okafor'],
    [
      'text',
      'office.signatory_title',
      'Title of who signs',
      'Titre de la personne signataire',
      'Co-op Coordinator',
    ],
  ] satisfies Entry[]
).map(field);

const LETTER = (
  [
    ['text', 'letter.number', 'Number of the letter', 'Numéro de la lettre', 'KPU-2026-000123'],
    ['date', 'letter.issued_on', 'Day of issue', 'Date de délivrance', '2026-11-21'],
  ] satisfies Entry[]
).map(field);

const claimField = (claim: Claim): TemplateField => ({
  path: `claims.${claim}`,
  type: 'claim',
  ...CLAIM_HELP[claim],
});

const CLAIM_HELP: Readonly<Record<Claim, Pick<TemplateField, 'meaning' | 'example'>>> = {
  attendance: {
    meaning: { en: 'How the student attends, after the name', fr: 'Le régime d’études, après le nom' },
    example: { en: 'is registered as a full-time student', fr: 'poursuit des études à temps plein' },
  },
  attendance_short: {
    meaning: { en: 'How the student attends, for the table', fr: 'Le régime d’études, pour le tableau' },
    example: { en: 'Full-time', fr: 'Temps plein' },
  },
  requirement: {
    meaning: {
      en: 'That placements are part of the program or of the stream, by the plan',
      fr: 'Que les stages font partie du programme ou de la filière, selon le plan',
    },
    example: {
      en: 'Work placements are an essential part of this program. …',
      fr: 'Les stages sont une partie essentielle de ce programme. …',
    },
  },
  required_placements: {
    meaning: { en: 'The same as a phrase, for a title', fr: 'La même chose en peu de mots, pour un titre' },
    example: { en: 'required work placements', fr: 'stages obligatoires' },
  },
  all_students: {
    meaning: {
      en: 'That the plan asks placements of everybody in the program',
      fr: 'Que le plan demande des stages à tout le monde',
    },
    example: {
      en: 'Work placements are required of all students of Computer Information Systems: …',
      fr: 'Les stages sont exigés de toutes les personnes inscrites au programme : …',
    },
  },
  share: {
    meaning: {
      en: 'Share of the work terms, computed from the plan',
      fr: 'Part des stages, calculée du plan',
    },
    example: {
      en: 'The work placements take 32 of the 96 weeks of the program (33.3 %), …',
      fr: 'Les stages occupent 32 des 96 semaines du programme (33,3 %) …',
    },
  },
  weeks: {
    meaning: { en: 'The same for the table', fr: 'La même chose pour le tableau' },
    example: { en: '32 of 96 weeks (33.3 %)', fr: '32 semaines sur 96 (33,3 %)' },
  },
  placement: {
    meaning: {
      en: 'The named work term: approved, planned, or still open',
      fr: 'Le stage nommé : approuvé, prévu ou à venir',
    },
    example: {
      en: 'Kestrel Polytechnic University has approved the placement with …',
      fr: 'Kestrel Polytechnic University a approuvé le stage chez …',
    },
  },
  end_of_studies: {
    meaning: { en: 'When the program ends', fr: 'Quand le programme se termine' },
    example: { en: 'The program ends on 31 August 2027.', fr: 'Le programme se termine le 31 août 2027.' },
  },
  internship: {
    meaning: { en: 'The internship as its host offers it', fr: 'Le stage tel que l’hôte l’offre' },
    example: {
      en: 'Harbour Light Software Ltd. has offered …',
      fr: 'Harbour Light Software Ltd. offre à …',
    },
  },
};
