import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule packs that an administrator loaded, and which pack answers from when. No personal data, so no row-level security. */
export class RulePacks20261122000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A pack is immutable under its id; packs that the product ships stand in its code, not here. Who acted stands here by
      -- name, which outlives the account; the account itself is in the audit trail.
      create table coop.rule_pack (
        id text primary key,
        contents jsonb not null,
        contents_hash bytea not null,
        loaded_by text,
        loaded_at timestamptz not null default now()
      );

      -- The pack in force at an instant is that of the latest period that has begun by then and was not taken back.
      create table coop.rule_pack_period (
        id uuid primary key default uuidv7(),
        rule_pack text not null,
        from_at timestamptz not null,
        reason text not null,
        put_in_force_by text,
        recorded_at timestamptz not null default now(),
        taken_back_at timestamptz,
        taken_back_by text
      );
      create index rule_pack_period_from on coop.rule_pack_period (from_at desc, recorded_at desc) where taken_back_at is null;
      insert into coop.rule_pack_period (rule_pack, from_at, reason)
      values ('2026-11-21', '1900-01-01T00:00:00Z', 'The rules that the product came with.');

      grant select on coop.rule_pack, coop.rule_pack_period to coopdesk_app, coopdesk_worker;
      grant insert on coop.rule_pack, coop.rule_pack_period to coopdesk_app;
      grant update (taken_back_at, taken_back_by) on coop.rule_pack_period to coopdesk_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.rule_pack_period, coop.rule_pack');
  }
}
