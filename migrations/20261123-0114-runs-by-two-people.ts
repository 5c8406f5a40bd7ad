import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Runs of retention ask for a second person by the office's one rule, as letters and rule packs do, and no longer by a setting
 * of their own. Where that setting asked for two, and two can do it, the rule asks for them now.
 */
export class RunsByTwoPeople20261123011400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select set_config('coopdesk.actor_kind', 'system:worker', true);
      update coop.two_person_rule set steps = steps || '{bulk_purge}', version = version + 1
       where 'bulk_purge' <> all (steps)
         and coalesce((select (e.content ->> 'twoPersons')::boolean from coop.setting_edition e
                        where e.setting = 'retention' order by e.edition desc limit 1), true)
         and (select count(*) from coop.account a where a.role in ('coordinator', 'administrator') and a.disabled_at is null) > 1;
      update coop.setting_edition set content = content - 'twoPersons' where setting = 'retention';
      update coop.retention_run set rules = rules - 'twoPersons';
      select set_config('coopdesk.actor_kind', '', true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select set_config('coopdesk.actor_kind', 'system:worker', true);
      update coop.setting_edition set content = content || jsonb_build_object('twoPersons',
          (select 'bulk_purge' = any (r.steps) from coop.two_person_rule r)) where setting = 'retention';
      update coop.retention_run set rules = rules || jsonb_build_object('twoPersons',
          (select 'bulk_purge' = any (r.steps) from coop.two_person_rule r));
      update coop.two_person_rule set steps = array_remove(steps, 'bulk_purge'), version = version + 1 where 'bulk_purge' = any (steps);
      delete from coop.approval_request where step = 'bulk_purge';
      select set_config('coopdesk.actor_kind', '', true);`);
  }
}
