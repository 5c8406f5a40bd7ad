import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { anAccount, aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { REVIEW_TASK_KINDS } from '../../students/review-task.store.js';
import { StaffDigest } from './staff-digest.js';

const NEVER = new AbortController().signal;

describe('the day’s digest for staff', () => {
  let house: MailHouse;
  let studentId: string;
  const mailer = new FakeMailer();
  const run = () => house.app.get(StaffDigest).run(NEVER);
  const sql = (text: string, ...values: unknown[]) => house.database.inspect.query(text, values);
  const told = () => mailer.delivered.map(({ to }) => to.address).toSorted();

  beforeAll(async () => {
    house = await openMailHouse({ mailer });
    studentId = (await aStudent(house.database, { givenName: 'Ananya', familyName: 'Sharma', account: true }))
      .id;
    for (const [email, displayName] of [
      ['maya@kestrel.example', 'Maya Okafor'],
      ['luc@kestrel.example', 'Luc Roy'],
    ] as const)
      await anAccount(house.database, { role: 'reviewer', email, displayName });
    await sql(`update coop.account set language = 'fr' where email = 'luc@kestrel.example'`);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await sql('delete from coop.staff_digest');
    await sql('delete from coop.review_task');
    await sql('update coop.sending set held_at = null, held_reason = null, seen_latest = null');
    await house.at(A_TUESDAY_NOON);
    mailer.delivered.length = 0;
    mailer.answers.length = 0;
    await sql(
      `insert into coop.review_task (student_id, kind, subject_id, due_on, opened_at, assigned_to)
       select $1, k.kind, gen_random_uuid(), k.due::date, k.opened::timestamptz, (select id from coop.account where email = k.owner)
         from (values ('letter_request', '2026-11-20', '2026-11-10T00:00:00Z', 'maya@kestrel.example'),
                      ('letter_request', '2026-11-24', '2026-11-24T09:00:00Z', null),
                      ('document', '2026-11-30', '2026-11-10T00:00:00Z', null)) k (kind, due, opened, owner)`,
      studentId,
    );
  });

  it('tells each once a day, in their language, in counts', async () => {
    expect(await run()).toEqual({ sent: 2, nothing: 0, again: 0 });
    expect(await run()).toEqual({ sent: 0, nothing: 0, again: 0 });
    expect(told()).toEqual(['luc@kestrel.example', 'maya@kestrel.example']);
    const mayas = mailer.delivered.find(({ to }) => to.address === 'maya@kestrel.example')!;
    expect(mayas.subject).toBe('What waits at the desk today');
    expect(mayas.text.match(/^- .*$/gm)).toEqual([
      '- Documents to review: 1 open',
      '- Letter requests: 2 open, 1 overdue, 1 yours',
      '- New since yesterday: 1',
    ]);
    const lucs = mailer.delivered.find(({ to }) => to.address === 'luc@kestrel.example')!;
    expect(lucs.text).toContain('Demandes de lettre : 2 à traiter, 1 en retard\n');
    for (const { text, html } of mailer.delivered) expect(`${text} ${html}`).not.toMatch(/Ananya|Sharma/);
    await house.at('2026-11-25T19:00:00Z');
    expect(await run()).toMatchObject({ sent: 2 });
  });

  it.each([
    ['before eight', '2026-11-24T14:59:00Z', 0],
    ['from eight on', '2026-11-24T15:00:00Z', 2],
    ['from five on', '2026-11-25T00:00:00Z', 0],
    ['on a Saturday', '2026-11-28T19:00:00Z', 0],
    ['on a holiday', '2026-12-25T19:00:00Z', 0],
  ])('where the office is: %s', async (_name, at, sent) => {
    await house.at(at);
    expect(await run()).toMatchObject({ sent });
  });

  it('writes to nobody who has nothing to hear, does without it, or whose account is closed', async () => {
    await sql(
      `insert into coop.staff_digest (account_id, wanted) select id, false from coop.account where email = 'luc@kestrel.example'`,
    );
    expect(await run()).toMatchObject({ sent: 1 });
    await sql('delete from coop.review_task');
    await house.at('2026-11-25T19:00:00Z');
    expect(await run()).toMatchObject({ sent: 0, nothing: 1 });
  });

  it('tries again on the same day what the server would not take, and not what may have arrived', async () => {
    mailer.answers.push({ result: 'temporary', code: '451' });
    expect(await run()).toEqual({ sent: 0, nothing: 0, again: 1 });
    mailer.answers.push('cut_delivered');
    expect(await run()).toMatchObject({ sent: 2 });
    expect(await run()).toMatchObject({ sent: 0 });
    expect(told()).toEqual(['luc@kestrel.example', 'maya@kestrel.example']);
  });

  it('is told in the words of the office, each in their language, and in the built-in ones again', async () => {
    const write = async (version: number, content: object | null) =>
      sql(
        `insert into coop.mail_wording (kind, version, content, written_by) values ('staff_digest', $1, $2, 'Ines Roy')`,
        version,
        content && JSON.stringify(content),
      );
    await write(1, {
      en: { subject: 'Good morning of {{ date }}', paragraphs: ['Ask Ines about holidays.'] },
      fr: { subject: 'Bonne journée du {{ date }}', paragraphs: ['Demandez à Ines.'] },
    });
    expect(await run()).toMatchObject({ sent: 2 });
    const [first, second] = mailer.delivered.toSorted((a, b) => a.to.address.localeCompare(b.to.address));
    expect(first).toMatchObject({ subject: 'Bonne journée du 24 novembre 2026' });
    expect(second).toMatchObject({ subject: 'Good morning of 24 November 2026' });
    expect(second!.text).toMatch(/Ask Ines about holidays\.\n\n- Documents to review: 1 open\n/);
    expect(second!.text).toContain('You can end this digest');
    await write(2, null);
    await house.at('2026-11-25T19:00:00Z');
    await run();
    expect(mailer.delivered.at(-1)!.subject).toMatch(/^(What waits|Ce qui attend)/);
  });

  it('names what waits in the language of the reader, whatever it is', async () => {
    await sql('delete from coop.review_task');
    await sql(
      `insert into coop.review_task (student_id, kind, subject_id, due_on, opened_at)
       select $1, kind, gen_random_uuid(), '2026-12-01', '2026-11-10T00:00:00Z' from unnest($2::text[]) kind`,
      studentId,
      REVIEW_TASK_KINDS,
    );
    await run();
    const linesOf = (address: string) =>
      mailer.delivered.find(({ to }) => to.address === address)!.text.match(/^- .*$/gm)!;
    const [french, english] = [linesOf('luc@kestrel.example'), linesOf('maya@kestrel.example')];
    expect(english).toHaveLength(REVIEW_TASK_KINDS.length);
    expect(french.filter((line) => english.includes(line))).toEqual([]);
    expect(french).toContain('- Messages d’étudiants : 1 à traiter');
  });

  it('waits while all mail is held', async () => {
    await sql(`update coop.sending set held_at = now(), held_reason = 'by_hand'`);
    expect(await run()).toMatchObject({ sent: 0 });
  });
});
