import type { ProviderSettings } from '#platform/config/provider-settings.js';
import { certificateEnd } from './certificate-end.js';

/** A provider as an administrator sees it: everything but its secret. */
export interface ProviderView {
  readonly kind: 'oidc' | 'saml';
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly issuer: string;
  readonly clientId: string | null;
  readonly scopes: string | null;
  readonly entryPoint: string | null;
  readonly certificates: string | null;
  /** The day on which the first of its certificates ends, `YYYY-MM-DD` in UTC. */
  readonly certificateEndsOn: string | null;
  readonly studentNumberClaim: string | null;
  readonly staffClaim: string | null;
  readonly emailClaim: string | null;
  readonly nameClaim: string | null;
  readonly subjectClaim: string | null;
  readonly staffRoles: readonly string[];
  /** `file`: the operator's, changed there alone. */
  readonly source: 'file' | 'office';
  readonly isInForce: boolean;
  /** What is shown is a draft that does not count yet. */
  readonly hasDraft: boolean;
  readonly version: number;
  readonly changedAt: Date | null;
  /** What the provider's operator enters there. */
  readonly callbackUrl: string;
  readonly metadataUrl: string | null;
}

interface ProviderState {
  readonly settings: ProviderSettings;
  readonly source: 'file' | 'office';
  readonly inForce: boolean;
  readonly hasDraft: boolean;
  readonly version: number;
  readonly changedAt: Date | null;
}

export function viewOf(
  { settings, source, inForce, hasDraft, version, changedAt }: ProviderState,
  addresses: { readonly callback: string; readonly metadata: string },
): ProviderView {
  const { kind, id, name, issuer, claims, staffRoles } = settings;
  const isOidc = settings.kind === 'oidc';
  return {
    kind,
    id,
    nameEn: name.en,
    nameFr: name.fr,
    issuer,
    clientId: isOidc ? settings.clientId : null,
    scopes: isOidc ? settings.scopes : null,
    entryPoint: isOidc ? null : settings.entryPoint,
    certificates: isOidc ? null : settings.certificates.join('\n'),
    certificateEndsOn: isOidc ? null : firstEnd(settings.certificates),
    studentNumberClaim: claims.studentNumber ?? null,
    staffClaim: claims.staff ?? null,
    emailClaim: claims.email ?? null,
    nameClaim: claims.name ?? null,
    subjectClaim: claims.subject ?? null,
    staffRoles: Object.entries(staffRoles).map(([value, role]) => `${value} = ${role}`),
    source,
    isInForce: inForce,
    hasDraft,
    version,
    changedAt,
    callbackUrl: addresses.callback,
    metadataUrl: isOidc ? null : addresses.metadata,
  };
}

function firstEnd(certificates: readonly string[]): string | null {
  const ends = certificates.flatMap((pem) => certificateEnd(pem)?.toISOString().slice(0, 10) ?? []);
  return ends.toSorted()[0] ?? null;
}
