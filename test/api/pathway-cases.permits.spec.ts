import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf } from '#testing/test-desk.js';
import {
  ago,
  codes,
  day,
  GERMAN,
  HOST,
  openPathwayHouse,
  type PathwayHouse,
  type ReadCase,
} from './pathway-people.js';

describe('/api/v1/pathway-cases: from the request for documents to a permit printed in Canada', () => {
  let house: PathwayHouse;
  beforeAll(async () => {
    house = await openPathwayHouse();
  });
  afterAll(() => house.close());

  const submitted = async (facts: object = {}) => {
    const { now: invited, client } = await house.invited(9, { ...GERMAN, host: HOST, ...facts });
    let now = await house.taken(invited, 'accept', { acceptedAt: ago(8) });
    const offer = { offerNumber: 'A7654321', filedOn: day(-8), feePaidOn: day(-8) };
    now = await house.taken(now, 'file_offer', offer);
    now = await house.taken(now, 'submit', { submittedAt: ago(7), participationFeePaidOn: day(-7) });
    return { now, client };
  };
  const letter = async (facts: object = {}, values: object = { enterBy: day(300) }) => {
    const { now, client } = await submitted(facts);
    const approved = await house.taken(now, 'approve', { decidedOn: day(-5) });
    return {
      now: await house.taken(approved, 'receive_letter', { letterIssuedOn: day(-3), ...values }),
      client,
    };
  };
  const mails = async ({ studentId }: ReadCase) =>
    house.rows(
      `select kind, state, count(*)::int as n from coop.notification
        where student_id = $1 and kind in ('iec_documents', 'iec_enter_by', 'iec_permit_end')
        group by 1, 2 order by 1, 2`,
      studentId,
    );

  it('runs a clock to the day that IRCC named, once a candidate has told it, and stops it when all is given', async () => {
    const { now, client } = await submitted();
    const requests = ['biometrics', 'medical'];
    const undated = await house.taken(now, 'request_documents', { requestedOn: day(-1), requests });
    expect(undated.clocks).toEqual([]);
    expect(codes(undated.missing)).toEqual(['biometrics', 'medical', 'dueOn']);
    const dated = await house.taken(
      undated,
      'request_documents',
      { requestedOn: day(-1), requests, dueOn: day(30) },
      client,
    );
    expect(dated.clocks).toEqual([
      expect.objectContaining({ code: 'documents', endsAt: `${day(30)}T23:59:59Z`, state: 'running' }),
    ]);
    expect(await mails(dated)).toEqual([{ kind: 'iec_documents', state: 'planned', n: 3 }]);
    const half = await house.taken(
      dated,
      'give_documents',
      { givenOn: day(0), given: ['biometrics'] },
      client,
    );
    expect(half.clocks).toHaveLength(1);
    const all = await house.taken(half, 'give_documents', { givenOn: day(0), given: ['medical'] }, client);
    expect(all.clocks).toEqual([]);
    expect(await mails(all)).toEqual([{ kind: 'iec_documents', state: 'superseded', n: 3 }]);
  });

  it('estimates the day to enter by at a year from the issue until the printed one is recorded (R50)', async () => {
    const { now } = await letter({}, {});
    expect(now.clocks).toEqual([expect.objectContaining({ code: 'enter_estimated', state: 'running' })]);
    expect(codes(now.findings)).toContain('enter_by_estimated');
    expect(codes(now.missing)).toContain('enterBy');
    const printed = await house.taken(now, 'receive_letter', { letterIssuedOn: day(-3), enterBy: day(200) });
    expect(printed).toMatchObject({ stage: { code: 'letter_of_introduction' } });
    expect(printed.clocks).toEqual([
      expect.objectContaining({ code: 'enter', endsAt: `${day(200)}T23:59:59Z` }),
    ]);
    expect(codes(printed.findings)).not.toContain('enter_by_estimated');
  });

  it('takes a permit that was printed by web form while the old one was valid, and no other (R53)', async () => {
    const { now, client } = await letter({ iecPermitUntil: day(20) });
    expect(codes(now.findings)).toContain('web_form_possible');
    expect(await mails(now)).toContainEqual({ kind: 'iec_permit_end', state: 'planned', n: 4 });
    const permit = {
      heldUntil: day(20),
      requestedOn: day(-2),
      permitIssuedOn: day(0),
      permitExpiresOn: HOST.to,
      permitEmployer: HOST.employer,
    };
    const late = await house.step(now, 'print_permit', { ...permit, heldUntil: day(-3) });
    expect(late).toMatchObject({ status: 422, body: { errors: [{ path: 'values.requestedOn' }] } });
    const printed = await house.taken(now, 'print_permit', permit, client);
    expect(printed).toMatchObject({ stage: { code: 'permit_issued' } });
    expect(printed.clocks).toEqual([
      expect.objectContaining({ code: 'permit_end', endsAt: `${HOST.to}T23:59:59Z` }),
    ]);
    expect(codes(printed.findings)).toContain('permit_cut_offer');
    const { rows } = await house.database.inspect.query<{ n: number }>(
      `select count(*)::int as n from coop.notification
        where student_id = $1 and kind = 'iec_permit_end' and state = 'planned' and details->>'date' = $2`,
      [now.studentId, HOST.to],
    );
    expect(rows[0]!.n).toBeGreaterThan(0);
  });

  it('opens the next case with this stay in it: the same season is used, and the old permit still ends (R45, E28)', async () => {
    const { now } = await letter();
    const entered = await house.taken(now, 'enter', {
      enteredOn: day(-2),
      permitIssuedOn: day(-2),
      permitExpiresOn: HOST.to,
      permitEmployer: HOST.employer,
    });
    const over = await house.taken(entered, 'withdraw', { withdrawnOn: day(0) });
    const again = bodyOf<ReadCase>(await house.staff.post(`/pathway-cases/${over.id}/again`), 201);
    expect(again.facts).toMatchObject({
      previous: [{ category: 'coop', permitIssued: true, expiredOn: HOST.to, season: 2026 }],
      iecPermitUntil: HOST.to,
    });
    expect(codes(again.findings)).toEqual(
      expect.arrayContaining(['category_used', 'held_permit_ends', 'no_maintained_status']),
    );
    expect(await mails(again)).toContainEqual(
      expect.objectContaining({ kind: 'iec_permit_end', state: 'planned' }),
    );
    const pool = await house.taken(again, 'enter_pool', { enteredPoolOn: '2026-01-20', season: 2026 });
    expect(pool.findings).toContainEqual(
      expect.objectContaining({ code: 'season_used', severity: 'block', rule: 'R45' }),
    );
  });
});
