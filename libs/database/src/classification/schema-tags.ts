import { ACCESS_TAGS } from './access-tags.js';
import type { TagsByTable } from './data-class.js';
import { DOCUMENT_TAGS } from './document-tags.js';
import { IMMIGRATION_TAGS } from './immigration-tags.js';
import { OFFICE_TAGS } from './office-tags.js';
import { PEOPLE_TAGS } from './people-tags.js';
import { PURPOSES_IN_FRENCH } from './purposes-in-french.js';
import { TRAIL_TAGS } from './trail-tags.js';

/** What each table is for and what each column holds. Every migration writes it into the schema; a column without a tag fails a test. */
export const SCHEMA_TAGS: TagsByTable = {
  ...PEOPLE_TAGS,
  ...IMMIGRATION_TAGS,
  ...DOCUMENT_TAGS,
  ...ACCESS_TAGS,
  ...TRAIL_TAGS,
  ...OFFICE_TAGS,
};

interface Tag {
  readonly table: string;
  readonly column: string | null;
  readonly comment: string;
}

/** The tags as comments of the schema, where any tool that looks at the database finds them. */
export function tagComments(tags: TagsByTable = SCHEMA_TAGS): Tag[] {
  return Object.entries(tags).flatMap(([table, { purpose, kept, readBy, columns }]) => [
    {
      table,
      column: null,
      comment: [
        `purpose: ${purpose}`,
        `in French: ${PURPOSES_IN_FRENCH[table] ?? ''}`,
        `kept: ${kept}`,
        `read by: ${readBy.join(', ')}`,
      ].join('\n'),
    },
    ...Object.entries(columns).flatMap(([dataClass, names]) =>
      names.split(' ').map((column) => ({ table, column, comment: `class: ${dataClass}` })),
    ),
  ]);
}

/**
 * Writes the tags into the schema as its owner, those that are not there yet. What the schema does not have is left out: the
 * test of the catalogue names it.
 */
export async function writeTags(query: (sql: string, values?: unknown[]) => Promise<unknown>): Promise<void> {
  const tags = tagComments();
  const [found] = (await query(MISSING, [
    tags.map(({ table }) => table),
    tags.map(({ column }) => column),
    tags.map(({ comment }) => comment),
  ])) as { readonly statements: string | null }[];
  if (found?.statements) await query(found.statements);
}

const MISSING = `
  select string_agg(case when w.name is null then format('comment on table %s is %L', c.oid::regclass, w.comment)
                         else format('comment on column %s.%I is %L', c.oid::regclass, w.name, w.comment) end, ';') as statements
    from unnest($1::text[], $2::text[], $3::text[]) as w (relation, name, comment)
    join pg_class c on c.oid = to_regclass(w.relation)
    left join pg_attribute a on a.attrelid = c.oid and a.attname = w.name and not a.attisdropped
   where (w.name is null) = (a.attnum is null)
     and coalesce(case when w.name is null then obj_description(c.oid, 'pg_class') else col_description(c.oid, a.attnum) end, '')
         <> w.comment`;
