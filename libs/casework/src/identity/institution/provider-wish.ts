import type { Mode } from '#platform/config/settings.js';
import { readProviderList } from '#platform/config/provider-schema.js';
import type { ProviderSettings } from '#platform/config/provider-settings.js';
import { done, type Fault, invalid, type Outcome } from '../../outcome.js';
import { certificateEnd } from './certificate-end.js';

/** What an administrator enters for a provider; what belongs to the other kind is left out. */
export interface ProviderWish {
  readonly kind: 'oidc' | 'saml';
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly issuer: string;
  readonly clientId: string | null;
  /** Null: the one that was given before. */
  readonly clientSecret: string | null;
  readonly scopes: string | null;
  readonly entryPoint: string | null;
  /** PEM, one after the other. */
  readonly certificates: string | null;
  readonly studentNumberClaim: string | null;
  readonly staffClaim: string | null;
  readonly emailClaim: string | null;
  readonly nameClaim: string | null;
  readonly subjectClaim: string | null;
  /** `value = role`, a line each; where several fit, the first. */
  readonly staffRoles: readonly string[];
}

const ROLES = ['reviewer', 'coordinator', 'administrator'];
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
/** Of the file's fields: where the same stands on the form. */
const FIELDS: Readonly<Record<string, string>> = {
  '/0/name/en': 'nameEn',
  '/0/name/fr': 'nameFr',
  '/0/claims/studentNumber': 'studentNumberClaim',
  '/0/claims/staff': 'staffClaim',
};

/**
 * The wish as settings, by the same schema as the operator's file.
 * @param before the provider's settings until now; null for a new one
 */
export function readProviderWish(
  wish: ProviderWish,
  before: ProviderSettings | null,
  mode: Mode,
): Outcome<ProviderSettings> {
  const faults = [...(before && before.kind !== wish.kind ? [KIND_FIXED] : []), ...rolesFaults(wish)];
  const address = wish.kind === 'oidc' ? 'issuer' : 'entryPoint';
  const asked = wish[address];
  if (asked === null || !isAddress(asked, mode)) faults.push({ path: address, ...ADDRESS });
  if (pemsOf(wish).some((pem) => certificateEnd(pem) === null)) faults.push(CERTIFICATES);
  if (faults.length > 0) return invalid(faults);
  const list = readProviderList([settingsOf(wish, before)]);
  if ('faults' in list) return invalid(list.faults.map(faultOnForm));
  return done(list.providers[0]!);
}

function settingsOf(wish: ProviderWish, before: ProviderSettings | null): unknown {
  const claims = given({
    studentNumber: wish.studentNumberClaim,
    staff: wish.staffClaim,
    email: wish.emailClaim,
    name: wish.nameClaim,
    subject: wish.kind === 'saml' ? wish.subjectClaim : null,
  });
  const shared = {
    kind: wish.kind,
    id: wish.id,
    name: { en: wish.nameEn, fr: wish.nameFr },
    issuer: wish.issuer,
    claims,
    staffRoles: Object.fromEntries(wish.staffRoles.map(roleOfLine)),
  };
  if (wish.kind === 'saml')
    return {
      ...shared,
      ...given({ entryPoint: wish.entryPoint }),
      certificates: pemsOf(wish),
    };
  const secret = wish.clientSecret ?? (before?.kind === 'oidc' ? before.clientSecret : null);
  return { ...shared, ...given({ clientId: wish.clientId, clientSecret: secret, scopes: wish.scopes }) };
}

const pemsOf = ({ certificates }: ProviderWish): string[] => certificates?.match(PEM) ?? [];

const given = (values: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );

function isAddress(text: string, mode: Mode): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  // What it says is believed: nobody on the way may say it. Plain http is for a provider on one's own machine.
  const isSafe = protocol === 'https:' || (mode === 'demonstration' && protocol === 'http:');
  return isSafe && username === '' && password === '';
}

const roleOfLine = (line: string): readonly [value: string, role: string] => {
  const at = line.lastIndexOf('=');
  return [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()];
};

function rolesFaults({ staffRoles, staffClaim }: ProviderWish): Fault[] {
  const isEvery = staffRoles.map(roleOfLine).every(([value, role]) => value !== '' && ROLES.includes(role));
  if (!isEvery) return [ROLE_LINES];
  return (staffClaim === null) === (staffRoles.length === 0) ? [] : [ROLES_AND_CLAIM];
}

function faultOnForm({ path, problem }: { readonly path: string; readonly problem: string }): Fault {
  if (path === '/0/certificates') return CERTIFICATES;
  const missing = /required property '(\w+)'/.exec(problem)?.[1];
  const field = FIELDS[path] ?? missing ?? path.split('/').at(-1) ?? 'id';
  return { path: field, ...(missing ? MISSING : WRONG) };
}

const KIND_FIXED: Fault = {
  path: 'kind',
  problem: 'The kind stays as it is. Enter a new sign-in instead.',
  fr: 'Le genre reste comme il est. Entrez plutôt une nouvelle connexion.',
};
const ADDRESS = {
  problem: 'Enter an address that begins with https://, without a name or password in it.',
  fr: 'Entrez une adresse qui commence par https://, sans nom ni mot de passe.',
};
const ROLE_LINES: Fault = {
  path: 'staffRoles',
  problem: `Write a line for each group, such as coop-desk = reviewer. Roles: ${ROLES.join(', ')}.`,
  fr: `Écrivez une ligne par groupe, par exemple coop-desk = reviewer. Rôles : ${ROLES.join(', ')}.`,
};
const ROLES_AND_CLAIM: Fault = {
  path: 'staffRoles',
  problem: 'Name both the claim of groups and the role of each group, or neither.',
  fr: 'Nommez à la fois la revendication des groupes et le rôle de chaque groupe, ou aucun des deux.',
};
const CERTIFICATES: Fault = {
  path: 'certificates',
  problem: 'Paste the provider’s signing certificate, from BEGIN CERTIFICATE to END CERTIFICATE.',
  fr: 'Collez le certificat de signature du fournisseur, de BEGIN CERTIFICATE à END CERTIFICATE.',
};
const MISSING = { problem: 'Enter this too.', fr: 'Entrez ceci aussi.' };
const WRONG = {
  problem: 'This cannot be. Look at the example beside it.',
  fr: 'Ceci ne convient pas. Regardez l’exemple.',
};
