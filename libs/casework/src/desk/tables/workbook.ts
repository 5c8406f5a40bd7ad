import { FIRST_ZIP_DAY, zipStream } from '#platform/zip/zip-stream.js';
import type { Cell, TableRow } from './table-text.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet as it is made: the first row in bold and standing still. Texts are stored as texts, so none is a formula. */
export function workbookStream(title: string, rows: AsyncIterable<TableRow>): AsyncGenerator<Buffer> {
  const entries = [
    textFile('[Content_Types].xml', CONTENT_TYPES),
    textFile('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    textFile(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(title).slice(0, 31)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    textFile(
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    textFile('xl/styles.xml', STYLES),
    { name: 'xl/worksheets/sheet1.xml', content: sheet(rows) },
  ];
  return zipStream(entries, { at: FIRST_ZIP_DAY, packing: 'deflated' });
}

const textFile = (name: string, content: string) => ({ name, content: [Buffer.from(content, 'utf8')] });

async function* sheet(rows: AsyncIterable<TableRow>): AsyncGenerator<Buffer> {
  yield Buffer.from(
    `${XML}<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`,
  );
  let first = true;
  for await (const row of rows) {
    yield Buffer.from(`<row>${row.map((cell) => cellXml(cell, first)).join('')}</row>`, 'utf8');
    first = false;
  }
  yield Buffer.from('</sheetData></worksheet>');
}

function cellXml(cell: Cell, bold: boolean): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"${bold ? ' s="1"' : ''}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** XML has no place for most control characters, not even escaped. */
const escaped = (text: string): string =>
  text
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;
const STYLES = `${XML}<styleSheet xmlns="${SHEETS}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
