import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions } from '#database/transaction.js';
import { aPermit, aProgram, aStudent, anOffice, aWorkTerm } from '#testing/builders.js';
import { inDays, OFFICE_TODAY, STUDIES } from '#testing/builders/office-days.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { AuthorizationFactsStore } from './authorization-facts.store.js';
import type { RecordedFacts } from './recorded-facts.js';
import { FactsPageStore, type StudentOnPage } from './facts-page.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const TODAY = inDays(0);
/** What separates rows and columns on their way must not be able to come from a form. */
const AWKWARD = 'F1\x1e\x1f"|, é';

describe('FactsPageStore', () => {
  let database: TestDatabase;
  let transactions: ActorTransactions;
  const pages = new FactsPageStore();
  const single = new AuthorizationFactsStore();
  const read = (after: string | null, limit: number, otherPackThan?: string): Promise<StudentOnPage[]> =>
    transactions.run(WORKER, (tx) =>
      pages.read(tx, { after, limit, today: TODAY, ...(otherPackThan !== undefined && { otherPackThan }) }),
    );
  const alone = (studentId: string): Promise<RecordedFacts | null> =>
    transactions.run(WORKER, (tx) => single.read(tx, studentId, TODAY));

  beforeAll(async () => {
    database = await createTestDatabase();
    await anOffice(database);
    const source = createDataSource({ url: database.workerUrl, applicationName: 'facts page spec' });
    transactions = new ActorTransactions(await source.initialize());
  });
  afterAll(async () => {
    await transactions.close();
    await database.drop();
  });

  /** One row or more of everything that is ever read of a student. */
  async function aStudentWithEveryFact(): Promise<string> {
    const { id } = await aStudent(database, { courseState: 'registered' });
    const run = (sql: string) => database.inspect.query(sql, [id]);
    const first = await aPermit(database, id, { expiresOn: inDays(38) });
    const next = await aPermit(database, id, {
      expiresOn: inDays(769),
      kind: 'coop_work_permit',
      remarks: null,
    });
    await database.inspect.query(
      `update coop.permit set superseded_by = $2, document_number = $3, valid_from = issued_on + 1, restrictions = '{school_teaching}',
         cancelled_on = issued_on + 9 where id = $1`,
      [first, next, AWKWARD],
    );
    await database.inspect.query(
      `update coop.permit set document_number = 'F2', issued_on = issued_on + 30 where id = $1`,
      [next],
    );
    await run(
      `update coop.student set completed_on = '2027-04-30', de_enrolled_on = '2027-05-30', disaster_measure = true,
         medical_exam_expires_on = '2027-06-30', program_starts_on = null where id = $1`,
    );
    await run(`insert into coop.program_plan (program_id, version, source, basis, stages, admitted_from, recorded_by_name)
      select program_id, 2, 'office', 'optional', '[{"kind": "academic", "weeks": 96}]', ${OFFICE_TODAY} + 282, 'Cora' from coop.student where id = $1`);
    await run(`insert into coop.study_enrolment (student_id, from_on, to_on, load, final_session)
      values ($1, ${OFFICE_TODAY} + 282, ${OFFICE_TODAY} + 392, 'part_time', true)`);
    await run(
      `insert into coop.course_enrolment (student_id, course_code, term, state) values ($1, 'COOP 1101', '2025-09', 'dropped')`,
    );
    await run(`insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, channel, stamped_on,
        evidence, outcome, outcome_at, outcome_evidence)
      values ($1, 'study_permit_extension', '2026-06-01T01:02:03Z', 'x', 'UTC', 'paper', '2026-06-01', 'verified', 'approved', '2026-08-01T04:05:06Z', 'verified'),
             ($1, 'coop_work_permit_renewal', '2026-06-02T01:02:03Z', 'x', 'UTC', 'online', null, 'proof', 'approved', '2026-08-02T04:05:06Z', 'declared'),
             ($1, 'study_permit_extension', '2026-06-03T01:02:03Z', 'x', 'UTC', 'online', null, 'declared', 'refused', '2026-08-03T04:05:06Z', 'declared')`);
    await run(`insert into coop.travel (student_id, departed_at, returned_at)
      values ($1, '2026-07-01T00:00:00Z', '2026-07-09T00:00:00Z'), ($1, '2026-10-01T00:00:00Z', null)`);
    await run(`with request as (
        insert into coop.letter_request (student_id, reference, kind) values ($1::uuid, $1::text, 'placement_confirmation') returning id)
      insert into coop.letter (student_id, request_id, number, kind, language, facts, issued_on, voided_on)
      select $1::uuid, id, $1::text, 'placement_confirmation', 'en', '{}', '2026-05-01', '2026-05-09' from request`);
    await aWorkTerm(database, id, { fromOn: '2027-01-04', toOn: '2027-04-23' });
    await database.inspect.query(
      `update coop.work_term set hours_per_week = 37.5, setting = 'health_service' where student_id = $1`,
      [id],
    );
    await run(`insert into coop.policy_sign_off (student_id, work_term_id, submission_id, seen_elsewhere, from_on, until_on, signed_by,
        signed_by_name, signed_at)
      select $1, k.id, a.id, 'portal', '2027-01-04', '2027-02-01', a.id, 'Maya Okafor', now()
        from coop.work_term k, coop.submission a where k.student_id = $1 and a.student_id = $1 and a.evidence = 'proof'`);
    return id;
  }

  it('reads of each student exactly what is read of one alone', async () => {
    const whole = await aStudentWithEveryFact();
    const bare = (
      await aStudent(database, { courseState: null, acceptedIntoCoop: null, continuanceMet: null })
    ).id;
    await database.inspect.query(
      'update coop.student set program_id = null, passport_expires_on = null where id = $1',
      [bare],
    );
    const secondary = await aProgram(database, { level: 'secondary' });
    const plain = (await aStudent(database, { programId: secondary.id, acceptedIntoCoop: false })).id;
    await aPermit(database, plain, { expiresOn: '2027-08-31', verified: false });

    const page = await read(null, 10);
    expect(page.map(({ studentId }) => studentId).toSorted()).toEqual([whole, bare, plain].toSorted());
    for (const { studentId, recorded } of page) expect(recorded).toStrictEqual(await alone(studentId));
    const everything = page.find(({ studentId }) => studentId === whole)!.recorded;
    // A fact that is read some day must be one of this student's too, or the comparison proves nothing of it.
    for (const [name, value] of Object.entries(everything)) {
      expect([name, Array.isArray(value) ? value.length : value]).not.toEqual([name, 0]);
      expect([name, value]).not.toEqual([name, null]);
    }
    expect(page.find(({ studentId }) => studentId === bare)!.recorded).toMatchObject({
      program: null,
      acceptedIntoCoop: null,
      courseState: null,
      permits: [],
      travel: [],
    });
  });

  it('reads each fact in the shape of the evaluation', async () => {
    const id = await aStudentWithEveryFact();
    const recorded = (await alone(id))!;
    const { id: superseded, ...permit } = recorded.permits.find(
      ({ documentNumber }) => documentNumber === AWKWARD,
    )!;
    expect(recorded.superseded).toEqual([superseded]);
    expect(permit).toStrictEqual({
      kind: 'study_permit',
      issuedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      validFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      expiresOn: inDays(38),
      documentNumber: AWKWARD,
      dliNumber: 'O19359011033',
      remarks: [expect.stringMatching(/R186/)],
      restrictions: ['school_teaching'],
      cancelledOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      verified: true,
    });
    expect(recorded.permits.find(({ documentNumber }) => documentNumber === 'F2')).not.toHaveProperty(
      'remarks',
    );
    expect(recorded.student).toStrictEqual({
      level: 'post_secondary',
      citizenships: ['IN'],
      passportExpiresOn: inDays(STUDIES.passportEndsIn),
      disasterMeasure: true,
    });
    expect(recorded.enrolment).toStrictEqual([
      { from: inDays(STUDIES.beginIn), to: inDays(STUDIES.endIn), load: 'full_time', finalSession: false },
      { from: inDays(282), to: inDays(392), load: 'part_time', finalSession: true },
    ]);
    expect(recorded.applications.map(({ id: _id, ...application }) => application)).toStrictEqual([
      {
        kind: 'study_permit_extension',
        receivedAt: '2026-06-01T01:02:03Z',
        channel: 'paper',
        stampedOn: '2026-06-01',
        evidence: 'verified',
        outcome: { kind: 'approved', at: '2026-08-01T04:05:06Z' },
      },
      {
        kind: 'coop_work_permit_renewal',
        receivedAt: '2026-06-02T01:02:03Z',
        channel: 'online',
        evidence: 'proof',
      },
      {
        kind: 'study_permit_extension',
        receivedAt: '2026-06-03T01:02:03Z',
        channel: 'online',
        evidence: 'declared',
        outcome: { kind: 'refused', at: '2026-08-03T04:05:06Z' },
      },
    ]);
    expect(recorded.travel).toStrictEqual([
      { departedAt: '2026-07-01T00:00:00Z', returnedAt: '2026-07-09T00:00:00Z' },
      { departedAt: '2026-10-01T00:00:00Z' },
    ]);
    expect(recorded.letters).toStrictEqual([
      { kind: 'placement_confirmation', issuedOn: '2026-05-01', voidedOn: '2026-05-09' },
    ]);
    expect(recorded.placements.map(({ id: _id, ...placement }) => placement)).toStrictEqual([
      {
        term: '2027-01',
        from: '2027-01-04',
        to: '2027-04-23',
        setting: 'health_service',
        approvedByDli: true,
        hoursPerWeek: 37.5,
      },
    ]);
    const [signOff] = recorded.signOffs;
    expect(signOff).toMatchObject({ from: '2027-01-04', until: '2027-02-01' });
    expect(signOff!.workTerm).toBe(recorded.placements[0]!.id);
    expect(signOff!.application).toBe(recorded.applications[1]!.id);
    expect(recorded.targetTerm).toStrictEqual({ code: '2027-01', startsOn: inDays(42) });
    expect(recorded).toMatchObject({
      institution: { dliNumber: 'O19359011033', timeZone: 'America/Vancouver' },
      readyIntoTermDays: 1,
      program: { credential: true, months: 24, totalWeeks: 96, workTermWeeks: 32, kind: 'academic' },
      acceptedIntoCoop: true,
      continuanceMet: true,
      courseState: 'registered',
      completedOn: '2027-04-30',
      deEnrolledOn: '2027-05-30',
      newStartsOnMaintainedStatus: false,
    });
  });

  it('goes on where the page before ended, and meets everybody once', async () => {
    const all = (await read(null, 100)).map(({ studentId }) => studentId);
    const seen: string[] = [];
    for (let after: string | null = null; ; after = seen.at(-1)!) {
      const page = await read(after, 2);
      seen.push(...page.map(({ studentId }) => studentId));
      if (page.length < 2) break;
    }
    expect(seen).toEqual(all);
    expect(all).toEqual(all.toSorted());
  });

  it('says what speaks for a student now, and finds those under another pack', async () => {
    const { id } = await aStudent(database);
    const { rows } = await database.inspect.query<{ id: string }>(
      `insert into coop.assessment (student_id, as_of, engine_version, rule_pack, time_zone_data, input_hash, outcome_hash, facts, result)
       values ($1, now(), '1', 'old', 'x', '\\x01', '\\x02', '{}', '{}') returning id`,
      [id],
    );
    await database.inspect.query(
      `insert into coop.current_assessment (student_id, assessment_id, confirmed_at, rule_pack, next_change_at, ready_for_postings)
       values ($1, $2, now(), 'old', '2027-01-01T08:00:00Z', true)`,
      [id, rows[0]!.id],
    );
    const assessed = (await read(null, 100)).filter(({ current }) => current !== null);
    expect(assessed.map(({ studentId, current }) => ({ studentId, current }))).toEqual([
      {
        studentId: id,
        current: {
          assessmentId: rows[0]!.id,
          inputHash: Buffer.of(1),
          outcomeHash: Buffer.of(2),
          rulePack: 'old',
          nextChangeAt: new Date('2027-01-01T08:00:00Z'),
          readyForPostings: true,
          rowVersion: expect.stringMatching(/^\d+$/),
        },
      },
    ]);
    expect((await read(null, 100, 'new')).map(({ studentId }) => studentId)).toEqual([id]);
    expect(await read(null, 100, 'old')).toEqual([]);
  });

  it('shows nothing to an actor who is not the office', async () => {
    const nobody: Actor = { kind: 'system', name: 'health' };
    expect(
      await transactions.run(nobody, (tx) => pages.read(tx, { after: null, limit: 10, today: TODAY })),
    ).toEqual([]);
  });
});
