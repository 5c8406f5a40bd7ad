import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';

@Injectable()
export class RulePackStore {
  /** Id of the pack whose period is the latest to have begun at that instant. */
  async inForce(tx: Transaction, at: Date): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `select rule_pack as id from coop.rule_pack_period where from_at <= $1 and taken_back_at is null
        order by from_at desc, recorded_at desc limit 1`,
      [at],
    );
    if (!rows[0]) throw new Error('No rule pack is in force: the first period is written by the migrations.');
    return rows[0].id;
  }

  async contents(tx: Transaction, id: string): Promise<RulePack | null> {
    const rows: { contents: RulePack }[] = await tx.manager.query(
      'select contents from coop.rule_pack where id = $1',
      [id],
    );
    return rows[0]?.contents ?? null;
  }
}
