import type { Words } from '../../letters/words.js';
import type { Acting, MissingThing, PathwayRecord } from '../../pathways/pathway.js';
import type { ToldIecResult } from '../answer-words.js';
import type { NeededFact } from './case-facts.js';
import { enterByOf, factsOf, missingFacts, outstandingRequests, textOf } from './case-reading.js';

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
      return documentThings(record);
    case 'letter_of_introduction':
      return [...(enterByOf(record)?.estimated ? [ENTER_BY] : []), ...insuranceThings(record), FUNDS];
    case 'permit_issued':
      return facts.host?.supervisor ? [] : [SUPERVISOR];
    default:
      return [];
  }
}

function documentThings(record: PathwayRecord): MissingThing[] {
  const outstanding = outstandingRequests(record).flatMap((one) => REQUESTED[one] ?? []);
  const dated = textOf(record, 'request_documents', 'dueOn') !== undefined;
  return outstanding.length === 0 || dated ? outstanding : [...outstanding, DUE_DAY];
}

const insuranceThings = (record: PathwayRecord): MissingThing[] =>
  factsOf(record).insuranceUntil === undefined ? [INSURANCE] : [];

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
/** The law names no span for what IRCC asks for: the day stands in its letter. */
const DUE_DAY = thing(
  'dueOn',
  'candidate',
  'The day by which IRCC wants its documents is not known: it stands in its letter. Record the request again with it, so that nobody forgets it.',
  'La date à laquelle IRCC attend les documents n’est pas connue : elle figure dans sa lettre. Inscrivez de nouveau la demande avec elle, pour que personne ne l’oublie.',
);
const ENTER_BY = thing(
  'enterBy',
  'candidate',
  'The day printed on the letter of introduction is not recorded; until then a year from its issue is assumed.',
  'La date imprimée sur la lettre d’introduction n’est pas inscrite; d’ici là, un an après son émission est supposé.',
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
