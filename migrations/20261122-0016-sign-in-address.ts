import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts are found by their address in small letters. `lower()` may not run before a policy has passed a row, so an index
 * on it is never used under row-level security; equality of a stored column may, and is.
 */
export class SignInAddress20261122001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.account add column email_key text generated always as (lower(email)) stored;
      drop index coop.account_email;
      create unique index account_email on coop.account (email_key);`);
    // A column that the database computes is empty yet when a trigger runs before the change.
    await runner.query(onlyTheLanguage(`array['language', 'email_key']`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(onlyTheLanguage(`'language'`));
    await runner.query(`
      drop index coop.account_email;
      alter table coop.account drop column email_key;
      create unique index account_email on coop.account (lower(email));`);
  }
}

const onlyTheLanguage = (columns: string): string => `
  create or replace function coop.only_the_language() returns trigger language plpgsql as $$
  begin
    -- Without an actor the policies show no row to change; only a superuser gets here.
    if coop.is_office() or coop.actor_kind() is null or coop.actor_kind() = 'system:sign_in' then return new; end if;
    if to_jsonb(new) - ${columns} is distinct from to_jsonb(old) - ${columns} then
      raise exception 'a student may change the language of an own account, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;
`;
