import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';

export interface LoadedPack {
  readonly id: string;
  readonly loadedBy: string | null;
  readonly loadedAt: string;
}

/** A query of the id of the pack whose period is the latest to have begun at an instant, which is SQL too. */
export const packInForceAt = (instant: string): string =>
  `select rule_pack as id from coop.rule_pack_period where from_at <= ${instant} and taken_back_at is null
    order by from_at desc, recorded_at desc limit 1`;

@Injectable()
export class RulePackStore {
  /** Id of the pack whose period is the latest to have begun at that instant. */
  async inForce(tx: Transaction, at: Date): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(packInForceAt('$1'), [at]);
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

  /** The packs that were loaded into this installation, the newest edition first. */
  async loaded(tx: Transaction): Promise<LoadedPack[]> {
    return tx.manager.query(
      `select p.id, p.loaded_by as "loadedBy", to_char(p.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "loadedAt"
         from coop.rule_pack p order by p.id desc`,
    );
  }

  /** False where a pack of that id is there already. */
  async insert(
    tx: Transaction,
    pack: {
      readonly contents: RulePack;
      readonly hash: Buffer;
      readonly loadedBy: string;
      readonly loadedAt: Date;
    },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.rule_pack (id, contents, contents_hash, loaded_by, loaded_at) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing returning id`,
      [pack.contents.id, JSON.stringify(pack.contents), pack.hash, pack.loadedBy, pack.loadedAt],
    );
    return rows.length === 1;
  }

  async hash(tx: Transaction, id: string): Promise<Buffer | null> {
    const rows: { hash: Buffer }[] = await tx.manager.query(
      'select contents_hash as hash from coop.rule_pack where id = $1',
      [id],
    );
    return rows[0]?.hash ?? null;
  }
}
