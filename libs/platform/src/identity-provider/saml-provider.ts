import {
  type CacheProvider,
  type Profile,
  SAML,
  SamlStatusError,
  ValidateInResponseTo,
} from '@node-saml/node-saml';
import type { SamlSettings } from '../config/provider-settings.js';
import {
  IdentityProvider,
  type ProviderAnswer,
  ProviderAnswerError,
  type ProviderIdentity,
  type ProviderRequest,
} from './identity-provider.js';
import { textsOf } from './texts-of.js';

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const CLOCK_SKEW_MS = 60_000;
/** As long as a request is remembered. */
const REQUEST_MS = 600_000;

/**
 * SAML 2.0, the browser's POST. Taken is a signed assertion of this issuer for this audience and address, in its time, that
 * answers one request of ours. Which requests are open is kept in the database, for all processes: whoever asks hands the one in.
 */
export class SamlProvider extends IdentityProvider {
  readonly id: string;

  constructor(
    private readonly settings: SamlSettings,
    private readonly callbackUrl: string,
    private readonly entityId: string,
  ) {
    super();
    this.id = settings.id;
  }

  override async begin({ id }: ProviderRequest): Promise<string> {
    return this.saml(id).getAuthorizeUrlAsync(id, undefined, {});
  }

  override requestOf({ form }: ProviderAnswer): string | null {
    return form['RelayState'] ?? null;
  }

  override async complete({ form }: ProviderAnswer, { id }: ProviderRequest): Promise<ProviderIdentity> {
    const profile = await this.validated(form, id);
    const { issuer, nameID, nameIDFormat } = profile;
    // Of the signed assertion; the library looks at it at sign-out alone.
    if (issuer !== this.settings.issuer) throw new ProviderAnswerError('other_issuer');
    const claims = textsOf((profile.attributes as Record<string, unknown> | undefined) ?? {});
    const { subject: attribute } = this.settings.claims;
    const subject = attribute ? claims[attribute]?.[0] : nameIDFormat === PERSISTENT ? nameID : undefined;
    // A transient name is another at each sign-in, a mail address becomes another person's: neither is who somebody is.
    if (!subject) throw new ProviderAnswerError('no_stable_name');
    return { issuer, subject, claims };
  }

  override metadata(): string {
    return this.saml('metadata').generateServiceProviderMetadata(null);
  }

  private async validated(form: ProviderAnswer['form'], id: string): Promise<Profile> {
    try {
      const { profile } = await this.saml(id).validatePostResponseAsync({
        SAMLResponse: form['SAMLResponse'] ?? '',
      });
      if (!profile) throw new ProviderAnswerError('no_profile');
      this.checkConfirmation(profile, id);
      return profile;
    } catch (error) {
      if (error instanceof ProviderAnswerError) throw error;
      const why = error instanceof SamlStatusError ? 'declined' : 'refused';
      throw new ProviderAnswerError(`saml_${why}`, why, { cause: error });
    }
  }

  /**
   * The signed part itself names our request and our address: around it, in the part that nobody signed, anybody could have
   * written them.
   */
  private checkConfirmation(profile: Profile, id: string): void {
    const data = confirmationsOf(profile.getAssertion?.());
    const ours = data.some(
      ({ InResponseTo, Recipient }) => InResponseTo === requestId(id) && Recipient === this.callbackUrl,
    );
    if (!ours) throw new ProviderAnswerError('not_for_this_request');
  }

  private saml(id: string): SAML {
    const { entryPoint, issuer, certificates } = this.settings;
    return new SAML({
      callbackUrl: this.callbackUrl,
      entryPoint,
      issuer: this.entityId,
      audience: this.entityId,
      idpIssuer: issuer,
      idpCert: [...certificates],
      identifierFormat: this.settings.claims.subject ? null : PERSISTENT,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      disableRequestedAuthnContext: true,
      acceptedClockSkewMs: CLOCK_SKEW_MS,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: REQUEST_MS,
      generateUniqueId: () => requestId(id),
      cacheProvider: onlyThis(requestId(id)),
    });
  }
}

/** An ID of XML begins with a letter or a line. */
const requestId = (id: string): string => `_${id}`;

/** The one request that the database gave out for this answer; whoever took it from there took it for good. */
const onlyThis = (known: string): CacheProvider => ({
  saveAsync: async (key, value) => ({ createdAt: Date.now(), value, key }),
  getAsync: async (key) => (key === known ? new Date().toISOString() : null),
  removeAsync: async (key) => key,
});

interface Confirmation {
  readonly InResponseTo?: string;
  readonly Recipient?: string;
}

function confirmationsOf(assertion: unknown): Confirmation[] {
  const found: Confirmation[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'SubjectConfirmationData')
        for (const one of inner as readonly { readonly $?: Confirmation }[]) if (one.$) found.push(one.$);
      walk(inner);
    }
  };
  walk(assertion);
  return found;
}
