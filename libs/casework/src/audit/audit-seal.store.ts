import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { ENTRY_TEXT, type SealableEntry } from './audit-seal.js';

const SEALING_LOCK = 715_519;

/** No transaction of ours lives that long: a number that was not committed by then never will be. */
export const LONGEST_TRANSACTION_MS = 3_600_000;
const LONGEST_TRANSACTION = "interval '1 hour'";

export interface SealedRow {
  readonly sealNumber: string;
  readonly entryId: string;
  readonly hash: Buffer;
  readonly sealedAt: Date;
  /** Null: the sealed row is gone. */
  readonly text: string | null;
  readonly at: Date | null;
}

/** The last seal of a day: kept elsewhere it proves that nothing up to it was cut off or made anew. */
export interface AuditAnchor {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly sealNumber: string;
  /** Hex. */
  readonly hash: string;
}

@Injectable()
export class AuditSealStore {
  /** One sealer at a time; false when another is at work. */
  async lock(tx: Transaction): Promise<boolean> {
    const rows: { locked: boolean }[] = await tx.manager.query(
      'select pg_try_advisory_xact_lock($1) as locked',
      [SEALING_LOCK],
    );
    return rows[0]!.locked;
  }

  async head(tx: Transaction): Promise<{ readonly sealNumber: bigint; readonly hash: Buffer } | null> {
    const rows: { n: string; hash: Buffer }[] = await tx.manager.query(
      'select seal_number::text as n, hash from coop.audit_seal order by seal_number desc limit 1',
    );
    return rows[0] ? { sealNumber: BigInt(rows[0].n), hash: rows[0].hash } : null;
  }

  /**
   * Rows that are committed and not in the chain, by number. A transaction may commit long after it took its numbers,
   * so the search goes back to what was in the chain an hour before the newest seal.
   */
  async unsealed(tx: Transaction, limit: number): Promise<SealableEntry[]> {
    return tx.manager.query(
      `select e.id::text as id, ${ENTRY_TEXT} as text from coop.audit_entry e
        where e.id > coalesce((select s.entry_id from coop.audit_seal s
                                where s.sealed_at < (select max(sealed_at) from coop.audit_seal) - ${LONGEST_TRANSACTION}
                                order by s.sealed_at desc, s.seal_number desc limit 1), 0)
          and not exists (select from coop.audit_seal s where s.entry_id = e.id)
        order by e.id limit $1`,
      [limit],
    );
  }

  async insert(
    tx: Transaction,
    seals: readonly { readonly sealNumber: bigint; readonly entryId: string; readonly hash: Buffer }[],
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.audit_seal (seal_number, entry_id, hash)
       select n, id, decode(hash, 'hex') from unnest($1::bigint[], $2::bigint[], $3::text[]) as s (n, id, hash)`,
      [
        seals.map(({ sealNumber }) => String(sealNumber)),
        seals.map(({ entryId }) => entryId),
        seals.map(({ hash }) => hash.toString('hex')),
      ],
    );
  }

  /** Files the rows that show several people under each of them. */
  async fileByPerson(tx: Transaction, entryIds: readonly string[]): Promise<void> {
    await tx.manager.query(
      `insert into coop.audit_about (student_id, entry_id, at, actor_kind, actor_id, actor_name, action)
       select s.id::uuid, e.id, e.at, e.actor_kind, e.actor_id, e.actor_name, e.action
         from coop.audit_entry e cross join lateral (select distinct unnest(e.subject_ids) as id) s
        where e.id = any($1) and e.student_id is null and e.subject_type = 'student' and s.id ~ '^[0-9a-f-]{36}$'
       on conflict do nothing`,
      [entryIds],
    );
  }

  /** The last seal of each day (UTC), newest first. */
  async anchors(tx: Transaction, limit: number): Promise<AuditAnchor[]> {
    return tx.manager.query(
      `select to_char(d.day, 'YYYY-MM-DD') as day, s.seal_number::text as "sealNumber", encode(s.hash, 'hex') as hash
         from (select distinct date_trunc('day', sealed_at at time zone 'UTC') as day from coop.audit_seal
                where sealed_at > now() - make_interval(days => $1)) d
              cross join lateral (select seal_number, hash from coop.audit_seal
                where sealed_at < (d.day + interval '1 day') at time zone 'UTC' order by seal_number desc limit 1) s
        order by d.day desc`,
      [limit],
    );
  }

  /** The chain from a seal on, each with the row it seals. */
  async chain(tx: Transaction, afterSeal: string, limit: number): Promise<SealedRow[]> {
    return tx.manager.query(
      `select s.seal_number::text as "sealNumber", s.entry_id::text as "entryId", s.hash, s.sealed_at as "sealedAt",
              case when e.id is not null then ${ENTRY_TEXT} end as text, e.at
         from coop.audit_seal s left join coop.audit_entry e on e.id = s.entry_id
        where s.seal_number > $1 order by s.seal_number limit $2`,
      [afterSeal, limit],
    );
  }

  /** Rows outside the chain: how many wait for the sealer, and the numbers of those that it passed long ago. */
  async outsideTheChain(tx: Transaction): Promise<{ readonly waiting: number; readonly strays: string[] }> {
    const rows: { waiting: number; strays: string[] | null }[] = await tx.manager.query(
      `select count(*) filter (where not stray)::int as waiting,
              (array_agg(id::text order by id) filter (where stray))[1:1000] as strays
         from (select e.id, exists (select from coop.audit_seal l where l.entry_id > e.id
                                       and l.sealed_at < (select max(sealed_at) from coop.audit_seal) - ${LONGEST_TRANSACTION}) as stray
                 from coop.audit_entry e left join coop.audit_seal s on s.entry_id = e.id where s.entry_id is null) outside`,
    );
    return { waiting: rows[0]!.waiting, strays: rows[0]!.strays ?? [] };
  }
}
