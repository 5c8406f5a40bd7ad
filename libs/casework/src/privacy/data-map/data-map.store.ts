import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** A table as its schema tells it; null where the tag is missing. */
export interface TaggedTable {
  readonly name: string;
  readonly comment: string | null;
  /** Whether the role of background work has any right to read it. */
  readonly background: boolean;
  readonly columns: readonly TaggedColumn[];
}

export interface TaggedColumn {
  readonly name: string;
  readonly type: string;
  readonly comment: string | null;
}

@Injectable()
export class DataMapStore {
  /** Every table of ours with its columns in their order, from the catalogue of the live database. */
  async tables(tx: Transaction): Promise<TaggedTable[]> {
    return tx.manager.query(
      `select format('%s.%s', n.nspname, c.relname) as name, obj_description(c.oid, 'pg_class') as comment,
              has_any_column_privilege('coopdesk_worker', c.oid, 'select') as background, k.columns
         from pg_class c join pg_namespace n on n.oid = c.relnamespace,
              lateral (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                'comment', col_description(c.oid, a.attnum)) order by a.attnum) as columns
                         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) k
        where n.nspname in ('coop', 'keyring') and c.relkind in ('r', 'p') order by 1`,
    );
  }
}
