import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A third picture of the office: the logo on its pages and in its mails, which stands on a ground of another colour than paper. */
export class LogoOfPages20261123010700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.office_image drop constraint office_image_kind_check,
        add constraint office_image_kind_check check (kind in ('logo', 'signature', 'mark'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from coop.office_image where kind = 'mark';
      alter table coop.office_image drop constraint office_image_kind_check,
        add constraint office_image_kind_check check (kind in ('logo', 'signature'));`);
  }
}
