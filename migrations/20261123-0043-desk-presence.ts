import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of the office has what before their eyes, for as long as they have. */
export class DeskPresence20261123004300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A row lives as long as its stream; what a crash left behind is swept by the next who looks. Unlogged: after a
      -- crash of the database nobody is looking at anything.
      create unlogged table coop.desk_presence (
        stream_id uuid primary key,
        staff_id uuid not null references coop.account on delete cascade,
        subject text not null check (subject ~ '^[a-z_]{1,20}:[0-9a-f-]{36}$'),
        seen_at timestamptz not null default now()
      );
      create index desk_presence_subject on coop.desk_presence (subject);
      create index desk_presence_staff on coop.desk_presence (staff_id);
      alter table coop.desk_presence enable row level security;
      alter table coop.desk_presence force row level security;
      create policy office on coop.desk_presence using ((select coop.is_office())) with check ((select coop.is_office()));
      grant select, insert, update, delete on coop.desk_presence to coopdesk_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.desk_presence;');
  }
}
