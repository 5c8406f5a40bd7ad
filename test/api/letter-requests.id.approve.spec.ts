import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApprovedRequest, aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { aProgram } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/letter-requests/{id}/approve', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const numbers = async (): Promise<string[]> => {
    const { rows } = await desk.database.inspect.query<{ number: string }>(
      'select number from coop.letter order by number',
    );
    return rows.map(({ number }) => number);
  };
  const jobs = async (letterId: string): Promise<number> => {
    const { rowCount } = await desk.database.inspect.query(
      `select 1 from bullmq.job where queue = 'render-letter' and data::jsonb = jsonb_build_object('letterId', $1::text)`,
      [letterId],
    );
    return rowCount ?? 0;
  };

  it('freezes the facts under a number, asks for the page and closes the task, all in one post', async () => {
    const student = await desk.student();
    const approved = await anApprovedRequest(desk, student);
    expect(approved).toMatchObject({ state: 'approved' });
    const letter = await desk.row(
      'select state, number, facts from coop.letter where id = $1',
      approved.letterId,
    );
    expect(letter).toMatchObject({
      state: 'rendering',
      number: expect.stringMatching(/^KPU-\d{4}-\d{6}$/),
      facts: {
        kind: 'placement_confirmation',
        basis: 'mandatory_all',
        attendance: 'full_time',
        weeks: { work: 32, total: 96 },
      },
    });
    expect(await jobs(approved.letterId)).toBe(1);
    expect(await desk.row('select state from coop.review_task where subject_id = $1', approved.id)).toEqual({
      state: 'done',
    });
    expect(await desk.actions(student.id)).toEqual(
      expect.arrayContaining(['letter.approved', 'letter_request.approved']),
    );
  });

  it('refuses an untrue letter with the reason, and uses up no number', async () => {
    const program = await aProgram(desk.database, { placementBasis: 'optional' });
    const student = await desk.student({ programId: program.id });
    const { id, version } = await aSubmittedRequest(student);
    const before = await numbers();
    const refused = await desk.staff.post(`/letter-requests/${id}/approve`, { version });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'letter_untrue', errors: [{ path: 'findings.placement_optional' }] },
    });
    expect(await numbers()).toEqual(before);
    expect(bodyOf(await student.client.get(`/me/letter-requests/${id}`))).toMatchObject({
      state: 'submitted',
      version,
    });
  });

  it('lets one of many reviewers win, and numbers without a gap', async () => {
    const students = [await desk.student(), await desk.student(), await desk.student()];
    const requests = await Promise.all(students.map((student) => aSubmittedRequest(student)));
    const answers = await Promise.all(
      requests.flatMap(({ id, version }) =>
        [1, 2].map(() => desk.staff.post(`/letter-requests/${id}/approve`, { version })),
      ),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 200, 200, 409, 409, 409]);
    const serials = (await numbers()).map((number) => Number(number.slice(-6)));
    expect(serials).toEqual(serials.map((_, at) => at + 1));
  });

  it('carries the approved work term when the request names it', async () => {
    const student = await desk.student();
    const placement = { from: inDays(42), to: inDays(151) };
    const term = await desk.row(
      `insert into coop.work_term (student_id, term, from_on, to_on, employer, approved_by_dli, hours_per_week)
       values ($1, '2027-01', '${placement.from}', '${placement.to}', 'Harbour Light', true, 37.5) returning id`,
      student.id,
    );
    const { letterId } = await anApprovedRequest(desk, student, { workTermId: term['id'] });
    expect(
      await desk.row('select facts -> $2 as placement from coop.letter where id = $1', letterId, 'placement'),
    ).toEqual({
      placement: {
        ...placement,
        employer: 'Harbour Light',
        approved: true,
        hoursPerWeek: 37.5,
      },
    });
  });

  it('refuses a stale version with the request as it is now', async () => {
    const { id, version } = await aSubmittedRequest(await desk.student());
    const stale = await desk.staff.post(`/letter-requests/${id}/approve`, { version: version - 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { id, version, state: 'submitted' } },
    });
  });
});
