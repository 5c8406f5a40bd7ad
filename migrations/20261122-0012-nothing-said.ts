import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An assessment may say that nothing can be said any more, so that what was known on a day is never read from before it. */
export class NothingSaid20261122001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Both null: the program or the permits are not on file (any more), so nothing is said from here on.
      alter table coop.assessment alter column facts drop not null, alter column result drop not null,
        add constraint assessment_says_all_or_nothing check ((facts is null) = (result is null));
      -- Assessments of one student wait for each other; the later one must not bear the earlier time of its transaction.
      alter table coop.assessment alter column recorded_at set default clock_timestamp();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update coop.current_assessment c set assessment_id =
        (select a.id from coop.assessment a where a.student_id = c.student_id and a.facts is not null order by a.recorded_at desc limit 1)
        where exists (select from coop.assessment a where a.id = c.assessment_id and a.facts is null);
      delete from coop.assessment where facts is null;
      alter table coop.assessment drop constraint assessment_says_all_or_nothing,
        alter column facts set not null, alter column result set not null,
        alter column recorded_at set default now();`);
  }
}
