import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose citizenship is corrected, by a person or by a roster, comes under the orders that stand, or out of them. */
export class OrdersFollowCitizenships20261123014200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant delete on coop.permit_order_match to coopdesk_app;
      grant select, insert, delete on coop.permit_order_match to coopdesk_worker;
      grant select on coop.permit_order to coopdesk_worker;
      grant update (cancelled_on, cancelled_by_order) on coop.permit to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on coop.permit_order_match from coopdesk_app;
      revoke select, insert, delete on coop.permit_order_match from coopdesk_worker;
      revoke select on coop.permit_order from coopdesk_worker;
      revoke update (cancelled_on, cancelled_by_order) on coop.permit from coopdesk_worker;`);
  }
}
