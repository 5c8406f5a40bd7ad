/**
 * What a new office begins with; its administrator replaces it under Settings. It has no French names: the English ones
 * stand until some are written.
 */
export const FIRST_OFFICE = {
  institutionName: 'Your institution',
  dliNumber: 'O00000000000',
  timeZone: 'America/Vancouver',
  officeName: 'Co-operative Education',
  email: 'coop@institution.example',
  telephone: '+1 000 000 0000',
  address: 'Address of the office',
  signatoryName: 'Name of the signatory',
  signatoryTitle: 'Title of the signatory',
  coopCourseCodes: ['COOP 1101'],
} as const;

/** Purpose, authority and contact of the collection (R58); an institution under another law words its own. */
export const FIRST_NOTICE = {
  code: 'collection',
  version: 1,
  inForceFrom: '2026-01-01',
  textEn:
    'The co-op office collects what you enter here, and the documents you upload, to confirm that your work terms are part of your program and that you may work them, ' +
    'under section 26(c) of the Freedom of Information and Protection of Privacy Act of British Columbia. ' +
    'Employers learn only whether you may work, from when and until when. ' +
    'Do not enter your social insurance number or anything about your health. ' +
    'The co-op office, named on every page, answers questions about this collection.',
  textFr:
    'Le bureau coop recueille ce que vous entrez ici, et les documents que vous téléversez, pour confirmer que vos stages font partie de votre programme et que vous pouvez les faire, ' +
    'en vertu de l’alinéa 26(c) de la Freedom of Information and Protection of Privacy Act de la Colombie-Britannique. ' +
    'Les employeurs apprennent seulement si vous pouvez travailler, à partir de quand et jusqu’à quand. ' +
    'N’entrez ni votre numéro d’assurance sociale ni rien sur votre santé. ' +
    'Le bureau coop, nommé à chaque page, répond aux questions sur cette collecte.',
} as const;
