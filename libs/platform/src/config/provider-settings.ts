/** Names of what a provider says of a person. */
export interface ClaimNames {
  readonly studentNumber?: string;
  readonly email?: string;
  readonly name?: string;
  /** What tells who works in the office: groups, or roles. */
  readonly staff?: string;
  /** SAML alone: the attribute that names a person for good, where the NameID is not persistent. */
  readonly subject?: string;
}

interface SharedSettings {
  /** Stands in addresses; small letters, figures and hyphens. */
  readonly id: string;
  /** What the button says. */
  readonly name: { readonly en: string; readonly fr: string };
  readonly claims: ClaimNames;
  /** The role by the value of the staff claim; where several fit, the one that stands first. */
  readonly staffRoles: Readonly<Record<string, 'reviewer' | 'coordinator' | 'administrator'>>;
}

export interface OidcSettings extends SharedSettings {
  readonly kind: 'oidc';
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
}

export interface SamlSettings extends SharedSettings {
  readonly kind: 'saml';
  /** The provider's entity id. */
  readonly issuer: string;
  /** Where requests are sent to. */
  readonly entryPoint: string;
  /** PEM, those that may sign; two while one is exchanged for the next. */
  readonly certificates: readonly string[];
}

export type ProviderSettings = OidcSettings | SamlSettings;
