import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Private calendars of deadlines, and reminders that are revived for now instead of for when they were due. */
export class CalendarFeeds20261123003200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEEDS);
    // Courtesies that a person does not want; what the law or their case depends on is sent whatever they say.
    await runner.query(`alter table coop.mail_choice add column declined_kinds text[] not null default '{}'`);
    await runner.query(onlyThePlan([...COLUMNS, 'due_at'], ' or new.due_at < old.due_at'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coop.mail_choice drop column declined_kinds');
    await runner.query('drop table coop.calendar_event, coop.calendar_feed');
    await runner.query(onlyThePlan(COLUMNS, ''));
  }
}

const FEEDS = `
  -- One private calendar an account. Whoever has its address reads it: the address is kept as a hash alone; null: ended.
  create table coop.calendar_feed (
    account_id uuid primary key references coop.account,
    token_hash bytea unique,
    made_at timestamptz not null,
    last_read_at timestamptz,
    reads int not null default 0
  );
  -- What calendars were told: an event keeps its name for ever, and counts its changes.
  create table coop.calendar_event (
    account_id uuid not null references coop.account,
    -- What it is about, in our words; never sent.
    subject text not null,
    uid uuid not null default uuidv7(),
    sequence int not null default 0,
    on_day date not null,
    -- Null: the whole day.
    ends_at timestamptz,
    -- How many deadlines of that day, on a calendar of the office.
    amount int,
    cancelled_at timestamptz,
    changed_at timestamptz not null,
    primary key (account_id, subject)
  );
  ${['calendar_feed', 'calendar_event']
    .map(
      (table) => `
  alter table coop.${table} enable row level security;
  alter table coop.${table} force row level security;
  create policy own on coop.${table} using (account_id = (select coop.actor_id())) with check (account_id = (select coop.actor_id()));
  grant select, insert, update on coop.${table} to coopdesk_app;`,
    )
    .join('\n')}
  -- Finding the account behind an address, before anybody is anybody.
  create policy sign_in on coop.calendar_feed for select using ((select coop.actor_kind()) = 'system:sign_in');
`;

const COLUMNS = ['state', 'reason', 'updated_at', 'stood_down', 'carried_by'];
const STEPS = `('planned', 'superseded'), ('gathered', 'superseded'), ('superseded', 'planned'), ('sending', 'sending')`;

/** A mail that a student's step takes back into the plan may fall due later than it did, never earlier. */
function onlyThePlan(columns: readonly string[], also: string): string {
  const open = `array[${[...columns, 'student_id'].map((column) => `'${column}'`).join(', ')}]`;
  return `
  create or replace function coop.only_the_plan() returns trigger language plpgsql as $$
  begin
    if coop.actor_kind() is distinct from 'student' or to_jsonb(new) - 'student_id' = to_jsonb(old) - 'student_id' then
      return new;
    end if;
    if to_jsonb(new) - ${open} is distinct from to_jsonb(old) - ${open}
       or (old.state, new.state) not in (${STEPS})${also} then
      raise exception 'a step of a student may plan mails and take them from the plan, nothing else' using errcode = '42501';
    end if;
    return new;
  end $$;`;
}
