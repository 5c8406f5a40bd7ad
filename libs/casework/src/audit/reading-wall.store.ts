import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';

/** The students whose case is closed to the actor, as a set of ids for SQL; looked up once a statement. */
export const CLOSED_TO_ACTOR = `array(select w.student_id from coop.review_task w
  where w.assigned_to = coop.actor_id() and w.state = 'open' and w.kind = 'second_reading')`;

/** What a second reader does in the course of the reading itself; everything else is having seen the case. */
const OF_THE_READING = ['second_reading.opened', 'document_page.viewed', 'document_file.viewed'];

@Injectable()
export class ReadingWallStore {
  async isUp(tx: Transaction, studentId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(`select where $1::uuid = any(${CLOSED_TO_ACTOR})`, [
      studentId,
    ]);
    return rows.length > 0;
  }

  async closed(tx: Transaction): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(`select unnest(${CLOSED_TO_ACTOR}) as id`);
    return rows.map(({ id }) => id);
  }

  /**
   * Whether the actor has read or changed anything of the student's since the row was made, by the trail of what everybody does.
   * @param since the id of that row: the database's own time stands in it, as in the trail
   */
  async wasSeenSince(tx: Transaction, studentId: string, since: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select from coop.audit_entry where student_id = $1 and actor_id = $2 and at >= uuid_extract_timestamp($3::uuid) and action <> all($4)
         and action not like 'task.%' limit 1`,
      [studentId, actorId(tx.actor), since, OF_THE_READING],
    );
    return rows.length > 0;
  }
}
