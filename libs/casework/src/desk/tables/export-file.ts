import { Readable } from 'node:stream';
import { CSV_START, csvLine, type TableFormat, type TableRow } from './table-text.js';
import { workbookStream } from './workbook.js';

/** A table on its way out of the house. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
}

const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Rows, the first of them the column names, as a file that is sent while it is made. */
export function exportFile(
  format: TableFormat,
  { name, title }: { readonly name: string; readonly title: string },
  rows: AsyncIterable<TableRow>,
): ExportFile {
  return {
    name: `${name}.${format}`,
    mediaType: MEDIA_TYPES[format],
    content: Readable.from(format === 'csv' ? csvText(rows) : workbookStream(title, rows), {
      objectMode: false,
    }),
  };
}

async function* csvText(rows: AsyncIterable<TableRow>): AsyncGenerator<string> {
  yield CSV_START;
  for await (const row of rows) yield csvLine(row);
}
