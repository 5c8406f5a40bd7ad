import type { TableRow } from './table-text.js';

interface Batches<Item, Cursor> {
  /** The first row. */
  readonly columns: TableRow;
  readonly atOnce: number;
  /** What comes after a cursor, `atOnce` at most. */
  readonly next: (after: Cursor | null) => Promise<readonly Item[]>;
  readonly cursorOf: (item: Item) => Cursor;
  readonly cells: (item: Item) => TableRow;
}

/** A list as rows of a file, read while it is sent. */
export async function* rowsInBatches<Item, Cursor>(of: Batches<Item, Cursor>): AsyncGenerator<TableRow> {
  yield of.columns;
  let after: Cursor | null = null;
  do {
    const batch: readonly Item[] = await of.next(after);
    for (const item of batch) yield of.cells(item);
    const last = batch.at(-1);
    after = batch.length === of.atOnce && last !== undefined ? of.cursorOf(last) : null;
  } while (after !== null);
}
