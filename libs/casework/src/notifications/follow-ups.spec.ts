import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { MailDelivery } from './mail-delivery.js';
import type { NotificationKind } from './notification.js';
import { Notifications } from './notifications.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const NEVER = new AbortController().signal;

describe('what follows where an answer does not come', () => {
  let house: MailHouse;
  let studentId: string;
  const mailer = new FakeMailer();

  beforeAll(async () => {
    house = await openMailHouse({ mailer });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.database.inspect.query(`update coop.notification set state = 'superseded'`);
    await house.database.inspect.query(
      'update coop.sending set held_at = null, held_reason = null, seen_latest = null',
    );
    await house.at(A_TUESDAY_NOON);
    studentId = (await aStudent(house.database)).id;
    mailer.delivered.length = 0;
  });

  const tell = (kind: NotificationKind, subjectId: string, key = `${subjectId}:v1:${kind}`) =>
    house.transactions.run(WORKER, (tx) =>
      house.app
        .get(Notifications)
        .plan(tx, { studentId, kind, class: 'receipt', subjectType: 'any', subjectId, key, details: {} }),
    );
  /** What was mailed up to that day, noon, as subjects in the order of the alphabet: several leave at once, in any order. */
  const mailedBy = async (day: string): Promise<string[]> => {
    await house.at(`${day}T19:00:00Z`);
    await house.app.get(MailDelivery).deliverDue(7, NEVER);
    return mailer.delivered.map(({ subject }) => subject).toSorted();
  };
  const submission = async (evidence: string): Promise<string> => {
    const { rows } = await house.database.inspect.query<{ id: string }>(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
       values ($1, 'study_permit_extension', now(), 'x', 'UTC', $2) returning id`,
      [studentId, evidence],
    );
    return rows[0]!.id;
  };

  it('asks for the proof of an application twice, and not after it has come', async () => {
    const id = await submission('declared');
    await tell('submission_recorded', id);
    expect(await mailedBy('2026-11-26')).toHaveLength(1);
    expect(await mailedBy('2026-11-27')).toEqual([
      'We have recorded your application to IRCC',
      'We have your word about an application, and need its proof',
    ]);
    await house.database.inspect.query(
      `begin; select set_config('coopdesk.actor_kind', 'staff', true);
       update coop.submission set evidence = 'proof' where id = '${id}'; commit`,
    );
    expect(await mailedBy('2026-12-10')).toHaveLength(2);
    expect(await house.row(`${id}:v1:submission_recorded:evidence_missing:14d`)).toMatchObject({
      state: 'superseded',
      reason: 'done_meanwhile',
    });
  });

  it('asks again after a week for a correction, where nobody touched the request', async () => {
    const request = async (version: number): Promise<string> => {
      const id = randomUUID();
      await house.database.inspect.query(
        `insert into coop.letter_request (id, student_id, reference, kind, state, version)
         values ($1, $2, $3, $5, 'returned', $4)`,
        [
          id,
          studentId,
          id.slice(0, 8),
          version,
          version === 1 ? 'placement_confirmation' : 'coop_permit_support',
        ],
      );
      return id;
    };
    await tell('letter_request_returned', await request(1));
    await tell('letter_request_returned', await request(2));
    const first = 'Your letter request needs a correction';
    expect(await mailedBy('2026-11-24')).toEqual([first, first]);
    expect(await mailedBy('2026-12-01')).toEqual([
      first,
      first,
      'Your letter request still needs a correction',
    ]);
  });

  it('asks once whether the permit has come after an approval letter', async () => {
    await house.database.inspect.query(
      `insert into coop.document (id, student_id, purpose, state) values ($1, $2, 'approval_letter', 'verified')`,
      ['0198e0a0-0000-7000-8000-00000000000a', studentId],
    );
    await house.database.inspect.query(
      `insert into coop.permit (student_id, kind, source, document_id, issued_on, expires_on)
       values ($1, 'study_permit', 'approval_letter', '0198e0a0-0000-7000-8000-00000000000a', '2026-11-20', '2028-11-20')`,
      [studentId],
    );
    await house.transactions.run(WORKER, (tx) =>
      house.app.get(Notifications).plan(tx, {
        studentId,
        kind: 'document_verified',
        class: 'receipt',
        subjectType: 'document',
        subjectId: '0198e0a0-0000-7000-8000-00000000000a',
        key: 'approval',
        details: { purpose: 'approval_letter' },
      }),
    );
    expect(await mailedBy('2026-12-15')).toEqual([
      'Has your new permit arrived?',
      'Your document has been verified',
    ]);
    await house.database.inspect.query(
      `update coop.permit set superseded_by = id where source = 'approval_letter'`,
    );
    expect(await mailedBy('2027-01-06')).toHaveLength(2);
  });

  it('reminds of a letter that waits, unless it was downloaded', async () => {
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids) {
      await house.database.inspect.query(
        `insert into coop.letter_request (id, student_id, reference, kind, state) values ($1, $2, $3, 'placement_confirmation', 'approved')`,
        [id, studentId, id.slice(0, 8)],
      );
      await house.database.inspect.query(
        `insert into coop.letter (id, student_id, request_id, number, kind, language, facts, state, storage_key, sha256, issued_on)
         values ($1, $2, $1, $3, 'placement_confirmation', 'en', '{}', 'issued', 'k', '\\x00', '2026-11-24')`,
        [id, studentId, id.slice(0, 8)],
      );
      await tell('letter_issued', id);
    }
    await house.database.inspect.query(
      `insert into coop.audit_entry (actor_kind, actor_name, student_id, action, subject_type, subject_ids)
       values ('student', 'A', $1, 'letter.downloaded', 'letter', array[$2])`,
      [studentId, ids[0]],
    );
    expect((await mailedBy('2026-12-01')).filter((subject) => /waiting/.test(subject))).toHaveLength(1);
  });
});
