import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('the queue as a file', () => {
  let api: TestApi;
  let staff: TestClient;
  let student: { id: string; studentNumber: string };

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'reviewer',
      email: 'maya@coop.example',
      displayName: 'Maya Okafor',
    });
    staff = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
    const program = await aProgram(api.database, { code: 'CIS' });
    student = await aStudent(api.database, {
      programId: program.id,
      givenName: '=HYPERLINK',
      familyName: 'Núñez & <Co>',
    });
  });
  afterAll(() => api.close());

  const aTask = ({ why }: { why: string }) =>
    api.database.inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
       select id, program_id, 'document', gen_random_uuid(), array[$2], '2020-01-06' from coop.student where id = $1`,
      [student.id, why],
    );

  it('GET /queue/export?format=csv is the screen as a file in which nothing is a formula', async () => {
    await aTask({ why: 'exported' });
    await staff.post(`/students/${student.id}/notes`, {
      body: '+1 call back',
      forStudent: false,
      taskId: null,
    });
    const answer = await staff.get('/queue/export?format=csv&why=exported');
    expect(answer.headers.get('content-disposition')).toMatch(
      /attachment; filename="queue-\d{4}-\d\d-\d\d\.csv"/,
    );
    // fetch takes the mark of UTF-8 away.
    expect(String(answer.body).replace('\uFEFF', '').split('\r\n')).toEqual([
      'Student number,Student,Program,What,Why it is here,Due,When,Covered until,Assigned to,Put off until,Last note',
      `${student.studentNumber},'=HYPERLINK Núñez & <Co>,CIS,Document,exported,2020-01-06,Overdue,,,,Maya Okafor: +1 call back`,
      '',
    ]);
    const bytes = await staff.getBytes('/queue/export?format=csv&why=exported');
    expect(bytes!.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const { rows } = await api.database.inspect.query(
      `select subject_ids as ids from coop.audit_entry where action = 'queue.exported' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ ids: [student.id] }]);
  });

  it('GET /queue/export says why a task is here in the words of the screen, in the language of who exports', async () => {
    await aTask({ why: 'permit_ends_before' });
    const why = async (language: string): Promise<string | undefined> => {
      await staff.patch('/session/account', { language });
      const { body } = await staff.get('/queue/export?format=csv&why=permit_ends_before');
      return String(body).split('\r\n')[1]?.split(',')[4];
    };
    expect(await why('fr')).toBe('le permis prend fin avant le programme ou le stage');
    expect(await why('en')).toBe('permit ends before the program or term');
  });

  it('GET /queue/export walks past its batches, in the order of the screen', async () => {
    await api.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, why, due_on)
       select $1, 'document', gen_random_uuid(), '{long_list}', date '2026-01-01' + n % 7 from generate_series(1, 1203) n`,
      [student.id],
    );
    const answer = await staff.get('/queue/export?format=csv&why=long_list');
    const lines = String(answer.body).trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(1203);
    const dues = lines.map((line) => line.split(',')[5]!);
    expect(dues).toEqual(dues.toSorted());
  });

  it('GET /queue/export?format=xlsx is a workbook whose texts are texts', async () => {
    await aTask({ why: 'workbook' });
    const bytes = (await staff.getBytes('/queue/export?format=xlsx&why=workbook'))!;
    const sheet = filesOf(bytes).get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK Núñez &amp; &lt;Co&gt;</t>');
    expect(sheet.match(/<row>/g)).toHaveLength(2);
    expect(sheet).not.toContain('<f>');
  });
});

/** The files of a ZIP by its directory at the end, which is how programs read it. */
function filesOf(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, name, offset] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      inflateRawSync(zip.subarray(start, start + packed)).toString('utf8'),
    );
    at += 46 + name;
  }
  return files;
}
