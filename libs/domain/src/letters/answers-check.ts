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
}

export type CheckedAnswers =
  { readonly answers: CompleteLetterAnswers } | { readonly faults: readonly AnswerFault[] };

const DATE = 'Enter the date as YYYY-MM-DD, for example 2027-08-31.';

/** Whether a draft may be submitted (R64). Numbers become canonical: capitals, no spaces, no hyphens (R15). */
export function checkAnswers(answers: LetterAnswers): CheckedAnswers {
  const faults: AnswerFault[] = [];
  const demand = (holds: boolean, path: string, problem: string): void => {
    if (!holds) faults.push({ path: `answers.${path}`, problem });
  };
  const { inCanada, citizenship, passportExpiresOn, targetTerm, consent, language } = answers;
  demand(typeof inCanada === 'boolean', 'inCanada', 'Say whether you are in Canada now.');
  demand(/^[A-Z]{2}$/.test(citizenship ?? ''), 'citizenship', 'Choose your country of citizenship.');
  demand(isDate(passportExpiresOn ?? ''), 'passportExpiresOn', DATE);
  demand(Boolean(targetTerm), 'targetTerm', 'Choose the term of your placement.');
  demand(
    consent === true,
    'consent',
    'We can write the letter only if you agree to the use of these answers for it.',
  );
  demand(language === 'en' || language === 'fr', 'language', 'Choose the language of the letter: en or fr.');
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
  demand: (holds: boolean, path: string, problem: string) => void,
): CompletePermitAnswers | null {
  if (!permit?.kind && !permit?.documentNumber && mayLack) return null;
  const { kind, documentNumber, expiresOn, remarkText = null, dliNumber } = permit ?? {};
  const number = canonicalDocumentNumber(documentNumber ?? '');
  const dli = dliNumber ? canonicalDliNumber(dliNumber) : null;
  demand(Boolean(kind), 'permit.kind', 'Choose which permit you hold.');
  demand(
    number !== null,
    'permit.documentNumber',
    'Copy the number from the upper right of the permit: one letter and nine digits, for example F123456789.',
  );
  demand(isDate(expiresOn ?? ''), 'permit.expiresOn', DATE);
  demand(
    !dliNumber || dli !== null,
    'permit.dliNumber',
    'A DLI number is the letter O and 11 or 12 digits. Copy it from the permit, or leave it out.',
  );
  return { kind: kind!, documentNumber: number!, expiresOn: expiresOn!, remarkText, dliNumber: dli };
}
