import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the proofs of isolation and repetition asked for: indexes of the policies, a second lock on one's own account. */
export class RowIsolation20261121000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
    await runner.query(OWN_ACCOUNT);
    await runner.query(ANSWERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.idempotency_key alter column response type jsonb;
      drop trigger only_the_language on coop.account;
      drop function coop.only_the_language();
      drop index coop.notice_display_student, coop.work_term_student;`);
  }
}

const INDEXES = `
  create index notice_display_student on coop.notice_display (student_id);
  create index work_term_student on coop.work_term (student_id);
`;

const OWN_ACCOUNT = `
  -- The policy lets people change their own row; nobody makes an administrator of themselves by it.
  create function coop.only_the_language() returns trigger language plpgsql as $$
  begin
    -- Without an actor the policies show no row to change; only a superuser gets here.
    if coop.is_office() or coop.actor_kind() is null or coop.actor_kind() = 'system:sign_in' then return new; end if;
    if to_jsonb(new) - 'language' is distinct from to_jsonb(old) - 'language' then
      raise exception 'a student may change the language of an own account, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger only_the_language before update on coop.account for each row execute function coop.only_the_language();
`;

const ANSWERS = `
  -- A repeated request is answered as the first time, to the byte: jsonb would put the members in another order.
  alter table coop.idempotency_key alter column response type json;
`;
