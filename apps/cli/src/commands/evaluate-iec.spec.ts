import { describe, expect, it } from '@jest/globals';
import { iecFacts } from '#testing/builders/iec-facts.js';
import { problemsOf, runCli } from '#testing/cli-run.js';

const run = (input: unknown) => runCli(['evaluate-iec', '-'], JSON.stringify(input));

describe('evaluate-iec', () => {
  it('answers one object by one result', async () => {
    const { exitCode, out, err } = await run(iecFacts());
    expect([exitCode, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      eligible: 'yes',
      maxMonths: 12,
      source: { table: 'iec-coop-2025-12-24' },
    });
  });

  it('answers a list by a list of the same length, in order', async () => {
    const { exitCode, out } = await run(
      ['DE', 'BE', 'US', 'AT'].map((chosenCitizenship) => iecFacts({ chosenCitizenship })),
    );
    expect(exitCode).toBe(0);
    const results = JSON.parse(out) as { eligible: string; maxMonths: number | null }[];
    expect(results.map(({ eligible, maxMonths }) => [eligible, maxMonths])).toEqual([
      ['yes', 12],
      ['ro_only', null],
      ['ro_only', null],
      ['yes', 6],
    ]);
  });

  it('names the path of a choice that is not held', async () => {
    const answer = await run(iecFacts({ citizenships: ['FR'], chosenCitizenship: 'DE' }));
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    expect(problemsOf(answer).map(({ path }) => path)).toEqual(['chosenCitizenship']);
  });

  it('prints its schema', async () => {
    expect(JSON.parse((await runCli(['evaluate-iec', '--schema'])).out)).toMatchObject({
      title: 'IEC International Co-op facts',
    });
  });
});
