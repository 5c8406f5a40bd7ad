import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { ProgrammePart, ProgrammeRow } from '#domain/iec/programme/edition-changes.js';

/** One edition of a part of the programme's dated data. Dates `YYYY-MM-DD`. */
export interface EditionRow {
  readonly part: ProgrammePart;
  readonly edition: number;
  readonly rows: readonly ProgrammeRow[];
  readonly source: string;
  readonly publishedOn: string;
  readonly verifiedOn: string;
  readonly reason: string;
  /** Null: the product came with it. */
  readonly recordedBy: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
}

const COLUMNS = `part, edition, rows, source, published_on::text as "publishedOn", verified_on::text as "verifiedOn", reason,
  recorded_by as "recordedBy", to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"`;

@Injectable()
export class IecProgrammeStore {
  /** The edition of each part that counts now. */
  async latest(tx: Transaction): Promise<EditionRow[]> {
    return tx.manager.query(
      `select distinct on (part) ${COLUMNS} from coop.iec_programme_edition order by part, edition desc`,
    );
  }

  /** The newest first. */
  async editions(tx: Transaction, part: ProgrammePart): Promise<EditionRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.iec_programme_edition where part = $1 order by edition desc limit 200`,
      [part],
    );
  }

  /** False where an edition of this number is there: somebody else was first. */
  async add(tx: Transaction, edition: Omit<EditionRow, 'recordedAt'>): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.iec_programme_edition (part, edition, rows, source, published_on, verified_on, reason, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (part, edition) do nothing returning id`,
      [
        edition.part,
        edition.edition,
        JSON.stringify(edition.rows),
        edition.source,
        edition.publishedOn,
        edition.verifiedOn,
        edition.reason,
        edition.recordedBy,
      ],
    );
    return rows.length === 1;
  }
}
