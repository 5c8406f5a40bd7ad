import type { Words } from '../../letters/words.js';
import type { Acting, MissingThing, PathwayRecord } from '../../pathways/pathway.js';
import type { ToldIecResult } from '../answer-words.js';
import type { NeededFact } from './case-facts.js';
import { factsOf, lastOf, listOf, missingFacts } from './case-reading.js';

const thing = (code: string, from: Acting, en: string, fr: string): MissingThing => ({
  code,
  from,
  text: { en, fr },
});

/** What the case still lacks for its next stage, with who has to give it. */
export function iecMissing(record: PathwayRecord, told: ToldIecResult | null): MissingThing[] {
  const facts = factsOf(record);
  const answers = missingFacts(facts).map((fact) => ({
    code: fact,
    from: 'candidate' as const,
    text: FACT_WORDS[fact],
  }));
  const undecided = (told?.notes ?? [])
    .filter(({ code }) => code === 'fact_missing')
    .map(({ fact, text }) => ({ code: fact ?? 'fact', from: 'candidate' as const, text }));
  switch (record.stage) {
    case 'profile':
    case 'pool':
      return [...answers, ...undecided];
    case 'invited':
      return [...answers];
    case 'accepted':
      return [...(facts.host ? [] : [HOST]), OFFER, ...insuranceThings(record)];
    case 'offer_filed':
      return insuranceThings(record);
    case 'documents_requested':
      return outstandingRequests(record);
    case 'letter_of_introduction':
      return [...insuranceThings(record), FUNDS];
    case 'permit_issued':
      return facts.host?.supervisor ? [] : [SUPERVISOR];
    default:
      return [];
  }
}

const insuranceThings = (record: PathwayRecord): MissingThing[] =>
  factsOf(record).insuranceUntil === undefined ? [INSURANCE] : [];

/** What IRCC asked for last and is not recorded as given since. */
function outstandingRequests(record: PathwayRecord): MissingThing[] {
  const asked = listOf(lastOf(record, 'request_documents'), 'requests');
  const since = record.steps.findLastIndex(({ step }) => step === 'request_documents');
  const given = record.steps
    .slice(since)
    .filter(({ step }) => step === 'give_documents')
    .flatMap(({ values }) => listOf(values, 'given'));
  return asked.filter((one) => !given.includes(one)).flatMap((one) => REQUESTED[one] ?? []);
}

const REQUESTED: Readonly<Record<string, MissingThing>> = {
  biometrics: thing('biometrics', 'candidate', 'Give biometrics.', 'Fournir les données biométriques.'),
  medical: thing('medical', 'candidate', 'Take the medical exam.', 'Passer l’examen médical.'),
  police: thing('police', 'candidate', 'Send the police certificates.', 'Envoyer les certificats de police.'),
};

const HOST = thing(
  'host',
  'office',
  'The host is not recorded: employer, place, supervisor and dates.',
  'L’hôte n’est pas inscrit : employeur, lieu, superviseur et dates.',
);
const OFFER = thing(
  'offer_number',
  'employer',
  'The employer files the offer, pays its fee and tells the number (A and seven digits).',
  'L’employeur présente l’offre, paie ses frais et donne le numéro (A et sept chiffres).',
);
const INSURANCE = thing(
  'insuranceUntil',
  'candidate',
  'The end of the insurance is not known. Cover the whole stay.',
  'La fin de l’assurance n’est pas connue. Couvrez tout le séjour.',
);
const FUNDS = thing(
  'proof_of_funds',
  'candidate',
  'Carry proof of funds and of insurance to the border.',
  'Apporter à la frontière une preuve de fonds et d’assurance.',
);
const SUPERVISOR = thing(
  'supervisor',
  'employer',
  'The supervisor of the placement is not recorded.',
  'La personne qui supervise le stage n’est pas inscrite.',
);

const FACT_WORDS: Readonly<Record<NeededFact, Words>> = {
  citizenships: { en: 'Which citizenships do you hold?', fr: 'Quelles citoyennetés détenez-vous?' },
  chosenCitizenship: {
    en: 'Under which citizenship do you apply?',
    fr: 'Au titre de quelle citoyenneté présentez-vous la demande?',
  },
  birthDate: { en: 'When were you born?', fr: 'Quelle est votre date de naissance?' },
  residence: { en: 'In which country do you live?', fr: 'Dans quel pays habitez-vous?' },
  school: {
    en: 'Where is your school, and are you enrolled?',
    fr: 'Où est votre école, et y êtes-vous inscrit?',
  },
  curriculumRequires: {
    en: 'Does your program need the internship?',
    fr: 'Votre programme exige-t-il le stage?',
  },
  passportExpiresOn: { en: 'When does your passport expire?', fr: 'Quand votre passeport expire-t-il?' },
};
