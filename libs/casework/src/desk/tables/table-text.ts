/** A cell of a table that leaves the house. Text stays text whatever it begins with. */
export type Cell = string | number | null;
export type TableRow = readonly Cell[];
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a spreadsheet takes for the beginning of a formula when it opens a text file. */
const FORMULA = /^[=+\-@\t\r]/;

/** A line of a CSV file (RFC 4180). A text that a spreadsheet would calculate gets an apostrophe, which it then shows. */
export const csvLine = (row: TableRow): string => `${row.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets take a file for UTF-8 only with this mark in front. */
export const CSV_START = '\uFEFF';
