import type { TestDatabase } from '#testing/test-database.js';
import type { ReceivedMail } from '../mail/mail-server.js';
import { messageIdOf } from '../mail/mail-server.js';
import type { ExpectedMails } from './expected-mails.js';

export interface YearVerdict {
  readonly expected: number;
  readonly received: number;
  /** Part of a digest that was received. */
  readonly inDigests: number;
  /** Waited for a server, or for business hours, until its facts changed: rightly not sent. */
  readonly overtaken: number;
  /** Refused at the first address and received at the second. */
  readonly atSecondAddress: number;
  /** Refused at every address there is: a person of the office has a task about each. */
  readonly toStaff: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly early: readonly string[];
  /** Received although the plan had been without it by then. */
  readonly afterwards: readonly string[];
  readonly unexpected: readonly string[];
  /** Permits that ended a day before the end or earlier, with nothing done about it, and no mail about restoring status. */
  readonly untold: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly holds: boolean;
}

/** A row of the ledger, and whether a person of the office has a task about it. */
interface Row {
  readonly key: string;
  readonly state: string;
  readonly problem: string | null;
  readonly carrier: string | null;
  readonly kind: string;
  readonly hasTask: boolean;
}

/** Holds what the mail server has against the plans, mail by mail. */
export async function verdictOf(year: {
  readonly database: TestDatabase;
  readonly expected: ExpectedMails;
  readonly received: readonly ReceivedMail[];
  readonly end: Date;
  readonly counts: Readonly<Record<string, number>>;
}): Promise<YearVerdict> {
  const { rows } = await year.database.inspect.query<Row>(
    `select n.key, n.state, n.problem, n.kind, c.key as carrier, exists (
              select from coop.review_task t where t.kind = 'mail_problem' and t.subject_id = n.id) as "hasTask"
       from coop.notification n left join coop.notification c on c.id = n.carried_by`,
  );
  const ledger = new Map(rows.map((row) => [row.key, row]));
  const at = new Map<string, number>();
  const twice: string[] = [];
  for (const { messageId, at: when } of year.received) {
    if (at.has(messageId)) twice.push(messageId);
    else at.set(messageId, when.getTime());
  }
  const receivedAs = (key: string): number | undefined => at.get(messageIdOf(key, DOMAIN));
  const receivedAt = (key: string): number | undefined => receivedAs(key) ?? receivedAs(secondOf(key));
  const isWithStaff = (key: string): boolean =>
    [key, secondOf(key)].some((one) => ledger.get(one)?.state === 'parked' && ledger.get(one)?.hasTask);
  const due = year.expected.due(year.end);
  const lost: string[] = [];
  const early: string[] = [];
  const afterwards: string[] = [];
  let inDigests = 0;
  let overtaken = 0;
  let atSecondAddress = 0;
  let toStaff = 0;
  for (const [key, { studentId, dueAt }] of due) {
    const row = ledger.get(key);
    const own = receivedAt(key);
    const carried = row?.carrier && row.state === 'sent' ? receivedAt(row.carrier) : undefined;
    if (own === undefined && carried !== undefined) inDigests += 1;
    const when = own ?? carried;
    if (when === undefined) {
      // Rightly unsent only where the facts changed while it waited.
      if (row?.state === 'superseded' || ledger.get(secondOf(key))?.state === 'superseded') overtaken += 1;
      else if (isWithStaff(key)) toStaff += 1;
      else lost.push(`${key} (${row ? `${row.state}: ${row.problem}` : 'not in the ledger'})`);
      continue;
    }
    if (receivedAs(secondOf(key)) !== undefined) {
      atSecondAddress += 1;
      if (receivedAs(key) !== undefined) twice.push(key);
    }
    if (when < dueAt) early.push(key);
    if (!year.expected.stood(studentId, key, when)) afterwards.push(key);
  }
  const known = new Set(rows.map(({ key }) => messageIdOf(key, DOMAIN)));
  const ofPlan = new Set(
    [...due.keys()].flatMap((key) => [key, secondOf(key)]).map((key) => messageIdOf(key, DOMAIN)),
  );
  const digests = new Set(
    rows.filter(({ kind }) => kind === 'digest').map(({ key }) => messageIdOf(key, DOMAIN)),
  );
  const lastDay = year.end.getTime();
  const unexpected = [...at].filter(
    ([id, when]) => !known.has(id) || (!ofPlan.has(id) && !digests.has(id) && when <= lastDay),
  );
  const untold = await untoldOf(
    year.database,
    year.end,
    (key) => receivedAt(key) !== undefined || isWithStaff(key),
  );
  const faults = [lost, twice, early, afterwards, unexpected, untold].map(({ length }) => length);
  return {
    expected: due.size,
    received: year.received.length,
    inDigests,
    overtaken,
    atSecondAddress,
    toStaff,
    lost,
    twice,
    early,
    afterwards,
    unexpected: unexpected.map(([id]) => id),
    untold,
    counts: year.counts,
    holds: faults.every((count) => count === 0) && year.counts['replanDiffered'] === 0,
  };
}

/** Apart from every plan: by the rows of the permits alone. */
async function untoldOf(
  { inspect }: TestDatabase,
  end: Date,
  isTold: (key: string) => boolean,
): Promise<string[]> {
  const { rows } = await inspect.query<{ permit: string; keys: string[] | null }>(
    `select p.id as permit, (select array_agg(n.key) from coop.notification n where n.kind = 'restoration' and n.subject_id = p.id
               and n.key like '%:1d%') as keys
       from coop.permit p join coop.student s on s.id = p.student_id
      where p.expires_on < $1::date - 2 and s.de_enrolled_on is null
        and not exists (select from coop.permit o where o.student_id = p.student_id and o.id <> p.id)
        and not exists (select from coop.submission u where u.student_id = p.student_id)`,
    [end],
  );
  return rows.filter(({ keys }) => !keys?.some(isTold)).map(({ permit }) => permit);
}

/** The host of the settings that tests have. */
const DOMAIN = 'localhost';

/** The ledger's key of the same reminder to the second address. */
const secondOf = (key: string): string => `${key}:second`;
