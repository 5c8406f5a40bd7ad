import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount } from '#testing/builders.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface History {
  readonly items: readonly { readonly action: string; readonly onBehalfOf?: string }[];
}

describe('the trail of somebody who covers a colleague’s queue', () => {
  let desk: TestDesk;
  let inesId: string;
  let mayaId: string;

  beforeAll(async () => {
    desk = await openTestDesk();
    inesId = await anAccount(desk.database, {
      role: 'reviewer',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    ({ id: mayaId } = (await desk.row(`select id from coop.account where display_name = 'Maya Okafor'`)) as {
      id: string;
    });
  });
  afterAll(() => desk.close());

  const declined = async (student: SignedInStudent, holder: string | null) => {
    const { id, version } = await aSubmittedRequest(student);
    await desk.database.inspect.query('update coop.review_task set assigned_to = $2 where subject_id = $1', [
      id,
      holder,
    ]);
    const reasons = [{ code: 'other', note: 'No placement.' }];
    bodyOf(await desk.staff.post(`/letter-requests/${id}/decline`, { version, reasons }));
    return (
      await desk.row(
        `select on_behalf_of from coop.audit_entry where action = 'letter_request.declined' and student_id = $1`,
        student.id,
      )
    )['on_behalf_of'];
  };
  const cover = async (from: string, days: readonly [number, number]) => {
    await desk.database.inspect.query(
      `insert into coop.queue_delegation (from_id, to_id, from_on, until_on)
       select $1, $2, t + $3::int, t + $4::int from (select (now() at time zone time_zone)::date as t from coop.office) o`,
      [from, mayaId, ...days],
    );
  };

  it('says nothing before the first day and after the last', async () => {
    await cover(inesId, [1, 5]);
    await cover(inesId, [-5, -1]);
    expect(await declined(await desk.student(), inesId)).toBeNull();
  });

  it('names the colleague of whom the task is, in the trail and in the history of the case', async () => {
    await cover(inesId, [0, 0]);
    const student = await desk.student();
    expect(await declined(student, inesId)).toBe('Ines Roy');
    const { items } = bodyOf<History>(await desk.staff.get(`/students/${student.id}/history`));
    expect(items.find(({ action }) => action === 'letter_request.declined')).toMatchObject({
      onBehalfOf: 'Ines Roy',
    });
  });

  it('names nobody where the task is one’s own or nobody’s', async () => {
    expect(await declined(await desk.student(), mayaId)).toBeNull();
    expect(await declined(await desk.student(), null)).toBeNull();
  });
});
