export type SigningFault =
  /** The certificate is not good on this day: expired, or not valid yet. */
  | 'certificate_expired'
  /** The letter could not be signed for another reason. */
  | 'signing_failed';

/** The certificate letters are signed with, without any of its secrets. */
export interface CertificateStatus {
  /** Common name of whom it was made out to. */
  readonly name: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Made by this installation, for letters that confirm nothing. */
  readonly demonstration: boolean;
  readonly state: CertificateState;
}

export type CertificateState = 'good' | 'expires_soon' | 'expired' | 'not_yet_valid';

export const WARN_DAYS_AHEAD = 60;

/** Seals a page so that any reader of PDF shows whether it was changed since. */
export abstract class LetterSigner {
  /** @param at the time the signature states. Throws LetterSigningError. */
  abstract sign(pdf: Buffer, at: Date): Promise<Buffer>;
  abstract certificateStatus(at: Date): CertificateStatus;
}

/** Its text never holds anything of the key, of its password or of the letter. */
export class LetterSigningError extends Error {
  constructor(
    readonly code: SigningFault,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`The letter was not signed (${code}): ${detail}`, options);
    this.name = 'LetterSigningError';
  }
}

export function certificateState(notBefore: Date, notAfter: Date, at: Date): CertificateState {
  if (at < notBefore) return 'not_yet_valid';
  if (at > notAfter) return 'expired';
  const warnFrom = notAfter.getTime() - WARN_DAYS_AHEAD * 86_400_000;
  return at.getTime() >= warnFrom ? 'expires_soon' : 'good';
}
