import { Injectable } from '@nestjs/common';
import type { StaffRole } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';

export type Role = 'student' | StaffRole;

export interface AccountRow {
  readonly id: string;
  readonly role: Role;
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly studentId: string | null;
  readonly language: 'en' | 'fr';
  readonly disabledAt: Date | null;
  readonly version: number;
}

/** How an account can be come into beside its password. */
export interface AccountMeans {
  readonly hasSecondFactor: boolean;
  /** Whether a person of the institution's sign-in is joined to it. */
  readonly isJoined: boolean;
}

/** A part of the students: of a program, of a campus, or of a program at a campus. */
export interface AccountScope {
  readonly programId: string | null;
  readonly campus: string | null;
}

export interface NewAccount {
  readonly role: Role;
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly studentId: string | null;
  readonly language: 'en' | 'fr';
}

const COLUMNS = `id, role, email, display_name as "displayName", password_hash as "passwordHash",
  student_id as "studentId", language, disabled_at as "disabledAt", version`;

@Injectable()
export class AccountStore {
  async byEmail(tx: Transaction, email: string): Promise<AccountRow | null> {
    const rows: AccountRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.account where email_key = lower($1)`,
      [email],
    );
    return rows[0] ?? null;
  }

  async byId(tx: Transaction, id: string): Promise<AccountRow | null> {
    const rows: AccountRow[] = await tx.manager.query(`select ${COLUMNS} from coop.account where id = $1`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  async ofStudent(tx: Transaction, studentId: string): Promise<AccountRow | null> {
    const rows: AccountRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.account where student_id = $1`,
      [studentId],
    );
    return rows[0] ?? null;
  }

  async list(tx: Transaction, kind: 'staff' | 'all'): Promise<AccountRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.account where $1 = 'all' or role <> 'student' order by display_name, id limit 1000`,
      [kind],
    );
  }

  async meansOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, AccountMeans>> {
    const rows: (AccountMeans & { id: string })[] = await tx.manager.query(
      `select i.id, exists (select from coop.second_factor f where f.account_id = i.id and f.confirmed_at is not null) as "hasSecondFactor",
              exists (select from coop.external_identity e where e.account_id = i.id) as "isJoined"
         from unnest($1::uuid[]) i (id)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...means }) => [id, means]));
  }

  async insert(tx: Transaction, account: NewAccount): Promise<AccountRow> {
    const rows: AccountRow[] = await tx.manager.query(
      `insert into coop.account (role, email, display_name, password_hash, student_id, language)
       values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
      [
        account.role,
        account.email,
        account.displayName,
        account.passwordHash,
        account.studentId,
        account.language,
      ],
    );
    return rows[0]!;
  }

  async changeLanguage(tx: Transaction, id: string, language: 'en' | 'fr'): Promise<void> {
    await tx.manager.query('update coop.account set language = $2 where id = $1', [id, language]);
  }

  async setPassword(tx: Transaction, id: string, passwordHash: string): Promise<void> {
    await tx.manager.query('update coop.account set password_hash = $2 where id = $1', [id, passwordHash]);
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async change(
    tx: Transaction,
    id: string,
    version: number,
    change: { readonly role: Role; readonly disabled: boolean },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.account set role = $3, version = version + 1,
         disabled_at = case when $4 then coalesce(disabled_at, now()) end
       where id = $1 and version = $2`,
      [id, version, change.role, change.disabled],
    );
    return count === 1;
  }

  /** The scope of each of these accounts; those that see all students are left out. */
  async scopes(tx: Transaction, ids: readonly string[]): Promise<Map<string, AccountScope[]>> {
    const rows: { id: string; scope: AccountScope[] }[] = await tx.manager.query(
      `select account_id as id, json_agg(json_build_object('programId', program_id, 'campus', campus) order by id) as scope
         from coop.account_scope where account_id = any($1) group by account_id`,
      [ids],
    );
    return new Map(rows.map(({ id, scope }) => [id, scope]));
  }

  async knowsPrograms(tx: Transaction, scope: readonly AccountScope[]): Promise<boolean> {
    const ids = [...new Set(scope.flatMap(({ programId }) => (programId ? [programId] : [])))];
    const rows: { n: number }[] = await tx.manager.query(
      'select count(*)::int as n from coop.program where id = any($1)',
      [ids],
    );
    return rows[0]!.n === ids.length;
  }

  /** Replaces the scope of an account. */
  async putScope(tx: Transaction, id: string, scope: readonly AccountScope[]): Promise<void> {
    await tx.manager.query('delete from coop.account_scope where account_id = $1', [id]);
    await tx.manager.query(
      `insert into coop.account_scope (account_id, program_id, campus)
       select $1, w."programId", w.campus from jsonb_to_recordset($2) as w ("programId" uuid, campus text)
       on conflict do nothing`,
      [id, JSON.stringify(scope)],
    );
  }
}
