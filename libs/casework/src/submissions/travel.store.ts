import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';

export interface TravelRow {
  readonly id: string;
  readonly departedAt: Date;
  readonly returnedAt: Date | null;
  readonly version: number;
}

const COLUMNS = 'id, departed_at as "departedAt", returned_at as "returnedAt", version';

@Injectable()
export class TravelStore {
  async ofStudent(tx: Transaction, studentId: string): Promise<TravelRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.travel t where student_id = $1 order by t.departed_at desc, id desc`,
      [studentId],
    );
  }

  async insert(
    tx: Transaction,
    studentId: string,
    journey: { readonly departedAt: Date; readonly returnedAt: Date | null },
  ): Promise<TravelRow> {
    const rows: TravelRow[] = await tx.manager.query(
      `insert into coop.travel (student_id, departed_at, returned_at, recorded_by) values ($1, $2, $3, $4) returning ${COLUMNS}`,
      [studentId, journey.departedAt, journey.returnedAt, actorId(tx.actor)],
    );
    return rows[0]!;
  }

  /** Adds the return to a journey that had none. */
  async addReturn(tx: Transaction, id: string, returnedAt: Date): Promise<TravelRow> {
    const [rows]: [TravelRow[], number] = await tx.manager.query(
      `update coop.travel set returned_at = $2, version = version + 1 where id = $1 and returned_at is null returning ${COLUMNS}`,
      [id, returnedAt],
    );
    return rows[0]!;
  }
}
