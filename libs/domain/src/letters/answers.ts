import type { PermitKind } from '../work-authorization/facts.js';

/** What a student has answered so far (R64); a draft may lack any of it. Dates are `YYYY-MM-DD`. */
export interface LetterAnswers {
  readonly inCanada?: boolean | null;
  /** ISO 3166-1 alpha-2. */
  readonly citizenship?: string | null;
  readonly permit?: PermitAnswers | null;
  readonly passportExpiresOn?: string | null;
  /** Code of one of the office's terms. */
  readonly targetTerm?: string | null;
  readonly workTermId?: string | null;
  readonly consent?: boolean | null;
  readonly language?: 'en' | 'fr' | null;
  readonly noteToOffice?: string | null;
}

export interface PermitAnswers {
  readonly kind?: PermitKind | null;
  readonly documentNumber?: string | null;
  readonly expiresOn?: string | null;
  /** The printed remark as printed; an empty text says that none is printed, null that it is not known. */
  readonly remarkText?: string | null;
  readonly dliNumber?: string | null;
}

/** Answers that were checked: only these can be submitted. */
export interface CompleteLetterAnswers {
  readonly inCanada: boolean;
  readonly citizenship: string;
  readonly permit: CompletePermitAnswers | null;
  readonly passportExpiresOn: string;
  readonly targetTerm: string;
  readonly workTermId: string | null;
  readonly consent: true;
  readonly language: 'en' | 'fr';
  readonly noteToOffice: string | null;
}

export interface CompletePermitAnswers {
  readonly kind: PermitKind;
  readonly documentNumber: string;
  readonly expiresOn: string;
  readonly remarkText: string | null;
  readonly dliNumber: string | null;
}

/** Later answers over earlier ones; a null takes an answer back. The permit's answers are merged one by one. */
export function mergeAnswers(before: LetterAnswers, change: LetterAnswers): LetterAnswers {
  const permit =
    change.permit === undefined || change.permit === null
      ? change.permit
      : { ...before.permit, ...withoutUndefined(change.permit) };
  return { ...before, ...withoutUndefined({ ...change, permit }) };
}

function withoutUndefined<T extends object>(values: T): Partial<T> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Partial<T>;
}
