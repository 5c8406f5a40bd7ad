import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { openJson } from '#platform/encryption/sealed-json.js';
import { SealBrokenError } from '#platform/encryption/subkey.js';
import type { ValuesKey } from '#platform/encryption/values-key.js';
import { FileMissingError } from '#platform/storage/file-store.js';
import { type ZipEntry, zipStream } from '#platform/zip/zip-stream.js';
import { type ByteGrant, ByteVault, type OpenedBytes } from '../../audit/byte-vault.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { draftContext } from '../../audit/sealed-places.js';
import { sealContext } from '../../documents/proposals/proposal-work.js';
import { done, notFound, type Outcome } from '../../outcome.js';
import { archiveIndex } from './table-of-contents.js';
import { type PersonFile, PersonRowsStore, type PersonTable } from './person-rows.store.js';

interface Gathered {
  readonly tables: readonly PersonTable[];
  readonly files: readonly PersonFile[];
  readonly grant: ByteGrant;
}

/**
 * Everything about one person as one archive, the answer to an access request: rows as JSON, files as they were given,
 * and a page that a person can read. Students get what they may see, the office everything.
 */
@Injectable()
export class PersonArchive {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: PersonRowsStore,
    private readonly keys: PersonKeys,
    private readonly vault: ByteVault,
    private readonly wall: ReadingWall,
    private readonly clock: Clock,
  ) {}

  async make(
    actor: StaffActor | StudentActor,
    studentId: string,
    language: 'en' | 'fr',
    origin: RequestOrigin,
  ): Promise<Outcome<Readable>> {
    const gathered = await this.transactions.run(
      actor,
      async (tx) => (await this.wall.before(tx, studentId)) ?? this.gather(tx, studentId),
      origin,
    );
    if (!gathered.ok) return gathered;
    const at = this.clock.now();
    const bytes = await this.vault.open(gathered.value.grant);
    if (!bytes.ok) return bytes;
    const entries = this.entries(gathered.value, bytes.value, language, at);
    return done(Readable.from(zipStream(entries, { at, packing: 'stored' })));
  }

  private async gather(tx: Transaction, studentId: string): Promise<Outcome<Gathered>> {
    const key = (await this.keys.keysOf(tx, [studentId])).get(studentId);
    if (!key) return notFound('student');
    const tables: PersonTable[] = [];
    for (const own of await this.store.tables(tx)) {
      const rows = await this.store.rows(tx, own, studentId);
      tables.push({ table: own.table, rows: rows.map((row) => opened(own.table, row, key)) });
    }
    const files = await this.store.files(tx, studentId);
    const grant = await this.vault.grant(tx, {
      action: 'archive.made',
      subjectType: 'student',
      subjectIds: [studentId],
      studentId,
      change: { tables: tables.length, files: files.length },
    });
    return done({ tables, files, grant });
  }

  private async *entries(
    { tables, files }: Gathered,
    bytes: OpenedBytes,
    language: 'en' | 'fr',
    at: Date,
  ): AsyncGenerator<ZipEntry> {
    const names = files.map(({ name }) => name);
    yield text('index.html', archiveIndex(tables, names, { language, at }));
    const data = Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
    yield text('data.json', JSON.stringify({ madeAt: at.toISOString(), ...data }, null, 2));
    const missing: string[] = [];
    for (const { name, storageKey } of files) {
      // Whole before its first byte is given out: a file that does not open leaves its name and not half of itself.
      try {
        yield { name, content: [await buffer(await bytes.open(storageKey))] };
      } catch (error) {
        if (!(error instanceof FileMissingError || error instanceof SealBrokenError)) throw error;
        missing.push(name);
      }
    }
    if (missing.length > 0) yield text('missing-files.txt', `${missing.join('\n')}\n`);
  }
}

const text = (name: string, content: string): ZipEntry => ({ name, content: [Buffer.from(content, 'utf8')] });

/** With what was sealed under the person's key in clear, and digests as people compare them. */
function opened(
  table: string,
  row: Readonly<Record<string, unknown>>,
  key: ValuesKey,
): Record<string, unknown> {
  const sealed = row[SEALED[table]?.column ?? 'sealed_values'];
  if (typeof sealed !== 'string') return row;
  const { column = 'sealed_values', context = () => '' } = SEALED[table] ?? {};
  const { [column]: _, ...plain } = row;
  try {
    return { ...plain, values: openJson(key, Buffer.from(sealed, 'hex'), context(row)) };
  } catch (error) {
    // One value that was damaged does not keep the rest from its person.
    if (!(error instanceof SealBrokenError)) throw error;
    return { ...plain, values: 'unreadable' };
  }
}

interface SealedColumn {
  readonly column: string;
  readonly context: (row: Readonly<Record<string, unknown>>) => string;
}

/** What is sealed elsewhere than in `sealed_values`, or for its own place alone. */
const SEALED: Readonly<Record<string, SealedColumn>> = {
  'coop.document_proposal': {
    column: 'sealed_values',
    context: (row) => sealContext(String(row['document_id'])),
  },
  'coop.portal_draft': {
    column: 'sealed_content',
    context: (row) => draftContext(String(row['student_id']), String(row['name']), String(row['part'])),
  },
};
