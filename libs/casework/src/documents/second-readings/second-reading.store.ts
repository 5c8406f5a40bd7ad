import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { PERMISSIONS } from '#domain/permissions/permissions.js';
import type { Agreement } from './reading-agreement.js';

export interface SecondReadingRow {
  readonly id: string;
  readonly documentId: string;
  readonly studentId: string;
  readonly documentVersion: number;
  readonly firstBy: string | null;
  readonly firstFields: Readonly<Record<string, unknown>>;
  readonly secondByName: string | null;
  readonly secondFields: Readonly<Record<string, unknown>> | null;
  readonly agreement: Agreement | null;
  readonly readAt: Date | null;
  readonly droppedAt: Date | null;
}

export interface FieldAgreement {
  readonly field: string;
  readonly compared: number;
  readonly agreed: number;
}

export interface DifferingReading {
  readonly documentId: string;
  readonly readAt: Date;
  readonly fields: readonly string[];
}

const COLUMNS = `id, document_id as "documentId", student_id as "studentId", document_version as "documentVersion", first_by as "firstBy",
  first_fields as "firstFields", second_by_name as "secondByName", second_fields as "secondFields", agreement, read_at as "readAt",
  dropped_at as "droppedAt"`;

@Injectable()
export class SecondReadingStore {
  /**
   * Anybody but the one who verified who may decide on the student's documents; administrators where there is nobody else.
   * @returns the account's id, or null where nobody could read it
   */
  async drawReader(tx: Transaction, studentId: string): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `select a.id from coop.account a join coop.student s on s.id = $2
        where a.role = any($3) and a.disabled_at is null and a.id is distinct from $1
          and (not exists (select from coop.account_scope c where c.account_id = a.id)
            or exists (select from coop.account_scope c where c.account_id = a.id
                 and (c.program_id is null or c.program_id = s.program_id) and (c.campus is null or c.campus = s.campus)))
        order by a.role = 'administrator', random() limit 1`,
      [actorId(tx.actor), studentId, PERMISSIONS['documents.decide'].roles],
    );
    return rows[0]?.id ?? null;
  }

  async insert(
    tx: Transaction,
    reading: {
      readonly documentId: string;
      readonly studentId: string;
      readonly documentVersion: number;
      readonly fields: object;
      readonly at: Date;
    },
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.second_reading (document_id, student_id, document_version, first_by, first_fields, opened_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        reading.documentId,
        reading.studentId,
        reading.documentVersion,
        actorId(tx.actor),
        JSON.stringify(reading.fields),
        reading.at,
      ],
    );
    return rows[0]!.id;
  }

  async lock(tx: Transaction, id: string): Promise<SecondReadingRow | null> {
    const rows: SecondReadingRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.second_reading where id = $1 for update`,
      [id],
    );
    return rows[0] ?? null;
  }

  async byId(tx: Transaction, id: string): Promise<SecondReadingRow | null> {
    const rows: SecondReadingRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.second_reading where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Of the document as it was verified last; null where nobody read it again, or has yet to. */
  async readOf(
    tx: Transaction,
    documentId: string,
    documentVersion: number,
  ): Promise<SecondReadingRow | null> {
    const rows: SecondReadingRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.second_reading
        where document_id = $1 and document_version = $2 and read_at is not null limit 1`,
      [documentId, documentVersion],
    );
    return rows[0] ?? null;
  }

  async settle(
    tx: Transaction,
    id: string,
    reading: { readonly fields: object; readonly agreement: Agreement; readonly at: Date },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.second_reading set second_by = $2, second_by_name = $3, second_fields = $4, agreement = $5, read_at = $6
        where id = $1 and read_at is null`,
      [
        id,
        actorId(tx.actor),
        tx.actor.name,
        JSON.stringify(reading.fields),
        JSON.stringify(reading.agreement),
        reading.at,
      ],
    );
  }

  /** Those of a document that nobody has read yet: what was to be read was taken back. @returns their ids */
  async drop(tx: Transaction, documentId: string, at: Date): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await tx.manager.query(
      `update coop.second_reading set dropped_at = $2
        where document_id = $1 and read_at is null and dropped_at is null returning id`,
      [documentId, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Of readings since the day: how often each field was read alike. */
  async agreementSince(tx: Transaction, since: string): Promise<FieldAgreement[]> {
    return tx.manager.query(
      `select a.key as field, count(*)::int as compared, count(*) filter (where a.value::boolean)::int as agreed
         from coop.second_reading r, jsonb_each_text(r.agreement) a where r.read_at >= $1::date group by 1 order by 1`,
      [since],
    );
  }

  async differingSince(tx: Transaction, since: string, limit: number): Promise<DifferingReading[]> {
    return tx.manager.query(
      `select document_id as "documentId", read_at as "readAt",
              (select array_agg(a.key order by a.key) from jsonb_each_text(agreement) a where not a.value::boolean) as fields
         from coop.second_reading
        where read_at >= $1::date and exists (select from jsonb_each_text(agreement) a where not a.value::boolean)
        order by read_at desc limit $2`,
      [since, limit],
    );
  }

  async countsSince(
    tx: Transaction,
    since: string,
  ): Promise<{ readonly read: number; readonly alike: number; readonly waiting: number }> {
    const rows: { read: number; alike: number; waiting: number }[] = await tx.manager.query(
      `select count(*) filter (where read_at >= $1::date)::int as read,
              count(*) filter (where read_at >= $1::date
                and not exists (select from jsonb_each_text(agreement) a where not a.value::boolean))::int as alike,
              count(*) filter (where read_at is null and dropped_at is null)::int as waiting
         from coop.second_reading`,
      [since],
    );
    return rows[0]!;
  }
}
