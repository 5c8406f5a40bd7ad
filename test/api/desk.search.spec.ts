import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { inDays } from '#testing/builders/office-days.js';

describe('GET /desk/search', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student({ givenName: 'Élodie', familyName: 'Gagné' });
    await desk.student({ givenName: 'Marc', familyName: 'Roy' });
  });
  afterAll(() => desk.close());

  const find = async (q: string) => (await desk.staff.get(`/desk/search?q=${encodeURIComponent(q)}`)).body;
  const named = (kind: string, label: unknown) => [
    { kind, id: expect.any(String), label, student: { id: student.id, name: 'Élodie Gagné' } },
  ];

  it('finds a student by the beginning of a name, without accents', async () => {
    await desk.database.inspect.query(`update coop.student set search_name = 'elodie gagne' where id = $1`, [
      student.id,
    ]);
    expect(await find('gag el')).toEqual(named('student', expect.any(String)));
    expect(await find('nobody')).toEqual([]);
    expect(await find(' ')).toEqual([]);
  });

  it('finds papers by their whole number, and nothing by a part of it', async () => {
    const { id } = await aSubmittedRequest(student);
    const { reference } = await desk.row('select reference from coop.letter_request where id = $1', id);
    expect(await find(String(reference).toLowerCase())).toEqual(named('letter_request', reference));
    await desk.database.inspect.query(
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on, document_number)
       values ($1, 'study_permit', 'permit', '2025-08-01', '${inDays(372)}', 'F123456789')`,
      [student.id],
    );
    expect(await find('F123456789')).toEqual(named('permit', 'F123456789'));
    expect(await find('F12345678')).toEqual([]);
  });

  it('is for staff alone, and recorded', async () => {
    expect((await student.client.get('/desk/search?q=gagne')).status).toBe(403);
    expect((await desk.staff.get('/desk/search')).status).toBe(422);
    const { n } = await desk.row(
      `select count(*)::int as n from coop.audit_entry where action = 'desk.searched' and $1 = any(subject_ids)`,
      student.id,
    );
    expect(n).toBeGreaterThan(0);
  });
});
