/** The office of a university that does not exist, at an address that does not. */
export const OFFICE = {
  institutionName: 'Kestrel Polytechnic University',
  institutionNameFr: 'Université polytechnique Kestrel',
  dliNumber: 'O19990001234',
  timeZone: 'America/Vancouver',
  officeName: 'Co-operative Education Office',
  officeNameFr: 'Bureau de l’enseignement coopératif',
  email: 'coop@kestrel.example',
  telephone: '+1 604 555 0100',
  address: '100 Kestrel Way, Harbour Bay BC  V0X 0X0',
  signatoryName: 'Maya Okafor',
  signatoryTitle: 'Coordinator, Co-operative Education',
  signatoryTitleFr: 'Coordonnatrice, enseignement coopératif',
  coopCourseCodes: ['COOP 1101'],
  reviewBusinessDays: 5,
  readyIntoTermDays: 1,
  policyNewStarts: false,
} as const;

/** Shown wherever something is collected; which version was shown to whom is kept (R58). */
export const COLLECTION_NOTICE = {
  code: 'collection',
  version: 1,
  inForceFrom: '2026-01-01',
  textEn:
    'We collect what you enter here, and the documents you upload, to confirm that your work terms are part of your program and that you may work them. ' +
    'We collect it under section 26(c) of the Freedom of Information and Protection of Privacy Act of British Columbia. ' +
    'Employers learn only whether you may work, from when and until when; never your document numbers and never a copy of a document. ' +
    'Do not enter your social insurance number or anything about your health. ' +
    'Questions about this collection: Co-operative Education Office, coop@kestrel.example, +1 604 555 0100.',
  textFr:
    'Nous recueillons ce que vous entrez ici, et les documents que vous téléversez, pour confirmer que vos stages font partie de votre programme et que vous pouvez les faire. ' +
    'Nous le faisons en vertu de l’alinéa 26(c) de la Freedom of Information and Protection of Privacy Act de la Colombie-Britannique. ' +
    'Les employeurs apprennent seulement si vous pouvez travailler, à partir de quand et jusqu’à quand; jamais vos numéros de documents ni une copie. ' +
    'N’entrez ni votre numéro d’assurance sociale ni rien sur votre santé. ' +
    'Questions sur cette collecte : Bureau de l’enseignement coopératif, coop@kestrel.example, +1 604 555 0100.',
} as const;
