import { DATA_CLASSES, type DataClass, KEPT, READERS } from '#database/classification/data-class.js';
import type { DataMapView, MappedTable } from './data-map.js';

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];

/** The map as Markdown: the appendix of a privacy impact assessment. */
export function dataMapText({ classes, tables, untagged }: DataMapView): string {
  return [
    '# Data map',
    '',
    `Appendix of a privacy impact assessment: what Coopdesk holds, for what, for how long, and who may read it. Generated from the classification tags in the schema of the database (\`coopdesk privacy data-map\`): ${tables.length} tables, ${sum(classes.map(({ columns }) => columns))} columns.`,
    '',
    '## What kinds of data',
    '',
    '| Class | What it is | Columns | Tables |',
    '| --- | --- | --- | --- |',
    ...classes.map((row) => `| ${row.class} | ${DATA_CLASSES[row.class]} | ${row.columns} | ${row.tables} |`),
    '',
    '## Who may read',
    '',
    'Row-level security decides it in the database, forced for every role; a test tries each table with each kind of actor.',
    '',
    ...Object.entries(READERS).map(([name, says]) => `- **${name}**: ${says}`),
    '- **background**: the worker, which makes and sends what is due',
    '',
    '## How long it stays',
    '',
    ...Object.entries(KEPT).map(([name, says]) => `- **${name}**: ${says}`),
    '',
    '## What does not stand in a table',
    '',
    ...ELSEWHERE.map((line) => `- ${line}`),
    '',
    ...(untagged.length === 0
      ? []
      : ['## Without a classification', '', ...untagged.map((name) => `- \`${name}\``), '']),
    '## Table by table',
    '',
    ...tables.flatMap(tableText),
  ].join('\n');
}

/** Where data goes besides the tables; each of these has tests of its own. */
const ELSEWHERE = [
  '**Files** (documents, their pages, letters): in the file store, a folder or S3, sealed under the key of the person they are about.',
  '**Queue** (schema `bullmq`): numbers of rows only, nothing about anybody.',
  '**Mail**: at most a name, the kind of permit and a date; it goes through the relay of the settings.',
  '**Logs**: fields of a fixed list, none of them about a person.',
  '**Job boards**: for the students that a token asks for, whether postings may be offered; told when that ends.',
  '**Backups**: as the operators’ guide describes them; keys of persons apart and for a short time.',
];

function tableText({ name, purpose, kept, readBy, background, columns }: MappedTable): string[] {
  const readers = [...readBy, ...(background ? ['background'] : [])].join(', ');
  return [
    `### ${name}`,
    '',
    purpose?.en ?? 'No purpose was given.',
    '',
    `Kept: ${kept ?? 'not said'}. Read by: ${readers || 'nobody but the owner of the schema'}.`,
    '',
    '| Class | Columns |',
    '| --- | --- |',
    ...[...CLASSES, null].flatMap((one) => {
      const names = columns.filter((column) => column.class === one).map((column) => `\`${column.name}\``);
      return names.length === 0 ? [] : [`| ${one ?? '**not classified**'} | ${names.join(', ')} |`];
    }),
    '',
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
