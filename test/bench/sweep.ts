import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import { MailDelivery } from '#casework/notifications/mail-delivery.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { SmtpMailer } from '#platform/mail/smtp-mailer.js';
import { anOffice } from '#testing/builders.js';
import { openMailHouse } from '#testing/mail-house.js';
import { MailServer } from '../proofs/mail/mail-server.js';
import { type BenchDatabase, openBenchDatabase } from './reassess/bench-database.js';
import { assessEverybodyOnce } from './reassess/first-assessments.js';
import { fillStudents } from './reassess/population.js';
import { claimByHand, planByHand, plannedOtherwise } from './sweep/by-hand.js';
import { claimOurs, planOurs } from './sweep/ours.js';

/**
 * Reminders of three permits a student planned and claimed, beside the same set written by hand in SQL; and mails a second beside
 * a bare nodemailer loop on the same SMTP server.
 *   npm run bench -- sweep [--students N] [--due N] [--mails N]
 * The filled database is kept in `.data/bench-reassess-N` for the next run.
 */
const { values } = parseArgs({
  options: {
    students: { type: 'string', default: '333334' },
    due: { type: 'string', default: '50000' },
    mails: { type: 'string', default: '3000' },
  },
});
const [STUDENTS, DUE, MAILS] = [Number(values.students), Number(values.due), Number(values.mails)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const hint = (line: string): void => void process.stderr.write(`${line}\n`);

async function fill(database: BenchDatabase): Promise<void> {
  hint(`filling a database with ${STUDENTS.toLocaleString('en')} students; the next run finds it filled`);
  await anOffice({ inspect: database.pool });
  const client = await database.pool.connect();
  await fillStudents(client, STUDENTS, hint);
  client.release();
  await assessEverybodyOnce(database, RULE_PACK_2026_11);
}

async function timed(
  work: () => Promise<number>,
): Promise<{ readonly count: number; readonly seconds: number }> {
  const start = performance.now();
  const count = await work();
  return { count, seconds: (performance.now() - start) / 1000 };
}

const server = await MailServer.start();
const database = await openBenchDatabase(STUDENTS, fill);
const { pool } = database;
await pool.query('truncate coop.notification cascade');
await pool.query(
  `update coop.sending set held_at = null, held_reason = null, seen_latest = null, system_identifier = null`,
);
const mailer = new SmtpMailer({
  url: server.smtpUrl,
  from: 'coop@kestrel.example',
  lookupUrl: server.lookupUrl,
});
const house = await openMailHouse({ mailer, database: { ...database, inspect: pool }, realTime: true });
try {
  const planHand = await timed(() => planByHand(pool));
  const planUs = await timed(() => planOurs(house));
  const otherwise = await plannedOtherwise(pool);
  if (otherwise > 0)
    throw new Error(`${otherwise} reminders of study permits are planned by one side alone.`);
  await pool.query('vacuum analyze coop.notification, public.by_hand');
  for (const [table, where] of [
    ['coop.notification', `class = 'legal'`],
    ['public.by_hand', 'true'],
  ])
    await pool.query(
      `update ${table} set due_at = now() - interval '1 hour' where id in (select id from ${table} where ${where} order by due_at limit ${DUE})`,
    );
  const claimHand = await timed(() => claimByHand(pool));
  const claimUs = await timed(() => claimOurs(house));
  say(
    `planned: ${planUs.count.toLocaleString('en')} in ${planUs.seconds.toFixed(1)} s; by hand ${planHand.count.toLocaleString('en')} in ${planHand.seconds.toFixed(1)} s`,
  );
  say(
    `claimed: ${claimUs.count.toLocaleString('en')} in ${claimUs.seconds.toFixed(1)} s; by hand ${claimHand.count.toLocaleString('en')} in ${claimHand.seconds.toFixed(1)} s`,
  );

  const bare = createTransport({
    url: server.smtpUrl,
    pool: true,
    maxConnections: 5,
    ignoreTLS: true,
  } as object);
  const bareMails = await timed(async () => {
    await Promise.all(
      Array.from({ length: MAILS }, (_, n) =>
        bare.sendMail({
          from: 'coop@kestrel.example',
          to: `s${n}@students.example`,
          messageId: `<bare-${n}@localhost>`,
          subject: 'Your study permit ends on 30 April 2027: act by 29 April 2027',
          text: 'Hello.\n'.repeat(60),
          html: '<p>Hello.</p>\n'.repeat(60),
        }),
      ),
    );
    return MAILS;
  });
  bare.close();
  await pool.query(
    `update coop.notification set state = 'planned', owner = null, lease_until = null
      where id in (select id from coop.notification where state = 'sending' order by id limit ${MAILS})`,
  );
  const ourMails = await timed(async () => {
    const { sent } = await house.app
      .get(MailDelivery, { strict: false })
      .deliverDue(7, new AbortController().signal);
    return sent;
  });
  const rate = ({ count, seconds }: { count: number; seconds: number }): number => count / seconds;
  const ratios = {
    planning: rate(planUs) / rate(planHand),
    claiming: rate(claimUs) / rate(claimHand),
    mails: rate(ourMails) / rate(bareMails),
  };
  say(
    `mails: ${Math.round(rate(ourMails))}/s of ${ourMails.count}; bare loop ${Math.round(rate(bareMails))}/s`,
  );
  say(
    `${cpus().length} cores, load average ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')}`,
  );
  say(
    Object.entries(ratios)
      .map(([name, ratio]) => `${name} ${ratio.toFixed(3)}`)
      .join(', '),
  );
  say(`bench sweep: ${Math.min(...Object.values(ratios)).toFixed(3)} of the limit`);
} finally {
  await house.close();
  await database.close();
  await server.close();
}
