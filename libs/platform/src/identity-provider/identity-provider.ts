/** What a request to a provider was bound to; each is random and used once. */
export interface ProviderRequest {
  /** Names the request: the `state` of OIDC, the ID of a SAML request. */
  readonly id: string;
  readonly nonce: string;
  /** Of PKCE; its hash alone is told when the request is made. */
  readonly verifier: string;
}

/** What came back: the whole address, and the fields of the form where it was posted. */
export interface ProviderAnswer {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
}

/** Who a provider says this is. `issuer` and `subject` together never change and are never given to another person. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the provider says of the person, by the provider's own names; each may have several values. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
}

/** `declined`: the provider itself let nobody through, or the person stopped there; `unreachable`: it could not be asked. */
export type NoProof = 'refused' | 'declined' | 'unreachable';

/** Thrown for an answer that proves nothing; `code` says why, for the log, and names nobody. */
export class ProviderAnswerError extends Error {
  constructor(
    readonly code: string,
    readonly why: NoProof = 'refused',
    options?: ErrorOptions,
  ) {
    super(`The provider's answer was refused: ${code}`, options);
    this.name = 'ProviderAnswerError';
  }
}

/** An institution's own sign-in. */
export abstract class IdentityProvider {
  abstract readonly id: string;
  /** Where to send the browser. Throws when the provider is out of reach. */
  abstract begin(request: ProviderRequest): Promise<string>;
  /** The id of the request that an answer claims to belong to; proves nothing by itself. */
  abstract requestOf(answer: ProviderAnswer): string | null;
  /** @throws ProviderAnswerError where the answer does not prove who this is, for this very request */
  abstract complete(answer: ProviderAnswer, request: ProviderRequest): Promise<ProviderIdentity>;
  /** What the provider's operator has to know of us, as a document; null where there is none. */
  abstract metadata(): string | null;
}
