import { describe, expect, it } from '@jest/globals';
import { iecFacts } from '#testing/builders/iec-facts.js';
import { IEC_EVALUATION } from './evaluate-iec.js';
import { runEvaluation } from './json-evaluation.js';

const run = (content: unknown, ...args: string[]) =>
  runEvaluation(IEC_EVALUATION, args.length > 0 ? args : ['facts.json'], () =>
    Promise.resolve(typeof content === 'string' ? content : JSON.stringify(content)),
  );
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; problem: string });

describe('evaluate:iec', () => {
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
    expect(JSON.parse((await run([])).out)).toEqual([]);
  });

  it('answers nothing when one of a list is at fault, and names each fault on a line', async () => {
    const { exitCode, out, err } = await run([iecFacts(), 5, { ...iecFacts(), birthDate: 'x', ita: {} }]);
    expect([exitCode, out]).toEqual([2, '']);
    expect(lines(err).sort((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: '[1]', problem: expect.stringContaining('must be an object') },
      { path: '[2].birthDate', problem: expect.stringContaining('must be a calendar date') },
      { path: '[2].ita.issuedAt', problem: expect.stringContaining('is missing') },
    ]);
  });

  it('names the path of a choice that is not held', async () => {
    const { exitCode, err } = await run(iecFacts({ citizenships: ['FR'], chosenCitizenship: 'DE' }));
    expect(exitCode).toBe(2);
    expect(lines(err).map(({ path }) => path)).toEqual(['chosenCitizenship']);
  });

  it('refuses what is not JSON, without quoting it', async () => {
    const { exitCode, out, err } = await run('{"birthDate": 2004-05-17}');
    expect([exitCode, out]).toEqual([2, '']);
    expect(lines(err)[0]?.problem).toMatch(/^is not JSON/);
    expect(err).not.toContain('2004');
  });

  it('takes a byte order mark before the object', async () => {
    expect((await run(`\uFEFF${JSON.stringify(iecFacts())}`)).exitCode).toBe(0);
  });

  it('reads standard input by -', async () => {
    const asked: string[] = [];
    const { exitCode } = await runEvaluation(IEC_EVALUATION, ['-'], (source) => {
      asked.push(source);
      return Promise.resolve(JSON.stringify(iecFacts()));
    });
    expect([exitCode, asked]).toEqual([0, ['-']]);
  });

  it('says that a file cannot be read', async () => {
    const { exitCode, err } = await runEvaluation(IEC_EVALUATION, ['/no/such/facts.json']);
    expect(exitCode).toBe(2);
    expect(lines(err)[0]?.problem).toMatch(/cannot be read/);
  });

  it.each([[[]], [['a.json', 'b.json']], [['--shema']]])('tells how it is called for %j', async (args) => {
    const { exitCode, out, err } = await runEvaluation(IEC_EVALUATION, args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('evaluate:iec');
  });

  it('prints its schema and its help', async () => {
    expect(JSON.parse((await run('', '--schema')).out)).toMatchObject({
      title: 'IEC International Co-op facts',
    });
    expect((await run('', '--help')).out).toContain('evaluate:iec');
  });
});
