import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { PermitRow, PermitValues } from './permit.js';

const COLUMNS = `id, student_id as "studentId", kind, source, document_id as "documentId", document_number as "documentNumber",
  issued_on::text as "issuedOn", valid_from::text as "validFrom", expires_on::text as "expiresOn", dli_number as "dliNumber",
  employer_name as "employerName", remarks, restrictions, cancelled_on::text as "cancelledOn", verified, version`;

@Injectable()
export class PermitStore {
  /** The permits that nothing has superseded, the latest to expire first. */
  async current(tx: Transaction, studentId: string): Promise<PermitRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.permit p where student_id = $1 and superseded_by is null order by p.expires_on desc, id`,
      [studentId],
    );
  }

  /** Records what a person of the office read. */
  async insertVerified(
    tx: Transaction,
    permit: PermitValues & {
      readonly studentId: string;
      readonly source: PermitRow['source'];
      readonly documentId: string;
      readonly verifiedBy: string | null;
      readonly at: Date;
    },
  ): Promise<PermitRow> {
    const rows: PermitRow[] = await tx.manager.query(
      `insert into coop.permit (student_id, kind, source, document_id, document_number, issued_on, valid_from, expires_on,
         dli_number, employer_name, remarks, restrictions, verified, verified_by, verified_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true, $13, $14, $13) returning ${COLUMNS}`,
      [
        permit.studentId,
        permit.kind,
        permit.source,
        permit.documentId,
        permit.documentNumber,
        permit.issuedOn,
        permit.validFrom,
        permit.expiresOn,
        permit.dliNumber,
        permit.employerName,
        permit.remarks,
        permit.restrictions,
        permit.verifiedBy,
        permit.at,
      ],
    );
    return rows[0]!;
  }

  /** The earlier versions name their successor; they are kept for ever. */
  async supersede(tx: Transaction, ids: readonly string[], successor: string): Promise<void> {
    await tx.manager.query(
      'update coop.permit set superseded_by = $2, version = version + 1 where id = any($1) and superseded_by is null and id <> $2',
      [ids, successor],
    );
  }

  /** Whether a version that was recorded after it stands in its place. */
  async hasSupersedingPermit(tx: Transaction, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select from coop.permit p join coop.permit n on n.id = p.superseded_by
        where p.id = $1 and n.recorded_at > p.recorded_at`,
      [id],
    );
    return rows.length > 0;
  }

  async latestOfDocument(tx: Transaction, documentId: string): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      'select id from coop.permit where document_id = $1 and taken_back_at is null order by recorded_at desc, id desc limit 1',
      [documentId],
    );
    return rows[0]?.id ?? null;
  }

  /**
   * What it superseded gets its own successor back, or stands again where it had none. It is kept, and is no fact any more.
   * @returns what it had superseded
   */
  async takeBack(tx: Transaction, id: string, at: Date): Promise<PermitRow[]> {
    const [earlier]: [{ id: string }[], number] = await tx.manager.query(
      `update coop.permit earlier set superseded_by = taken.superseded_by, version = earlier.version + 1
         from coop.permit taken where taken.id = $1 and earlier.superseded_by = $1 and earlier.id <> $1
       returning earlier.id`,
      [id],
    );
    await tx.manager.query(
      'update coop.permit set superseded_by = id, taken_back_at = $2, version = version + 1 where id = $1',
      [id, at],
    );
    return tx.manager.query(`select ${COLUMNS} from coop.permit p where id = any($1) order by id`, [
      earlier.map((permit) => permit.id),
    ]);
  }
}
