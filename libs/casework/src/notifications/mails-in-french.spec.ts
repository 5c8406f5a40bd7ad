import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aStudent } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { MailDelivery } from './mail-delivery.js';
import { MailWatch } from './mail-watch.js';

const OWNER = 4_294_967_296 * 3 + 9;
const NEVER = new AbortController().signal;

describe('mails of an office with names in French', () => {
  let house: MailHouse;
  let french: string;
  let english: string;
  const mailer = new FakeMailer();
  const sql = (text: string, values: unknown[] = []) => house.database.inspect.query(text, values);

  beforeAll(async () => {
    house = await openMailHouse({ mailer });
    french = (await aStudent(house.database, { givenName: 'Zoé' })).id;
    english = (await aStudent(house.database, { givenName: 'Ana' })).id;
    await sql(`update coop.student set language = 'fr' where id = $1`, [french]);
  });
  afterAll(() => house.close());

  /** A reminder to each: who it says it is from, and in whose name it ends. */
  async function mailsNow(key: string): Promise<Record<'fr' | 'en', { replyTo: unknown; text: string }>> {
    mailer.delivered.length = 0;
    await house.plan(french, `${key}-fr`);
    await house.plan(english, `${key}-en`);
    await house.app.get(MailDelivery).deliverDue(OWNER, NEVER);
    const to = (name: string) => {
      const { replyTo, text } = mailer.delivered.find((mail) => mail.to.name?.startsWith(name))!;
      return { replyTo, text };
    };
    return { fr: to('Zoé'), en: to('Ana') };
  }
  const from = (name: string) => ({ name, address: 'coop@kestrel.example' });

  it('are in the English names while there are no others', async () => {
    const { fr, en } = await mailsNow('none');
    for (const { replyTo, text } of [fr, en]) {
      expect(replyTo).toEqual(from('Co-operative Education'));
      expect(text).toContain('Co-operative Education\nKestrel Polytechnic University');
    }
    expect(fr.text).toMatch(/^Bonjour/);
  });

  it('have the names of their own language: in the answers and the signature', async () => {
    await sql(
      `update coop.office set institution_name_fr = 'Université polytechnique Kestrel', office_name_fr = 'Bureau de l’enseignement coopératif'`,
    );
    const { fr, en } = await mailsNow('both');
    expect(fr.replyTo).toEqual(from('Bureau de l’enseignement coopératif'));
    expect(fr.text).toContain('Bureau de l’enseignement coopératif\nUniversité polytechnique Kestrel');
    expect(fr.text).not.toMatch(/Co-operative|University/);
    expect(en.replyTo).toEqual(from('Co-operative Education'));
    expect(en.text).toContain('Co-operative Education\nKestrel Polytechnic University');
    expect(en.text).not.toContain('Université');
  });

  it('greet the office in both where the mail is in both', async () => {
    mailer.delivered.length = 0;
    await sql(`insert into coop.sweep_run (name, started_at, finished_at, succeeded_at)
      values ('send-due', '2026-11-20', '2026-11-20', '2026-11-20')
      on conflict (name) do update set succeeded_at = excluded.succeeded_at`);
    expect(await house.app.get(MailWatch).run()).toMatchObject({ told: 1 });
    expect(mailer.delivered[0]!.text).toMatch(
      /^Co-operative Education \/ Bureau de l’enseignement coopératif\n/,
    );
  });
});
