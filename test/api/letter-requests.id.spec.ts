import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { aProgram } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Review {
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

describe('/api/v1/letter-requests/{id}', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const findingsOf = async (
    student: SignedInStudent,
    answers: object = {},
  ): Promise<Record<string, string>> => {
    const { id } = await aSubmittedRequest(student, answers);
    const { findings } = bodyOf<Review>(await desk.staff.get(`/letter-requests/${id}`));
    return Object.fromEntries(findings.map(({ code, severity }) => [code, severity]));
  };

  it('shows staff the request beside its findings, none of which blocks, and writes down who looked (get)', async () => {
    const student = await desk.student({ givenName: 'Thị Hương', familyName: 'Nguyễn' });
    const found = await findingsOf(student);
    expect(Object.values(found)).not.toContain('block');
    expect(found).toMatchObject({
      name_as_recorded: 'info',
      course_completed: 'info',
      placement_required: 'info',
      share_ok: 'info',
      full_time: 'info',
      permit_stated: 'info',
      permit_dates_ok: 'info',
      remark_k1: 'info',
      dli_match: 'info',
      passport_ok: 'info',
      continuance_met: 'info',
      work_term_open: 'info',
    });
    expect(await desk.actions(student.id)).toContain('letter_request.read');
  });

  it('blocks an optional placement, a share over half, and warns of what the permit lacks', async () => {
    const program = await aProgram(desk.database, { placementBasis: 'optional', workTermWeeks: 49 });
    const student = await desk.student({ programId: program.id, continuanceMet: null });
    const found = await findingsOf(student, {
      permit: {
        kind: 'study_permit',
        documentNumber: 'F123456789',
        expiresOn: inDays(53),
        remarkText: '',
        dliNumber: 'O19000000000',
      },
      passportExpiresOn: inDays(69),
    });
    expect(found).toMatchObject({
      placement_optional: 'block',
      share_over_half: 'block',
      permit_ends_before: 'warn',
      remark_missing: 'warn',
      dli_mismatch: 'warn',
      continuance_unknown: 'warn',
    });
  });

  it('blocks what "full-time" does not carry', async () => {
    const student = await desk.student();
    await desk.database.inspect.query(
      `update coop.study_enrolment set load = 'part_time' where student_id = $1`,
      [student.id],
    );
    expect(await findingsOf(student)).toMatchObject({ not_full_time: 'block' });
    const unknown = await desk.student();
    await desk.database.inspect.query(`delete from coop.study_enrolment where student_id = $1`, [unknown.id]);
    expect(await findingsOf(unknown)).toMatchObject({ load_unknown: 'block' });
  });

  it('is for staff alone, and knows no absent id', async () => {
    const student = await desk.student();
    const { id } = await aSubmittedRequest(student);
    expect(await student.client.get(`/letter-requests/${id}`)).toMatchObject({ status: 403 });
    expect(await desk.staff.get(`/letter-requests/${randomUUID()}`)).toMatchObject({ status: 404 });
  });
});
