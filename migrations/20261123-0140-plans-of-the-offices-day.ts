import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A program's own numbers follow the plan of whoever is admitted today: today by the office's clocks, which are behind
 * those of the database for hours of every evening.
 */
export class PlansOfTheOfficesDay20261123014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function coop.office_today() returns date language sql stable
      return (coop.present() at time zone coalesce((select time_zone from coop.office limit 1), 'UTC'))::date`);
    await runner.query(followingThePlanOf('coop.office_today()'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(followingThePlanOf('current_date'));
    await runner.query('drop function coop.office_today()');
  }
}

const followingThePlanOf = (today: string): string => `
  create or replace function coop.follow_program_plan() returns trigger language plpgsql as $$
  declare plan coop.program_plan;
  begin
    if exists (select from coop.program_plan p where p.program_id = new.id and p.source = 'office') then
      select p.* into plan from coop.program_plan p
       where p.program_id = new.id and coalesce(p.admitted_from, ${today}) <= ${today}
         and coalesce(p.admitted_to, ${today}) >= ${today}
       order by p.version desc limit 1;
      new.total_weeks := coalesce(plan.total_weeks, old.total_weeks);
      new.work_term_weeks := coalesce(plan.work_term_weeks, old.work_term_weeks);
      new.placement_basis := coalesce(plan.basis, old.placement_basis);
      new.stream_certified := case when plan.id is null then old.stream_certified else plan.certified_on is not null end;
    end if;
    return new;
  end $$`;
