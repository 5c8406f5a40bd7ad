import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that anybody can check, that one letter replaces another, and a series whose every number is explained. */
export class LettersVerifiable20261122001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATES);
    await runner.query(NUMBERS);
    await runner.query(VERIFICATION);
  }

  /** Letters that were replaced read as voided again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy verify on coop.letter;
      drop function coop.actor_verification();
      drop index coop.letter_sha256;
      drop table coop.letter_number;
      drop index coop.letter_current, coop.letter_of_request;
      alter table coop.letter drop column verification_hash, drop column supersedes_id;
      alter table coop.letter drop constraint letter_state_check;
      update coop.letter set state = 'voided' where state in ('revoked', 'superseded');
      alter table coop.letter add constraint letter_state_check check (state in ('rendering', 'issued', 'failed', 'voided')),
        add constraint letter_request_id_key unique (request_id);
      update coop.notification set kind = 'letter_voided' where kind = 'letter_revoked';`);
  }
}

const STATES = `
  alter table coop.letter drop constraint letter_state_check;
  update coop.letter set state = 'revoked' where state = 'voided';
  alter table coop.letter add constraint letter_state_check
    check (state in ('rendering', 'issued', 'failed', 'superseded', 'revoked'));
  -- 'voided_on' stays the day from which a letter confirms nothing, whichever of the two ended it.
  alter table coop.letter add column supersedes_id uuid unique references coop.letter;
  -- A request leads to one letter, and to those that replace it.
  alter table coop.letter drop constraint letter_request_id_key;
  create index letter_of_request on coop.letter (request_id);
  create unique index letter_current on coop.letter (request_id) where supersedes_id is null;
  update coop.notification set kind = 'letter_revoked' where kind = 'letter_voided';
`;

const NUMBERS = `
  -- Every number of a year's series, without a gap: which letter it was given to, and why it is not used where it is not.
  create table coop.letter_number (
    year int not null,
    serial int not null check (serial > 0),
    number text not null unique,
    letter_id uuid not null references coop.letter,
    voided_at timestamptz,
    void_reason text,
    primary key (year, serial),
    check ((voided_at is null) = (void_reason is null))
  );
  create index letter_number_letter on coop.letter_number (letter_id);
  insert into coop.letter_number (year, serial, number, letter_id)
    select split_part(number, '-', 2)::int, split_part(number, '-', 3)::int, number, id from coop.letter;
  alter table coop.letter_number enable row level security;
  alter table coop.letter_number force row level security;
  create policy office on coop.letter_number using ((select coop.is_office())) with check ((select coop.is_office()));
  grant select, insert on coop.letter_number to coopdesk_app, coopdesk_worker;
  grant update (voided_at, void_reason) on coop.letter_number to coopdesk_app, coopdesk_worker;
`;

const VERIFICATION = `
  -- Found by the hash of the code that is printed on it, or by the hash of the page itself.
  alter table coop.letter add column verification_hash bytea unique;
  create index letter_sha256 on coop.letter (sha256);
  create function coop.actor_verification() returns bytea language sql stable parallel safe
    return case when coop.actor_kind() = 'system:letter_verification'
      then decode(nullif(current_setting('coopdesk.statement', true), ''), 'hex') end;
  create policy verify on coop.letter for select using (
    verification_hash = (select coop.actor_verification()) or sha256 = (select coop.actor_verification()));
`;
