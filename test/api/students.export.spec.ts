import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('the list of students as a file', () => {
  let desk: TestDesk;
  let programId: string;

  beforeAll(async () => {
    desk = await openTestDesk();
    programId = (await aProgram(desk.database, { code: 'CIS' })).id;
  });
  afterAll(() => desk.close());

  const linesOf = async (filter: string): Promise<string[]> => {
    const { status, body } = await desk.staff.get(`/students/export?format=csv&${filter}`);
    expect(status).toBe(200);
    return String(body).replace('\uFEFF', '').trimEnd().split('\r\n');
  };

  it('GET /students/export has the columns and rows of the screen, and nothing is a formula', async () => {
    const student = await aStudent(desk.database, {
      programId,
      givenName: 'Ana, María',
      familyName: '=Núñez',
      email: 'ana@students.example',
    });
    await desk.database.inspect.query(
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on, verified)
       values ($1, 'study_permit', 'permit', '2020-01-01', '${inDays(1_700)}', true)`,
      [student.id],
    );
    await aStudent(desk.database, { familyName: 'Elsewhere' });
    expect(await linesOf(`program=${programId}`)).toEqual([
      'Family name,Given names,Student number,Program,Email,Ready for postings,Covered until',
      `'=Núñez,"Ana, María",${student.studentNumber},CIS,ana@students.example,Not known yet,${inDays(1_700)}`,
    ]);
    const { rows } = await desk.database.inspect.query(
      `select subject_ids as ids from coop.audit_entry where action = 'students.exported' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ ids: [student.id] }]);
  });

  it('GET /students/export walks past its batches, by number', async () => {
    await desk.database.inspect.query(
      `insert into coop.student (student_number, given_name, family_name, search_name, email, program_id)
       select 'B' || lpad(n::text, 6, '0'), 'Many', 'Ofthem', 'many ofthem', 'b' || n || '@students.example', $1 from generate_series(1, 1001) n`,
      [programId],
    );
    const numbers = (await linesOf(`program=${programId}`)).map((line) => line.split(',').at(-5)!);
    const many = numbers.filter((number) => number.startsWith('B'));
    expect(many).toHaveLength(1001);
    expect(many).toEqual(many.toSorted());
  });

  it('GET /students/export?format=xlsx is a workbook; other formats and other people are refused', async () => {
    const bytes = await desk.staff.getBytes('/students/export?format=xlsx');
    expect(bytes!.subarray(0, 2).toString()).toBe('PK');
    expect((await desk.staff.get('/students/export?format=pdf')).status).toBe(422);
    const { client } = await desk.student();
    expect((await client.get('/students/export?format=csv')).status).toBe(403);
  });
});
