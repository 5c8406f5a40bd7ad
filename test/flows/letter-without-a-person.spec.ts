import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';

const NEVER = new AbortController().signal;

describe('a kind of letter that is issued without a person', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await setWithoutReview(true);
  });
  afterAll(() => desk.close());

  const setWithoutReview = (on: boolean) =>
    desk.database.inspect.query(
      `update coop.letter_kind set issue_without_review = $1 where code = 'placement_confirmation'`,
      [on],
    );
  const stateOf = (id: string) =>
    desk.row(
      `select r.state, r.decided_by, t.state as task, r.looked_at_version,
              (select count(*)::int from coop.letter l where l.request_id = r.id) as letters
         from coop.letter_request r join coop.review_task t on t.subject_id = r.id where r.id = $1`,
      id,
    );
  async function aStudentOnFile(): Promise<SignedInStudent> {
    const student = await desk.student();
    await aPermitOnFile(desk.database, student.id);
    return student;
  }

  it('leaves the submission itself as it is: a student makes no letter', async () => {
    const { id } = await aSubmittedRequest(await aStudentOnFile());
    expect(await stateOf(id)).toMatchObject({ state: 'submitted', task: 'open', letters: 0 });
  });

  it('is approved by the system, numbered, and off the queue', async () => {
    const student = await aStudentOnFile();
    const { id } = await aSubmittedRequest(student);
    expect(await desk.background.unreviewed.decide(id)).toBe(true);
    expect(await stateOf(id)).toMatchObject({
      state: 'approved',
      decided_by: null,
      task: 'done',
      letters: 1,
    });
    expect(
      await desk.row(
        `select actor_kind as kind, actor_name as name from coop.audit_entry where action = 'letter_request.approved' and student_id = $1`,
        student.id,
      ),
    ).toMatchObject({ kind: 'system' });
  });

  it('makes one letter, however often it is decided and by however many at once', async () => {
    const { id } = await aSubmittedRequest(await aStudentOnFile());
    const runs = await Promise.all([1, 2, 3].map(() => desk.background.unreviewed.decide(id)));
    expect(runs.filter(Boolean)).toHaveLength(1);
    expect(await desk.background.unreviewed.decide(id)).toBe(false);
    expect(await stateOf(id)).toMatchObject({ letters: 1 });
  });

  it.each([
    ['a warning', `update coop.student set continuance_met = null where id = $1`],
    ['a block', `update coop.student set accepted_into_coop = false where id = $1`],
  ])('stays a person’s with %s that came after the submission', async (_, change) => {
    const student = await aStudentOnFile();
    const request = await aSubmittedRequest(student);
    await desk.database.inspect.query(change, [student.id]);
    expect(await desk.background.unreviewed.decide(request.id)).toBe(false);
    expect(await stateOf(request.id)).toMatchObject({
      state: 'submitted',
      task: 'open',
      letters: 0,
      looked_at_version: request.version,
    });
  });

  it('stays a person’s where the office wants it so', async () => {
    const { id } = await aSubmittedRequest(await aStudentOnFile());
    await setWithoutReview(false);
    expect(await desk.background.unreviewed.decide(id)).toBe(false);
    await setWithoutReview(true);
    expect(await stateOf(id)).toMatchObject({ state: 'submitted', task: 'open', letters: 0 });
  });

  it('is picked up when its job was lost, and looked at once', async () => {
    const { id } = await aSubmittedRequest(await aStudentOnFile());
    await desk.background.unreviewed.decideLeft(NEVER);
    expect(await stateOf(id)).toMatchObject({ state: 'submitted', looked_at_version: null });
    await desk.database.inspect.query(
      `update coop.letter_request set submitted_at = submitted_at - interval '2 minutes' where state = 'submitted'`,
    );
    expect((await desk.background.unreviewed.decideLeft(NEVER)).approved).toBeGreaterThan(0);
    expect(await stateOf(id)).toMatchObject({ state: 'approved', letters: 1 });
    expect(await desk.background.unreviewed.decideLeft(NEVER)).toEqual({ looked: 0, approved: 0 });
  });
});

describe('the whole house', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await anOffice(house.database);
    await house.database.inspect.query(
      `update coop.letter_kind set issue_without_review = true where code = 'placement_confirmation'`,
    );
  });
  afterAll(() => house.close());

  it('brings the letter to the student with nobody at the desk', async () => {
    const { id, email } = await aStudent(house.database, { account: true });
    await aPermitOnFile(house.database, id);
    const client = await house.client().signIn(email, TEST_PASSWORD);
    await aSubmittedRequest({ id, client });
    const letter = await house.eventually(async () => {
      const { body } = await client.get('/me/letters');
      return (body as { state: string }[]).find(({ state }) => state === 'issued');
    });
    expect(letter).toMatchObject({ number: expect.stringMatching(/-000001$/) });
  });
});
