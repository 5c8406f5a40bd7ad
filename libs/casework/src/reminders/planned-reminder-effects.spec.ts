import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import type { ReminderPlan, RulePack } from '#domain/work-authorization/rule-pack.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { Clock } from '#platform/clock/clock.js';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aPermit, aStudent } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { type ReminderEffect, ReminderEffects } from '../authorization/rule-packs/reminder-effects.js';
import { StudentEvaluations } from '../authorization/student-evaluation.js';
import { MailDelivery } from '../notifications/mail-delivery.js';
import { CaseReassessment } from './case-reassessment.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const NEVER = new AbortController().signal;
const NOTHING = { moved: 0, added: 0, dropped: 0, atOnce: 0, never: 0, silenced: 0 };
const { permitExpiryDays } = RULE_PACK_2026_11.reminders;
const without = (...days: number[]): number[] => permitExpiryDays.filter((day) => !days.includes(day));

/** The rules of the product, but for these days. */
const packWith = (offsets: Partial<ReminderPlan>, id = '2026-11-21-days'): RulePack => ({
  ...RULE_PACK_2026_11,
  id,
  reminders: { ...RULE_PACK_2026_11.reminders, ...offsets },
});

describe('what other days would do to reminders that wait', () => {
  let house: MailHouse;
  let studentId: string;
  const mailer = new FakeMailer();
  const sql = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await house.database.inspect.query(text, values)).rows as Row[];
  const reassess = () =>
    house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).reassess(tx, [studentId]));
  const deliver = () => house.app.get(MailDelivery).deliverDue(7, NEVER);

  const effects = (after: RulePack, before: RulePack = RULE_PACK_2026_11): Promise<ReminderEffect[]> =>
    house.transactions.run(WORKER, async (tx) => {
      const evaluations = house.app.get(StudentEvaluations);
      const at = house.app.get(Clock).now();
      const now = await evaluations.evaluate(tx, studentId, at);
      const [was, is] = [before, after].map((pack) => evaluations.of(now!.recorded, pack, at));
      return house.app.get(ReminderEffects).of(tx, [{ studentId, before: was!, after: is! }], at);
    });
  const ofPermit = async (days: readonly number[]) =>
    (await effects(packWith({ permitExpiryDays: days }))).find(({ kind }) => kind === 'study_permit_expiry');

  const putInForce = async (pack: RulePack): Promise<void> => {
    await sql(
      `insert into coop.rule_pack (id, contents, contents_hash) values ($1, $2, '') on conflict do nothing`,
      pack.id,
      JSON.stringify(pack),
    );
    await sql(
      `insert into coop.rule_pack_period (rule_pack, from_at, reason) values ($1, $2, 'A test.')`,
      pack.id,
      house.app.get(Clock).now(),
    );
    await reassess();
  };
  const waiting = async (): Promise<string[]> =>
    (
      await sql<{ key: string }>(
        `select key from coop.notification where state in ('planned', 'gathered', 'sending') and kind = 'study_permit_expiry' order by 1`,
      )
    ).map(({ key }) => key);

  /** -60d falls due on 25 November at nine in Vancouver, -30d on 25 December; it is noon of the 24th there. */
  beforeEach(async () => {
    mailer.delivered.length = 0;
    house = await openMailHouse({ mailer });
    studentId = (await aStudent(house.database)).id;
    await aPermit(house.database, studentId, { expiresOn: '2027-01-24' });
    await reassess();
  });
  afterEach(() => house.close());

  it('is nothing where the rules ask for the same days', async () => {
    expect(await effects(packWith({}))).toEqual([]);
    expect(await effects(packWith({ permitExpiryDays: permitExpiryDays.toReversed() }))).toEqual([]);
  });

  it('says what moves, is added and falls away, of each kind', async () => {
    expect(await effects(packWith({ permitExpiryDays: [...without(-60), -45] }))).toEqual([
      { ...NOTHING, kind: 'study_permit_expiry', moved: 1 },
    ]);
    expect(
      await effects(
        packWith({ permitExpiryDays: [...permitExpiryDays, -45, -20], filingDeadlineHours: [-4] }),
      ),
    ).toEqual([
      { ...NOTHING, kind: 'study_permit_expiry', added: 2 },
      { ...NOTHING, kind: 'filing_deadline', dropped: 1 },
    ]);
  });

  it('says where nobody would be reminded any more', async () => {
    expect(await ofPermit([-180])).toEqual({
      ...NOTHING,
      kind: 'study_permit_expiry',
      dropped: 6,
      silenced: 1,
    });
  });

  it('says whose new day lies behind and is never sent, and whose comes this very day', async () => {
    expect(await ofPermit([...permitExpiryDays, -100])).toMatchObject({ ...NOTHING, never: 1 });
    expect(await ofPermit([...permitExpiryDays, -61])).toMatchObject({ ...NOTHING, never: 1 });
    await house.at('2026-11-24T13:00:00Z');
    expect(await ofPermit([...permitExpiryDays, -61])).toMatchObject({ ...NOTHING, added: 1, atOnce: 1 });
    expect(await ofPermit([...without(-60), -61])).toMatchObject({ ...NOTHING, moved: 1, atOnce: 1 });
  });

  it('says of one that is overdue that it would never be sent, and leaves alone what was sent', async () => {
    await house.at('2026-11-27T20:00:00Z');
    expect(await ofPermit(without(-60))).toMatchObject({ ...NOTHING, dropped: 1, never: 1 });
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await ofPermit(without(-60))).toBeUndefined();
    expect(await ofPermit([...without(-60), -50])).toMatchObject({ ...NOTHING, added: 1 });
  });

  it('sends nothing again that is told late of a loss, and tells at once what nobody was told', async () => {
    await house.at('2027-01-27T20:00:00Z');
    const { lossDays } = RULE_PACK_2026_11.reminders;
    const later = packWith({ lossDays: lossDays.filter((day) => day > 1) });
    await reassess();
    await deliver();
    expect(mailer.delivered.length).toBeGreaterThan(0);
    expect(await effects(RULE_PACK_2026_11, later)).toEqual([]);
    expect(await effects(packWith({ lossDays: [2, ...lossDays] }))).toEqual([
      { ...NOTHING, kind: 'restoration', added: 1, atOnce: 1 },
    ]);
  });

  it('says what is new beside rules that are planned, too: those have nothing in the ledger yet', async () => {
    const planned = packWith({ permitExpiryDays: [...without(-60), -45] });
    const next = packWith({ permitExpiryDays: [...without(-60), -44] }, '2026-11-21-next');
    expect(await effects(next, planned)).toEqual([{ ...NOTHING, kind: 'study_permit_expiry', moved: 1 }]);
  });

  it('is what happens then: to the row, and no mail twice', async () => {
    await house.at('2026-11-27T20:00:00Z');
    expect(await deliver()).toMatchObject({ sent: 1 });
    const before = await waiting();
    const other = packWith({ permitExpiryDays: [-60, -58, -50, -45, -14, -7] });
    const said = await effects(other);
    await putInForce(other);
    const after = await waiting();
    const come = after.filter((key) => !before.includes(key)).length;
    const gone = before.filter((key) => !after.includes(key)).length;
    expect({ come, gone }).toEqual({ come: 2, gone: 3 });
    expect(said).toEqual([{ ...NOTHING, kind: 'study_permit_expiry', moved: 2, dropped: 1, never: 1 }]);
    // And back: what was taken back returns, what was sent does not, and days that lie behind are left out.
    expect(await effects(RULE_PACK_2026_11, other)).toEqual([
      { ...NOTHING, kind: 'study_permit_expiry', moved: 2, added: 1, never: 3 },
    ]);
    await putInForce(RULE_PACK_2026_11);
    expect(await waiting()).toEqual(before);
    expect(await deliver()).toMatchObject({ sent: 0 });
    expect(mailer.delivered).toHaveLength(1);
  });
});
