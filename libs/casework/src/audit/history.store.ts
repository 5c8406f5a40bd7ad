import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { actorName } from './actor-name.js';

export interface HistoryRow {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorName: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectIds: string[];
  readonly change: Record<string, unknown>;
}

@Injectable()
export class HistoryStore {
  /** Newest first; reading the history itself is recorded, but shown to nobody as part of it. */
  async page(
    tx: Transaction,
    studentId: string,
    before: string | null,
    limit: number,
  ): Promise<HistoryRow[]> {
    return tx.manager.query(
      `select id::text as id, at, actor_kind as "actorKind", ${actorName('e')} as "actorName", on_behalf_of as "onBehalfOf", action,
              subject_type as "subjectType", subject_ids as "subjectIds", change
         from coop.audit_entry e
        where student_id = $1 and e.id < coalesce($2::bigint, 9223372036854775807) and action <> 'history.read'
        order by e.id desc limit $3`,
      [studentId, before, limit],
    );
  }

  /** The office's zone, in which people read the times. */
  async timeZone(tx: Transaction): Promise<string> {
    const rows: { zone: string }[] = await tx.manager.query('select time_zone as zone from coop.office');
    return rows[0]?.zone ?? 'Etc/UTC';
  }
}
