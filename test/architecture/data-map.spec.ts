import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { DataMap, type DataMapView } from '#casework/privacy/data-map/data-map.js';
import { DataMapStore } from '#casework/privacy/data-map/data-map.store.js';
import { dataMapText } from '#casework/privacy/data-map/data-map-text.js';
import { PURPOSES_IN_FRENCH } from '#database/classification/purposes-in-french.js';
import { SCHEMA_TAGS } from '#database/classification/schema-tags.js';
import { migrate } from '#database/migrate.js';
import { MIGRATIONS } from '#migrations/all.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { readProjectFile } from './project-files.js';

const DOCUMENT = 'docs/data-map.md';

describe('the classification of the schema', () => {
  let database: TestDatabase;
  let map: DataMapView;
  const read = () => new DataMap(database.transactions, new DataMapStore()).read();

  beforeAll(async () => {
    database = await createTestDatabase();
    map = await read();
  });
  afterAll(() => database.drop());

  it('has a purpose for every table and a class for every column, and none for what is not there', () => {
    expect(map.untagged).toEqual([]);
    const there = map.tables.flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column.name}`),
    );
    const tagged = Object.entries(SCHEMA_TAGS).flatMap(([table, { columns }]) =>
      Object.values(columns).flatMap((names) => names.split(' ').map((name) => `${table}.${name}`)),
    );
    expect(tagged.toSorted()).toEqual(there.toSorted());
  });

  it('says the purpose of every table in French too', () => {
    expect(Object.keys(PURPOSES_IN_FRENCH).toSorted()).toEqual(Object.keys(SCHEMA_TAGS).toSorted());
    for (const { name, purpose } of map.tables) expect(purpose?.fr).toBe(PURPOSES_IN_FRENCH[name]);
  });

  it('names a column that somebody added without saying what it holds', async () => {
    await database.inspect.query('alter table coop.student add column shoe_size int');
    await database.inspect.query('create table coop.shoe (id int)');
    expect((await read()).untagged).toEqual(['coop.shoe', 'coop.shoe.id', 'coop.student.shoe_size']);
    await database.inspect.query('alter table coop.student drop column shoe_size; drop table coop.shoe');
  });

  it('comes back with the next migration where somebody wrote over it', async () => {
    await database.inspect.query(
      `comment on column coop.student.email is null; comment on table coop.permit is 'x'`,
    );
    expect((await read()).untagged).toEqual(['coop.permit', 'coop.student.email']);
    await migrate(database.ownerUrl, MIGRATIONS);
    expect(await read()).toEqual(map);
  });

  it('calls nothing office or process that ties a row to a person', () => {
    const ties = /^(student_number|email|given_name|family_name|password_hash|document_number|wrapped_key)$/;
    const about = map.tables.flatMap(({ name, readBy, columns }) =>
      readBy.includes('everybody') && name !== 'coop.office'
        ? []
        : columns.flatMap((column) =>
            ties.test(column.name) && (column.class === 'office' || column.class === 'process')
              ? [`${name}.${column.name}`]
              : [],
          ),
    );
    expect(about).toEqual(['coop.office.email']);
  });

  it('is written out as the appendix that stands in docs', async () => {
    const wanted = await format(dataMapText(map), { parser: 'markdown', printWidth: 110 });
    if (process.env['WRITE_GUIDES']) writeFileSync(DOCUMENT, wanted);
    expect(readProjectFile(DOCUMENT)).toBe(wanted);
  });
});
