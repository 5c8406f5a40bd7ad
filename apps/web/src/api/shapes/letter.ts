import type { Schemas } from '../schema.js';

export type LetterRequest = Schemas['LetterRequestAnswer'];
/** A kind of letter that is offered, by its code. */
export type LetterKind = Schemas['LetterKindAnswer'];
export type RequestState = LetterRequest['state'];
export type RequestAnswers = LetterRequest['answers'];
export type PermitAnswers = NonNullable<RequestAnswers['permit']>;
export type Gate = Schemas['GateAnswer'];
export type Letter = Schemas['LetterAnswer'];
/** A letter in a case: also its public code, and what of it is no longer so. */
export type CaseLetter = Omit<Letter, 'verificationAddress'> & {
  verificationCode: string | null;
  flag: { reasons: { code: string; en: string; fr: string }[]; raisedAt: string } | null;
};
/** What anybody learns who holds a letter's code or its file. */
export type VerifiedLetter = Schemas['VerifiedLetterAnswer'];
export type ReviewFinding = Schemas['FindingAnswer'];
export type Severity = ReviewFinding['severity'];
export type ReturnReason = Schemas['ReturnReasonAnswer'];
/** A reason as it was given, with its words and its fix. */
export type ReasonInWords = Schemas['GivenReasonAnswer'];

/** A reason as it is sent with a decision. */
export interface GivenReason {
  code: string;
  note?: string;
  /** Of a document: the box on its page that goes with it. */
  place?: Schemas['MarkedPlaceBody'];
}
