import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export const HOLD_REASONS = ['by_hand', 'restored', 'clock_went_back'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What reconciling after a restore found, in counts of the mails that were due. */
export interface Reconciled {
  readonly at: string;
  readonly asked: number;
  /** The relay has them: noted as sent. */
  readonly found: number;
  /** The relay has never had them: they go out when mail is released. */
  readonly missing: number;
  /** Nobody can say. */
  readonly unanswerable: number;
}

export interface SendingRow {
  readonly heldAt: Date | null;
  readonly heldReason: HoldReason | null;
  readonly heldBy: string | null;
  readonly heldBecause: string | null;
  readonly seenLatest: Date | null;
  readonly generation: number;
  /** The name of the note outside the database. */
  readonly installation: string;
  readonly systemIdentifier: string | null;
  readonly timeline: number | null;
  readonly reconciled: Reconciled | null;
  readonly dailyCourtesies: number;
  readonly version: number;
}

/** The row and what the database says of itself at this moment. */
export interface SendingLook extends SendingRow {
  readonly present: Date;
  readonly presentSystem: string;
  readonly presentTimeline: number;
  /** False once the row was written by something else than our own update: a dump that was loaded. */
  readonly ownRow: boolean;
}

const COLUMNS = `held_at as "heldAt", held_reason as "heldReason", held_by as "heldBy", held_because as "heldBecause",
  seen_latest as "seenLatest", generation::int as generation, installation, system_identifier as "systemIdentifier", timeline, reconciled,
  daily_courtesies as "dailyCourtesies", version`;

const SYSTEM = `(select system_identifier::text from pg_control_system())`;
/** The timeline that is being written now; pg_control learns of a new one only with the next checkpoint. */
const TIMELINE = `('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int`;

@Injectable()
export class SendingStore {
  async read(tx: Transaction): Promise<SendingRow> {
    const rows: SendingRow[] = await tx.manager.query(`select ${COLUMNS} from coop.sending`);
    return rows[0]!;
  }

  async look(tx: Transaction): Promise<SendingLook> {
    const rows: SendingLook[] = await tx.manager.query(
      `select ${COLUMNS}, coop.present() as present, ${SYSTEM} as "presentSystem", ${TIMELINE} as "presentTimeline",
              xmin::text::bigint = written_by::text::numeric % 4294967296 as "ownRow" from coop.sending`,
    );
    return rows[0]!;
  }

  /** Notes which database this is: at the first start, and when mail is released after a restore. */
  async recognize(tx: Transaction): Promise<void> {
    await tx.manager.query(`update coop.sending set system_identifier = ${SYSTEM}, timeline = ${TIMELINE}`);
  }

  /** The latest moment seen only ever moves on, so that a clock that goes back is noticed. @returns the counter as it is now */
  async advance(tx: Transaction, sent: boolean): Promise<Pick<SendingRow, 'generation' | 'installation'>> {
    const [rows]: [Pick<SendingRow, 'generation' | 'installation'>[], number] = await tx.manager.query(
      `update coop.sending set seen_latest = greatest(seen_latest, coop.present()), generation = generation + $1
       returning generation::int as generation, installation`,
      [sent ? 1 : 0],
    );
    return rows[0]!;
  }

  /** A hold that stands keeps its own reason, but one by hand gives way to what is worse. */
  async hold(
    tx: Transaction,
    hold: {
      readonly reason: HoldReason;
      readonly by: string | null;
      readonly because: string | null;
      /** A worker's own note that goes beyond the counter: from now on the counter goes beyond the note. */
      readonly outside?: number;
    },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.sending set held_at = coalesce(held_at, coop.present()), held_reason = $1, held_by = $2, held_because = $3,
         reconciled = null, version = version + 1, generation = greatest(generation, $4)
       where held_at is null or held_reason = 'by_hand' and $1 <> 'by_hand' or held_reason <> 'restored' and $1 = 'restored'`,
      [hold.reason, hold.by, hold.because, hold.outside ?? 0],
    );
    return count === 1;
  }

  /** Compare-and-set; the moments seen begin anew, and this is the database that mail leaves from. */
  async release(tx: Transaction, version: number): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.sending set held_at = null, held_reason = null, held_by = null, held_because = null, reconciled = null,
         seen_latest = coop.present(), version = version + 1,
         system_identifier = ${SYSTEM}, timeline = ${TIMELINE}
       where version = $1 and held_at is not null`,
      [version],
    );
    return count === 1;
  }

  async noteReconciled(tx: Transaction, counts: Reconciled): Promise<void> {
    await tx.manager.query('update coop.sending set reconciled = $1, version = version + 1', [
      JSON.stringify(counts),
    ]);
  }

  async limitCourtesies(tx: Transaction, version: number, daily: number): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.sending set daily_courtesies = $2, version = version + 1 where version = $1',
      [version, daily],
    );
    return count === 1;
  }
}
