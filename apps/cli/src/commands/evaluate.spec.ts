import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { authorizationFacts, extension, studyPermit } from '#testing/builders/authorization-facts.js';
import { WORKED_EXAMPLES } from '#testing/builders/worked-examples.js';
import { problemsOf, runCli } from '#testing/cli-run.js';

const run = (input: unknown) => runCli(['evaluate', '-'], JSON.stringify(input));

async function answers(facts: readonly WorkAuthorizationFacts[]): Promise<WorkAuthorizationResult[]> {
  const { exitCode, out, err } = await run(facts);
  expect([exitCode, err]).toEqual([0, '']);
  return JSON.parse(out) as WorkAuthorizationResult[];
}

const on = <I extends { readonly from: string; readonly to: string }>(
  intervals: readonly I[],
  date: string,
) => intervals.find(({ from, to }) => from <= date && date <= to);

describe('--explain', () => {
  it('adds the whole answer in words, line by line, in both languages', async () => {
    const facts = authorizationFacts({ permits: [studyPermit({ expiresOn: '2026-11-30' })] });
    const { exitCode, out } = await runCli(['evaluate', '-', '--explain'], JSON.stringify(facts));
    expect(exitCode).toBe(0);
    const { inWords, ...answer } = JSON.parse(out) as WorkAuthorizationResult & {
      inWords: { en: string[]; fr: string[] };
    };
    expect(inWords.en).toContain('SP1 (R34): The permit is good through 2026-11-30 only.');
    expect(inWords.fr).toContain('SP1 (R34) : Le permis ne vaut que jusqu’au 2026-11-30 inclusivement.');
    expect([answer]).toEqual(await answers([facts]));
  });
});

describe('the published example', () => {
  // Written as published: no list of travel, an extension in the last second.
  const { travel: _left, ...example } = authorizationFacts({
    permits: [studyPermit({ expiresOn: '2026-11-30' })],
    applications: [extension()],
  });

  it('gives the published answer', async () => {
    const { exitCode, out, err } = await run(example);
    expect([exitCode, err]).toEqual([0, '']);
    const answer = JSON.parse(out) as WorkAuthorizationResult;
    expect(answer.deadlines[0]).toEqual({
      kind: 'apply_before_expiry',
      permit: 'SP1',
      at: '2026-12-01T00:00:00Z',
      local: '2026-11-30T17:00:00-07:00',
      lastSafeDay: '2026-11-29',
    });
    expect(answer.applications).toEqual([{ id: 'A1', inTime: true, effect: 'maintains_stay' }]);
    expect(answer.placements[0]?.verdict).toBe('covered_policy');
    expect(on(answer.work, '2026-11-30')).toMatchObject({
      to: '2026-11-30',
      state: 'authorized',
      basis: 'R186F_SWP',
    });
    expect(on(answer.work, '2026-12-01')).toMatchObject({
      from: '2026-12-01',
      to: '2026-12-18',
      state: 'authorized_policy',
      basis: 'R186F_SWP',
    });
    expect(answer.engine).toMatchObject({ rulePack: '2026-11-21', timeZoneData: '2026f' });
  });
});

describe('the worked examples', () => {
  it.each(WORKED_EXAMPLES)('$name', async (example) => {
    const [answer] = await answers([example.facts]);
    if (answer === undefined) throw new Error('One was asked.');
    if (example.verdict !== undefined) expect(answer.placements[0]?.verdict).toBe(example.verdict);
    for (const [date, state, basis] of example.work ?? []) {
      expect([date, on(answer.work, date)?.state]).toEqual([date, state]);
      if (basis !== undefined) expect([date, on(answer.work, date)?.basis]).toEqual([date, basis]);
    }
    for (const [date, state] of example.stay ?? [])
      expect([date, on(answer.stay, date)?.state]).toEqual([date, state]);
    for (const [date, state] of example.study ?? [])
      expect([date, on(answer.study, date)?.state]).toEqual([date, state]);
    for (const [id, inTime] of Object.entries(example.inTime ?? {})) {
      expect(answer.applications.find((one) => one.id === id)).toMatchObject({ inTime });
    }
    if (example.deadline !== undefined)
      expect(answer.deadlines).toContainEqual(expect.objectContaining(example.deadline));
    if (example.restorationLastDay !== undefined) {
      expect(answer.status.restorationLastDay).toBe(example.restorationLastDay);
    }
  });

  it('E21 reminders of a permit to the end of April 2027', async () => {
    const facts = authorizationFacts({
      asOf: '2026-10-01T20:00:00Z',
      permits: [studyPermit({ expiresOn: '2027-04-30' })],
    });
    const [answer] = await answers([facts]);
    const dates = answer?.reminders
      .filter(({ subject, at }) => subject === 'SP1' && at === undefined)
      .map(({ on: date }) => date);
    expect(dates?.toSorted()).toEqual([
      '2026-11-01',
      '2026-12-31',
      '2027-01-30',
      '2027-03-01',
      '2027-03-31',
      '2027-04-16',
      '2027-04-23',
      '2027-04-27',
      '2027-04-29',
    ]);
  });
});

describe('a list', () => {
  it('is answered in order', async () => {
    const found = await answers(
      ['P7', 'P8', 'P9'].map((id) =>
        authorizationFacts({
          placements: [{ id, from: '2026-09-08', to: '2026-12-18', approvedByDli: true }],
        }),
      ),
    );
    expect(found.map(({ placements }) => placements[0]?.id)).toEqual(['P7', 'P8', 'P9']);
  });

  it('names a fault by its entry', async () => {
    const wrong = authorizationFacts({ permits: [studyPermit({ expiresOn: '2020-01-01' })] });
    const answer = await run([authorizationFacts(), authorizationFacts(), authorizationFacts(), wrong]);
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    expect(problemsOf(answer)).toEqual([
      { path: '[3].permits[0].expiresOn', problem: 'is before issuedOn: a permit expires after its issue' },
    ]);
  });
});

describe('the schema', () => {
  it('is printed', async () => {
    const { exitCode, out } = await runCli(['evaluate', '--schema']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: 'Work authorization facts', additionalProperties: false });
  });
});

describe('facts that the check accepts', () => {
  it('are always answered, however odd their dates', async () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((value) => value.toISOString());
    const days = fc.tuple(date, date, date).map((all) => all.toSorted().map((one) => one.slice(0, 10)));
    const instants = fc.tuple(date, date).map((all) => all.toSorted());
    const facts = fc
      .tuple(
        date,
        days,
        days,
        instants,
        instants,
        fc.constantFrom('approved', 'refused', 'withdrawn', 'returned_incomplete'),
      )
      .map(([asOf, permit, placed, decided, trip, kind]) => ({
        ...authorizationFacts({ asOf }),
        permits: [{ ...studyPermit(), issuedOn: permit[0], cancelledOn: permit[1], expiresOn: permit[2] }],
        applications: [{ ...extension(), receivedAt: decided[0], outcome: { kind, at: decided[1] } }],
        travel: [{ departedAt: trip[0], returnedAt: trip[1] }],
        placements: [{ id: 'P1', from: placed[0], to: placed[2], approvedByDli: true }],
      }));
    await fc.assert(
      fc.asyncProperty(facts, async (input) => {
        const { exitCode, out } = await run(input);
        expect(exitCode).toBe(0);
        expect(out).not.toMatch(/NaN|Infinity|undefined|"\d{5,}-/);
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
