import { canonicalDliNumber, canonicalDocumentNumber } from '../permits/document-formats.js';
import { isDate } from '../time/days.js';
import type {
  CompleteLetterAnswers,
  CompletePermitAnswers,
  LetterAnswers,
  PermitAnswers,
} from './answers.js';

export interface AnswerFault {
  /** Path in the body of the request, such as `answers.permit.expiresOn`. */
  readonly path: string;
  readonly problem: string;
  readonly fr: string;
}

export type CheckedAnswers =
  { readonly answers: CompleteLetterAnswers } | { readonly faults: readonly AnswerFault[] };

const DATE = [
  'Enter the date as YYYY-MM-DD, for example 2027-08-31.',
  'Entrez la date sous la forme AAAA-MM-JJ, par exemple 2027-08-31.',
] as const;

type Demand = (holds: boolean, path: string, problem: string, fr: string) => void;

/** Whether a draft may be submitted (R64). Numbers become canonical: capitals, no spaces, no hyphens (R15). */
export function checkAnswers(answers: LetterAnswers): CheckedAnswers {
  const faults: AnswerFault[] = [];
  const demand: Demand = (holds, path, problem, fr) => {
    if (!holds) faults.push({ path: `answers.${path}`, problem, fr });
  };
  const { inCanada, citizenship, passportExpiresOn, targetTerm, consent, language } = answers;
  demand(
    typeof inCanada === 'boolean',
    'inCanada',
    'Say whether you are in Canada now.',
    'Dites si vous êtes au Canada en ce moment.',
  );
  demand(
    /^[A-Z]{2}$/.test(citizenship ?? ''),
    'citizenship',
    'Choose your country of citizenship.',
    'Choisissez votre pays de citoyenneté.',
  );
  demand(isDate(passportExpiresOn ?? ''), 'passportExpiresOn', ...DATE);
  demand(
    Boolean(targetTerm),
    'targetTerm',
    'Choose the term of your placement.',
    'Choisissez la session de votre stage.',
  );
  demand(
    consent === true,
    'consent',
    'We can write the letter only if you agree to the use of these answers for it.',
    'Nous ne pouvons écrire la lettre que si vous acceptez que ces réponses y servent.',
  );
  demand(
    language === 'en' || language === 'fr',
    'language',
    'Choose the language of the letter: en or fr.',
    'Choisissez la langue de la lettre : en ou fr.',
  );
  const permit = checkPermit(answers.permit ?? null, inCanada === false, demand);
  if (faults.length > 0) return { faults };
  return {
    answers: {
      inCanada: inCanada!,
      citizenship: citizenship!,
      permit,
      passportExpiresOn: passportExpiresOn!,
      targetTerm: targetTerm!,
      workTermId: answers.workTermId ?? null,
      consent: true,
      language: language!,
      noteToOffice: answers.noteToOffice ?? null,
    },
  };
}

/** Whoever is abroad may not hold a permit yet; whoever is in Canada holds one. */
function checkPermit(
  permit: PermitAnswers | null,
  mayLack: boolean,
  demand: Demand,
): CompletePermitAnswers | null {
  if (!permit?.kind && !permit?.documentNumber && mayLack) return null;
  const { kind, documentNumber, expiresOn, remarkText = null, dliNumber } = permit ?? {};
  const number = canonicalDocumentNumber(documentNumber ?? '');
  const dli = dliNumber ? canonicalDliNumber(dliNumber) : null;
  demand(
    Boolean(kind),
    'permit.kind',
    'Choose which permit you hold.',
    'Choisissez le permis que vous détenez.',
  );
  demand(
    number !== null,
    'permit.documentNumber',
    'Copy the number from the upper right of the permit: one letter and nine digits, for example F123456789.',
    'Copiez le numéro en haut à droite du permis : une lettre et neuf chiffres, par exemple F123456789.',
  );
  demand(isDate(expiresOn ?? ''), 'permit.expiresOn', ...DATE);
  demand(
    !dliNumber || dli !== null,
    'permit.dliNumber',
    'A DLI number is the letter O and 11 or 12 digits. Copy it from the permit, or leave it out.',
    'Un numéro d’EED est la lettre O et 11 ou 12 chiffres. Copiez-le du permis, ou omettez-le.',
  );
  return { kind: kind!, documentNumber: number!, expiresOn: expiresOn!, remarkText, dliNumber: dli };
}
