import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import type { JourneySource, JourneyTimes, TravelRow } from './journey.js';

const COLUMNS = 'id, departed_at as "departedAt", returned_at as "returnedAt", source, version';

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
    journey: JourneyTimes & { readonly source: JourneySource },
  ): Promise<TravelRow> {
    const rows: TravelRow[] = await tx.manager.query(
      `insert into coop.travel (student_id, departed_at, returned_at, source, recorded_by) values ($1, $2, $3, $4, $5) returning ${COLUMNS}`,
      [studentId, journey.departedAt, journey.returnedAt, journey.source, actorId(tx.actor)],
    );
    return rows[0]!;
  }

  /** Adds the return, by the student's word, to a journey that had none. */
  async addReturn(tx: Transaction, id: string, returnedAt: Date): Promise<TravelRow> {
    const [rows]: [TravelRow[], number] = await tx.manager.query(
      `update coop.travel set returned_at = $2, source = 'student_statement', version = version + 1
        where id = $1 and returned_at is null returning ${COLUMNS}`,
      [id, returnedAt],
    );
    if (!rows[0]) throw new Error('The return of a journey was added meanwhile.');
    return rows[0];
  }

  /** Compare-and-set; null when the version is no longer the one seen. Whose word it is stays. */
  async correct(
    tx: Transaction,
    id: string,
    version: number,
    journey: JourneyTimes,
  ): Promise<TravelRow | null> {
    const [rows]: [TravelRow[], number] = await tx.manager.query(
      `update coop.travel set departed_at = $3, returned_at = $4, version = version + 1, recorded_at = now(), recorded_by = $5
        where id = $1 and version = $2 returning ${COLUMNS}`,
      [id, version, journey.departedAt, journey.returnedAt, actorId(tx.actor)],
    );
    return rows[0] ?? null;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async remove(tx: Transaction, id: string, version: number): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.travel where id = $1 and version = $2',
      [id, version],
    );
    return count === 1;
  }
}
