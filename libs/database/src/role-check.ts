import type { ClientBase } from 'pg';
import { ROLE_NAMES } from './bootstrap.js';

/** A role that row-level security would not bind, or that is missing. */
export class RoleError extends Error {
  override readonly name = 'RoleError';
}

const BOUND_ROLES = [ROLE_NAMES.app, ROLE_NAMES.worker, ROLE_NAMES.bytes];

interface RoleFacts {
  readonly name: string;
  readonly unbound: boolean;
  readonly owns: boolean;
  readonly becomesOwner: boolean;
}

/**
 * Refuses roles of the application, the worker and the bytes that could look past row-level security: superusers, BYPASSRLS,
 * owners of anything in the database, members of the owner.
 */
export async function checkRoles(client: ClientBase): Promise<void> {
  const { rows } = await client.query<RoleFacts>(
    `select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole as unbound,
            exists (select from pg_class c where c.relowner = r.oid)
              or exists (select from pg_database d where d.datdba = r.oid) as owns,
            r.rolname <> current_user and pg_has_role(r.oid, current_user, 'member') as "becomesOwner"
       from pg_roles r where r.rolname = any($1)`,
    [BOUND_ROLES],
  );
  const faults = BOUND_ROLES.flatMap((name) =>
    faultsOf(
      name,
      rows.find((row) => row.name === name),
    ),
  );
  if (faults.length > 0) throw new RoleError(faults.join('\n'));
}

function faultsOf(name: string, role: RoleFacts | undefined): string[] {
  if (!role) return [`There is no role ${name}. Run "coopdesk bootstrap" first, as a superuser.`];
  const faults = [];
  if (role.unbound)
    faults.push(
      `The role ${name} may not be SUPERUSER, BYPASSRLS or CREATEROLE. Run "coopdesk bootstrap" again.`,
    );
  if (role.owns) faults.push(`The role ${name} owns tables or databases. Give them to ${ROLE_NAMES.owner}.`);
  if (role.becomesOwner && !role.unbound)
    faults.push(`The role ${name} is a member of the owner's role. Revoke that.`);
  return faults;
}

/**
 * Refuses to serve with a role that row-level security would not bind: a superuser, BYPASSRLS, the owner of the tables, or a
 * member of such a role. `query` runs as the role that is to be checked.
 */
export async function checkOwnRole(query: (sql: string) => Promise<unknown>): Promise<void> {
  const [own] = (await query(OWN_ROLE)) as { readonly name: string; readonly unbound: boolean }[];
  if (own?.unbound)
    throw new RoleError(
      `The role ${own.name} of the connection is a superuser, may bypass row-level security, owns tables or is a member of such a role. ` +
        `Connect as ${ROLE_NAMES.app}, ${ROLE_NAMES.worker} or ${ROLE_NAMES.bytes} (DATABASE_URL, WORKER_DATABASE_URL, BYTES_DATABASE_URL).`,
    );
}

/**
 * Refuses to open bytes with a role that may do anything else: one that `checkOwnRole` refuses, or one that serves. `query` runs
 * as the role that is to be checked.
 */
export async function checkBytesRole(query: (sql: string) => Promise<unknown>): Promise<void> {
  await checkOwnRole(query);
  const [own] = (await query(SERVES)) as { readonly name: string; readonly serves: boolean }[];
  if (own?.serves)
    throw new RoleError(
      `The role ${own.name} of BYTES_DATABASE_URL also serves requests or works in the background. Connect as ${ROLE_NAMES.bytes}.`,
    );
}

/** Whoever may read a student's row is no role for bytes alone. */
const SERVES = `
  select current_user as name, has_any_column_privilege(current_user, 'coop.student', 'select') as serves`;

const OWN_ROLE = `
  select current_user as name, coalesce(bool_or(r.rolsuper or r.rolbypassrls or r.rolcreaterole or exists (
           select from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('coop', 'keyring') and c.relowner = r.oid)), true) as unbound
    from pg_roles r where pg_has_role(current_user, r.oid, 'member')`;
