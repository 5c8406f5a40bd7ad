import type { TemplateTexts } from '../template-content.js';

type Row = TemplateTexts['rows'][number];
const row = (label: string, value: string): Row => ({ label, value });

export const TO_IRCC = {
  en: 'To: Immigration, Refugees and Citizenship Canada',
  fr: 'À : Immigration, Réfugiés et Citoyenneté Canada',
} as const;

export const FOOTER = { en: 'Letter {{ letter.number }}', fr: 'Lettre {{ letter.number }}' } as const;

/** Who studies what, where and how. */
export const IDENTITY = {
  en:
    'This letter confirms that {{ student.name }} (student number {{ student.number }}) {{ claims.attendance }} at ' +
    '{{ office.institution }}, a designated learning institution (DLI number {{ office.dli_number }}), in {{ program.name }}, ' +
    'a {{ program.level }} program of {{ program.months }} months{% if program.credential %} that leads to a credential ({{ program.credential }}){% endif %}.',
  fr:
    'La présente confirme que {{ student.name }} (numéro étudiant {{ student.number }}) {{ claims.attendance }} à ' +
    '{{ office.institution }}, établissement d’enseignement désigné (numéro d’EED {{ office.dli_number }}), dans le programme ' +
    '{{ program.name }}, programme de niveau {{ program.level }} de {{ program.months }} mois{% if program.credential %} menant à un titre ({{ program.credential }}){% endif %}.',
} as const;

const PROGRAM_DATES = {
  en: '{% if program.starts_on and program.ends_on %}{{ program.starts_on | long_date }} to {{ program.ends_on | long_date }}{% endif %}',
  fr: '{% if program.starts_on and program.ends_on %}du {{ program.starts_on | long_date }} au {{ program.ends_on | long_date }}{% endif %}',
} as const;

export const STUDY_ROWS: Readonly<Record<'en' | 'fr', readonly Row[]>> = {
  en: [
    row('Student', '{{ student.name }}'),
    row('Student number', '{{ student.number }}'),
    row('Program', '{{ program.name }}'),
    row('Credential', '{{ program.credential }}'),
    row('Program dates', PROGRAM_DATES.en),
    row('Attendance', '{{ claims.attendance_short }}'),
    row('Institution', '{{ office.institution }} (DLI {{ office.dli_number }})'),
  ],
  fr: [
    row('Nom', '{{ student.name }}'),
    row('Numéro étudiant', '{{ student.number }}'),
    row('Programme', '{{ program.name }}'),
    row('Titre décerné', '{{ program.credential }}'),
    row('Dates du programme', PROGRAM_DATES.fr),
    row('Régime d’études', '{{ claims.attendance_short }}'),
    row('Établissement', '{{ office.institution }} (EED {{ office.dli_number }})'),
  ],
};

export const PLACEMENT_ROWS: Readonly<Record<'en' | 'fr', readonly Row[]>> = {
  en: [
    row('Work placements', '{{ claims.weeks }}'),
    row(
      'Work term',
      '{% if placement.from %}{{ placement.from | long_date }} to {{ placement.to | long_date }}{% endif %}',
    ),
    row('Employer', '{{ placement.employer }}'),
  ],
  fr: [
    row('Stages', '{{ claims.weeks }}'),
    row(
      'Période de stage',
      '{% if placement.from %}du {{ placement.from | long_date }} au {{ placement.to | long_date }}{% endif %}',
    ),
    row('Employeur', '{{ placement.employer }}'),
  ],
};

export const QUESTIONS = {
  en: 'Questions about it are answered at {{ office.email }} or {{ office.telephone }}; please quote our reference.',
  fr: 'Pour toute question : {{ office.email }} ou {{ office.telephone }}, en rappelant notre référence.',
} as const;

/** Until when a letter about placements holds (R63). */
export const HOLDS_IN_COOP = {
  en: `This confirmation no longer holds if the student leaves the co-operative education program or the program of study. ${QUESTIONS.en}`,
  fr: `La présente confirmation cesse de valoir si la personne quitte le programme coop ou son programme d’études. ${QUESTIONS.fr}`,
} as const;

export const HOLDS_IN_PROGRAM = {
  en: `This confirmation no longer holds if the student leaves the program of study. ${QUESTIONS.en}`,
  fr: `La présente confirmation cesse de valoir si la personne quitte son programme d’études. ${QUESTIONS.fr}`,
} as const;
