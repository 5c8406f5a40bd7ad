import type { LetterBase } from '../letter-base.js';
import type { TemplateContent } from '../template-content.js';
import {
  FOOTER,
  HOLDS_IN_COOP,
  HOLDS_IN_PROGRAM,
  IDENTITY,
  PLACEMENT_ROWS,
  QUESTIONS,
  STUDY_ROWS,
  TO_IRCC,
} from './parts.js';

const ROWS = {
  en: [...STUDY_ROWS.en, ...PLACEMENT_ROWS.en],
  fr: [...STUDY_ROWS.fr, ...PLACEMENT_ROWS.fr],
} as const;

const placement: TemplateContent = {
  en: {
    title: 'Confirmation of {{ claims.required_placements }}',
    recipient: TO_IRCC.en,
    paragraphs: [IDENTITY.en, '{{ claims.requirement }}', '{{ claims.share }}', '{{ claims.placement }}'],
    rows: ROWS.en,
    closing: [HOLDS_IN_COOP.en],
    footer: FOOTER.en,
  },
  fr: {
    title: 'Confirmation de {{ claims.required_placements }}',
    recipient: TO_IRCC.fr,
    paragraphs: [IDENTITY.fr, '{{ claims.requirement }}', '{{ claims.share }}', '{{ claims.placement }}'],
    rows: ROWS.fr,
    closing: [HOLDS_IN_COOP.fr],
    footer: FOOTER.fr,
  },
};

const permitSupport: TemplateContent = {
  en: {
    ...placement.en,
    title: 'Letter in support of a co-op work permit',
    closing: [
      'We support the application of this student for a co-op work permit for the placements described above.',
      HOLDS_IN_COOP.en,
    ],
  },
  fr: {
    ...placement.fr,
    title: 'Lettre à l’appui d’un permis de travail coop',
    closing: [
      'Nous appuyons la demande de permis de travail coop présentée pour les stages décrits ci‑dessus.',
      HOLDS_IN_COOP.fr,
    ],
  },
};

const allStudents: TemplateContent = {
  en: {
    ...placement.en,
    title: 'Confirmation about the work placements of a program',
    paragraphs: [IDENTITY.en, '{{ claims.all_students }}', '{{ claims.share }}'],
    rows: [...STUDY_ROWS.en, PLACEMENT_ROWS.en[0]!],
  },
  fr: {
    ...placement.fr,
    title: 'Confirmation au sujet des stages d’un programme',
    paragraphs: [IDENTITY.fr, '{{ claims.all_students }}', '{{ claims.share }}'],
    rows: [...STUDY_ROWS.fr, PLACEMENT_ROWS.fr[0]!],
  },
};

const enrolment: TemplateContent = {
  en: {
    title: 'Confirmation of enrolment',
    recipient: TO_IRCC.en,
    paragraphs: [IDENTITY.en],
    rows: STUDY_ROWS.en,
    closing: [HOLDS_IN_PROGRAM.en],
    footer: FOOTER.en,
  },
  fr: {
    title: 'Attestation d’inscription',
    recipient: TO_IRCC.fr,
    paragraphs: [IDENTITY.fr],
    rows: STUDY_ROWS.fr,
    closing: [HOLDS_IN_PROGRAM.fr],
    footer: FOOTER.fr,
  },
};

// R69: the letter states facts; whether a permit is extended, and until when, is for the officer to decide.
const extension: TemplateContent = {
  en: {
    ...enrolment.en,
    title: 'Letter in support of the extension of a study permit',
    paragraphs: [
      IDENTITY.en,
      '{{ claims.end_of_studies }} We support the application of this student to extend the study permit until the end of the program.',
    ],
  },
  fr: {
    ...enrolment.fr,
    title: 'Lettre à l’appui de la prolongation d’un permis d’études',
    paragraphs: [
      IDENTITY.fr,
      '{{ claims.end_of_studies }} Nous appuyons la demande de prolongation du permis d’études jusqu’à la fin du programme.',
    ],
  },
};

const iecHost: TemplateContent = {
  en: {
    title: 'Confirmation of an internship',
    recipient: TO_IRCC.en,
    paragraphs: [
      'This letter concerns an internship under International Experience Canada (International Co-op). {{ claims.internship }}',
    ],
    rows: [
      { label: 'Intern', value: '{{ student.name }}' },
      { label: 'School abroad', value: '{{ internship.home_institution }}' },
      { label: 'Host', value: '{{ internship.host }}' },
      { label: 'Dates', value: '{{ internship.from | long_date }} to {{ internship.to | long_date }}' },
    ],
    closing: [QUESTIONS.en],
    footer: FOOTER.en,
  },
  fr: {
    title: 'Confirmation de stage',
    recipient: TO_IRCC.fr,
    paragraphs: [
      'La présente porte sur un stage dans le cadre d’Expérience internationale Canada (Stage coop international). {{ claims.internship }}',
    ],
    rows: [
      { label: 'Stagiaire', value: '{{ student.name }}' },
      { label: 'Établissement d’origine', value: '{{ internship.home_institution }}' },
      { label: 'Hôte', value: '{{ internship.host }}' },
      { label: 'Dates', value: 'du {{ internship.from | long_date }} au {{ internship.to | long_date }}' },
    ],
    closing: [QUESTIONS.fr],
    footer: FOOTER.fr,
  },
};

/**
 * The templates that come with the product, one on each base. Installations have them as version 1 of their kinds: never
 * change them here. Other words are another version, made by the office or by a migration.
 */
export const SHIPPED_TEMPLATES: Readonly<Record<LetterBase, TemplateContent>> = {
  placement,
  permit_support: permitSupport,
  all_students: allStudents,
  extension,
  iec_host: iecHost,
  enrolment,
};
