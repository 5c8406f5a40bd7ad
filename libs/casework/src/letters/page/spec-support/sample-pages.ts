import type { LetterPage } from '#domain/letters/letter-page.js';

/** Pages as they reach the layout, for tests of the sheet alone; nobody of them exists. */
export const SAMPLE_PAGE: LetterPage = {
  language: 'en',
  title: 'Confirmation of co-op work placement',
  recipient: 'To whom it may concern',
  numberLabel: 'Our reference',
  number: 'KPU-2026-000123',
  dateLabel: 'Date',
  date: '21 November 2026',
  paragraphs: [
    'This letter confirms that Ananya Sharma is registered as a full-time student at Kestrel Polytechnic University (designated learning institution O19359011033) in the Bachelor of Technology program in Computer Information Systems.',
    'Work placements are an essential component of the program, required of all of its students. They take 32 of the 96 weeks of the program (33.3 %).',
    'The university approved the placement with Harbour Light Software Ltd. from 4 January 2027 to 23 April 2027.',
  ],
  rows: [
    { label: 'Student', value: 'Ananya Sharma' },
    { label: 'Student number', value: '100900001' },
    { label: 'Program', value: 'Computer Information Systems, Bachelor of Technology' },
    { label: 'Work placement', value: '4 January 2027 to 23 April 2027' },
    { label: 'Employer', value: 'Harbour Light Software Ltd.' },
    { label: 'Hours a week', value: '37.5' },
  ],
  closing: ['If you have questions about this letter, please write to coop@kestrel.example.'],
  footer: 'Confirmation of co-op work placement · Kestrel Polytechnic University',
  office: {
    institutionName: 'Kestrel Polytechnic University',
    dliNumber: 'O19359011033',
    officeName: 'Co-operative Education',
    email: 'coop@kestrel.example',
    telephone: '+1 604 555 0100',
    address: '12666 72 Avenue\nSurrey BC  V3W 2M8',
    signatoryName: 'Maya Okafor',
    signatoryTitle: 'Co-op Coordinator',
  },
  verification: {
    code: '7Q4MD2XK9ABCD3EFGH5JKMNPQR',
    address: 'https://coop.kestrel.example/v/7Q4MD2XK9ABCD3EFGH5JKMNPQR',
  },
};

/** The same sheet with one name in it, everywhere a name can be. */
export function pageFor(name: string): LetterPage {
  return {
    ...SAMPLE_PAGE,
    paragraphs: SAMPLE_PAGE.paragraphs.map((text) => text.replace('Ananya Sharma', name)),
    rows: SAMPLE_PAGE.rows.map((row) => (row.label === 'Student' ? { ...row, value: name } : row)),
  };
}

const LONG_PROGRAM =
  'Diplôme d’études supérieures spécialisées en génie des systèmes d’information géographique et en télédétection ' +
  'appliquée à l’aménagement du territoire nordique';

/** Everything as long as the forms allow, and words that no line can hold. */
export const LONG_PAGE: LetterPage = {
  ...SAMPLE_PAGE,
  language: 'fr',
  title:
    'Attestation de stage coopératif en milieu de travail faisant partie intégrante du programme d’études',
  recipient: 'À qui de droit',
  numberLabel: 'Notre référence',
  date: '21 novembre 2026',
  paragraphs: [
    `La présente atteste que Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers Maria-Concepción de la Santísima Trinidad y Todos los Santos Fernández de Córdoba poursuit des études à temps plein au programme « ${LONG_PROGRAM} ».`,
    ...SAMPLE_PAGE.paragraphs.slice(1),
  ],
  rows: [
    {
      label: 'Étudiante ou étudiant au nom de famille particulièrement long',
      value:
        'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers Maria-Concepción de la Santísima Trinidad',
    },
    { label: 'Programme', value: LONG_PROGRAM },
    { label: 'Employeur', value: 'Ж'.repeat(120) },
    { label: 'Courriel', value: `${'a-very-long-mailbox.'.repeat(6)}@employer.example` },
  ],
  office: {
    ...SAMPLE_PAGE.office,
    institutionName:
      'Institut supérieur polytechnique interdisciplinaire des Laurentides-Occidentales et de la Côte-Nord',
    officeName: 'Service de l’enseignement coopératif, des stages et du placement étudiant',
    address:
      '1, chemin de la Très-Longue-Montagne-de-la-Côte-Nord, bureau 1234\nSaint-Louis-du-Ha! Ha! QC  G0L 3S0',
    email: 'service-de-l-enseignement-cooperatif-et-des-stages@institut-superieur.example',
  },
};
