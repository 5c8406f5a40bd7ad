import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ledger needs so that a mail arrives once whatever happens: holds, alarms, digests, bounces, second addresses. */
export class MailOnce20261122002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LEDGER, STEPS, SENDING, CHOICES, ALARMS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.sweep_run drop column succeeded_at;
      drop table coop.alarm, coop.mail_choice, coop.sending;
      drop function coop.note_writer();
      drop index coop.notification_message, coop.notification_parked, coop.notification_carried, coop.notification_courtesies,
        coop.notification_bounced, coop.notification_doubted, coop.notification_gathered, coop.notification_due_legal, coop.notification_behind;
      update coop.notification set state = 'superseded', reason = 'rolled_back' where state = 'gathered' or kind = 'digest';
      alter table coop.notification drop constraint notification_state_check;
      alter table coop.notification add constraint notification_state_check
        check (state in ('planned', 'sending', 'sent', 'superseded', 'parked'));
      alter table coop.notification drop column carried_by, drop column stood_down, drop column keeps_hours,
        drop column address_choice, drop column bounced_at, drop column bounce_code, drop column restored_in_doubt;
      drop function coop.in_business_hours(text), coop.present();`);
    await runner.query(STEPS_BEFORE);
  }
}

const LEDGER = `
  -- The moment by which mails fall due: the database's own clock, the same for every worker.
  create function coop.present() returns timestamptz language sql stable parallel safe return now();
  -- Monday to Friday, nine to five, by the clocks of a place.
  create function coop.in_business_hours(zone text) returns boolean language sql stable parallel safe
    return extract(isodow from coop.present() at time zone zone) <= 5
       and extract(hour from coop.present() at time zone zone) between 9 and 16;

  alter table coop.notification drop constraint notification_state_check;
  alter table coop.notification
    add constraint notification_state_check check (state in ('planned', 'gathered', 'sending', 'sent', 'superseded', 'parked')),
    -- The digest that tells of it, where a day had too many courtesies.
    add column carried_by uuid references coop.notification,
    -- Why a mail that somebody has claimed must not leave any more: its facts changed meanwhile.
    add column stood_down text,
    -- Courtesies planned ahead wait for the student's business hours and count towards the day's limit.
    add column keeps_hours boolean not null default false,
    add column address_choice text not null default 'first' check (address_choice in ('first', 'second')),
    add column bounced_at timestamptz,
    add column bounce_code text,
    -- Due when the database was restored, and the relay could not say whether it had been sent.
    add column restored_in_doubt boolean not null default false;
  update coop.notification set keeps_hours = true
    where class = 'courtesy' and kind in ('passport_expiry', 'maintained_check_in', 'sin_renewal', 'proof_letter_expiry');
  create unique index notification_message on coop.notification (message_id) where message_id is not null;
  create index notification_parked on coop.notification (updated_at) where state = 'parked';
  create index notification_carried on coop.notification (carried_by) where carried_by is not null;
  create index notification_bounced on coop.notification (bounced_at) where bounced_at is not null;
  create index notification_doubted on coop.notification (updated_at) where doubts > 0;
  create index notification_gathered on coop.notification (student_id) where state = 'gathered';
  create index notification_due_legal on coop.notification (due_at) where state = 'planned' and class = 'legal';
  create index notification_behind on coop.notification (state, due_at desc, id desc) where state in ('sent', 'superseded');
  create index notification_courtesies on coop.notification (student_id, sent_at) where keeps_hours and state = 'sent';
`;

const others = (columns: readonly string[]): string => {
  const open = `array[${[...columns, 'student_id'].map((column) => `'${column}'`).join(', ')}]`;
  return `to_jsonb(new) - ${open} is distinct from to_jsonb(old) - ${open}`;
};

const onlyThePlan = (columns: readonly string[], steps: string): string => `
  create or replace function coop.only_the_plan() returns trigger language plpgsql as $$
  begin
    if coop.actor_kind() is distinct from 'student' or to_jsonb(new) - 'student_id' = to_jsonb(old) - 'student_id' then
      return new;
    end if;
    if ${others(columns)}
       or (old.state, new.state) not in (${steps}) then
      raise exception 'a step of a student may plan mails and take them from the plan, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;`;

/** A student's changed facts may also stop a mail that a worker is about to send, and take one out of a digest. */
const STEPS = onlyThePlan(
  ['state', 'reason', 'updated_at', 'stood_down', 'carried_by'],
  `('planned', 'superseded'), ('gathered', 'superseded'), ('superseded', 'planned'), ('sending', 'sending')`,
);
const STEPS_BEFORE = onlyThePlan(
  ['state', 'reason', 'updated_at'],
  `('planned', 'superseded'), ('superseded', 'planned')`,
);

const SENDING = `
  -- Whether mail leaves at all: one row. 'written_by' is the transaction that wrote the row; the row's own xmin says another
  -- one after a dump was loaded. System identifier and timeline tell a restore of files; 'generation' counts on with every
  -- run that sent, and a worker's own note of it, outside the database, tells a copy of the files put back.
  create table coop.sending (
    id boolean primary key default true check (id),
    held_at timestamptz,
    held_reason text check (held_reason in ('by_hand', 'restored', 'clock_went_back')),
    held_by text,
    held_because text,
    seen_latest timestamptz,
    generation bigint not null default 0,
    -- The name of that note: another installation on the same machine has another.
    installation uuid not null default gen_random_uuid(),
    system_identifier text,
    timeline int,
    reconciled jsonb,
    daily_courtesies int not null default 3 check (daily_courtesies between 1 and 50),
    version int not null default 1,
    written_by xid8 not null default pg_current_xact_id(),
    check ((held_at is null) = (held_reason is null))
  );
  create function coop.note_writer() returns trigger language plpgsql as $$
  begin
    new.written_by := pg_current_xact_id();
    return new;
  end $$;
  create trigger note_writer before update on coop.sending for each row execute function coop.note_writer();
  insert into coop.sending default values;
  grant select, update on coop.sending to coopdesk_app, coopdesk_worker;
`;

const CHOICES = `
  -- How a person wants to be written to, beside the record of the registrar.
  create table coop.mail_choice (
    student_id uuid primary key references coop.student,
    -- IANA name; null: the office's.
    time_zone text,
    -- Tried where the first address does not take a mail.
    second_address text,
    version int not null default 1,
    updated_at timestamptz not null default now()
  );
  select coop.protect('coop.mail_choice', 'student_id', 'write', false);
  grant select, insert, update on coop.mail_choice to coopdesk_app;
  grant select on coop.mail_choice to coopdesk_worker;
`;

const ALARMS = `
  -- What the office must hear of at once, in counts that name nobody. One row an occasion: whoever writes it first tells.
  create table coop.alarm (
    key text primary key,
    kind text not null,
    counts jsonb not null default '{}',
    raised_at timestamptz not null default now(),
    told_at timestamptz,
    ended_at timestamptz
  );
  create index alarm_open on coop.alarm (raised_at) where ended_at is null;
  grant select, insert, update on coop.alarm to coopdesk_app, coopdesk_worker;
  -- A run that failed must not hide for how long none has succeeded.
  alter table coop.sweep_run add column succeeded_at timestamptz;
  update coop.sweep_run set succeeded_at = finished_at where problem is null;
`;
