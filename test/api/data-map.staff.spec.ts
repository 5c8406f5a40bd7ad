import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface DataMap {
  classes: { class: string; columns: number; tables: number }[];
  tables: {
    name: string;
    purpose: { en: string; fr: string } | null;
    kept: string;
    readBy: string[];
    background: boolean;
    columns: { name: string; class: string | null }[];
  }[];
  untagged: string[];
}

describe('the data map', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const as = async (role: 'auditor' | 'reviewer' | 'administrator') => {
    await anAccount(desk.database, { role, email: `${role}@kestrel.example`, displayName: role });
    return desk.client().signIn(`${role}@kestrel.example`, TEST_PASSWORD);
  };

  it('GET /data-map says of every column what it holds, and of every table for what, how long and for whom', async () => {
    const map: DataMap = bodyOf(await (await as('auditor')).get('/data-map'));
    const student = map.tables.find(({ name }) => name === 'coop.student')!;
    expect(student).toMatchObject({ kept: 'file', background: true });
    expect(student.purpose).toEqual({
      en: expect.stringMatching(/^The record of a student/),
      fr: expect.stringMatching(/^La fiche d’une personne/),
    });
    expect(student.readBy).toContain('student');
    expect(student.columns).toContainEqual(expect.objectContaining({ name: 'email', class: 'identity' }));
    expect(map.untagged).toEqual([]);
    const columns = map.tables.reduce((sum, table) => sum + table.columns.length, 0);
    expect(map.classes.reduce((sum, one) => sum + one.columns, 0)).toBe(columns);
  });

  it('GET /data-map/appendix gives the same as Markdown, whatever somebody added by hand named in it', async () => {
    const administrator = await as('administrator');
    await desk.database.inspect.query('alter table coop.student add column shoe_size int');
    const reply = await administrator.get('/data-map/appendix');
    expect(reply.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="data-map.md"');
    expect(reply.body).toContain('### coop.student\n');
    expect(reply.body).toContain('- `coop.student.shoe_size`');
    const map: DataMap = bodyOf(await administrator.get('/data-map'));
    expect(map.untagged).toEqual(['coop.student.shoe_size']);
  });

  it('is for coordinators, administrators and auditors', async () => {
    expect((await (await as('reviewer')).get('/data-map')).status).toBe(403);
    const { client } = await desk.student();
    expect((await client.get('/data-map/appendix')).status).toBe(403);
  });
});
