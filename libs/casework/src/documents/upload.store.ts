import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { DeclaredFile } from './file-intake.js';

/** A file on its way in pieces. */
export interface UploadRow {
  readonly id: string;
  readonly studentId: string;
  readonly name: string;
  readonly type: string;
  /** Bytes that it will have, and that are safe already. */
  readonly length: number;
  readonly received: number;
  /** The names of its pieces, in order. */
  readonly pieces: readonly string[];
  readonly state: 'open' | 'used' | 'given_up';
  readonly createdAt: Date;
}

export const UPLOAD_PREFIX = 'uploads/';
/** A minute is enough for whoever still reads the pieces of an upload that has become a document. */
const READERS_DONE = '1 minute';

/** Where a piece lies in the store. */
export const pieceKey = (id: string, piece: string): string => `${UPLOAD_PREFIX}${id}/${piece}`;
export const pieceKeys = ({ id, pieces }: Pick<UploadRow, 'id' | 'pieces'>): string[] =>
  pieces.map((piece) => pieceKey(id, piece));

const COLUMNS = `id, student_id as "studentId", original_name as name, declared_type as type, length, received, pieces, state,
  created_at as "createdAt"`;

@Injectable()
export class UploadStore {
  async insert(
    tx: Transaction,
    studentId: string,
    { name, type, length }: DeclaredFile & { readonly length: number },
  ): Promise<UploadRow> {
    const rows: UploadRow[] = await tx.manager.query(
      `insert into coop.upload (student_id, original_name, declared_type, length) values ($1, $2, $3, $4) returning ${COLUMNS}`,
      [studentId, name, type, length],
    );
    return rows[0]!;
  }

  async byId(tx: Transaction, id: string): Promise<UploadRow | null> {
    const rows: UploadRow[] = await tx.manager.query(`select ${COLUMNS} from coop.upload where id = $1`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  /** In the order of the ids; held until the transaction ends, so that none is used twice. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<UploadRow[]> {
    const rows: UploadRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.upload where id = any($1) order by id for update`,
      [ids],
    );
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  /** False when the upload had moved on or ended meanwhile: the piece is not part of it. */
  async append(
    tx: Transaction,
    id: string,
    piece: { readonly name: string; readonly from: number; readonly bytes: number },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.upload set received = received + $4, pieces = pieces || $2::uuid
        where id = $1 and received = $3 and state = 'open' and received + $4 <= length`,
      [id, piece.name, piece.from, piece.bytes],
    );
    return count === 1;
  }

  async end(tx: Transaction, ids: readonly string[], state: 'used' | 'given_up'): Promise<void> {
    await tx.manager.query(`update coop.upload set state = $2 where id = any($1)`, [ids, state]);
  }

  /** How many of a student's uploads are on their way, and the bytes that they will have. */
  async standing(
    tx: Transaction,
    studentId: string,
    since: Date,
  ): Promise<{ readonly uploads: number; readonly bytes: number }> {
    const rows: { uploads: number; bytes: number }[] = await tx.manager.query(
      `select count(*)::int as uploads, coalesce(sum(length), 0)::int as bytes from coop.upload
        where student_id = $1 and state = 'open' and created_at >= $2`,
      [studentId, since],
    );
    return rows[0]!;
  }

  /** Uploads that nobody needs: ended, or begun before the instant. */
  async over(tx: Transaction, before: Date): Promise<UploadRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.upload
        where created_at < $1 or (state <> 'open' and created_at < now() - interval '${READERS_DONE}') order by created_at limit 1000`,
      [before],
    );
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query('delete from coop.upload where id = $1', [id]);
  }

  /** Those of the keys that are pieces of an upload that stands. */
  async known(tx: Transaction, keys: readonly string[]): Promise<Set<string>> {
    const rows: { key: string }[] = await tx.manager.query(
      `select k.key from unnest($1::text[]) as k(key)
        join coop.upload u on u.id = split_part(k.key, '/', 2)::uuid and split_part(k.key, '/', 3) = any(u.pieces::text[])`,
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
