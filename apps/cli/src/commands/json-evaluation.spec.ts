import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { iecFacts } from '#testing/builders/iec-facts.js';
import { problemsOf, runCli } from '#testing/cli-run.js';

const fed = (input: string | Uint8Array) => runCli(['evaluate-iec', '-'], input);
const sound = JSON.stringify(iecFacts());

describe('facts from a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'facts-'));
    await writeFile(join(folder, 'facts.json'), sound);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const named = (...names: string[]) => runCli(['evaluate-iec', ...names.map((name) => join(folder, name))]);

  it('are answered', async () => {
    const { exitCode, out } = await named('facts.json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ eligible: 'yes' });
  });

  it.each([
    ['none.json', /no file of this name/],
    ['facts.json/more', /no file of this name/],
    ['.', /this is a folder/],
  ])('%s cannot be read, and is told why', async (name, problem) => {
    const answer = await named(name);
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    expect(problemsOf(answer)).toEqual([{ path: '', problem: expect.stringMatching(problem) }]);
  });

  it('are asked for where none are named', async () => {
    const answer = await named();
    expect(answer.exitCode).toBe(2);
    expect(problemsOf(answer)[0]?.problem).toBe('name a file of facts, or - for standard input');
  });

  it('come from one file at a time', async () => {
    expect(await named('facts.json', 'facts.json')).toMatchObject({ exitCode: 2, out: '' });
  });
});

describe('one object', () => {
  it('may follow a byte order mark and spaces', async () => {
    expect((await fed(`\uFEFF \n${sound}\n`)).exitCode).toBe(0);
  });

  it.each([
    ['', /^is empty/],
    [' \r\n\t', /^is empty/],
    ['\uFEFF', /^is empty/],
    ['{"birthDate": 2004-05-17}', /^is not JSON \(line 1, column 19\)/],
    ['{\n  "asOf": 1 x}', /^is not JSON \(line 2, column 13\)/],
    ['{"asOf": x}', /^is not JSON/],
    [sound.slice(0, -1), /^is not JSON/],
    [`${sound} ${sound}`, /^is not JSON/],
  ])('%j is refused, without quoting it', async (input, problem) => {
    const answer = await fed(input);
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    expect(problemsOf(answer)).toEqual([{ path: '', problem: expect.stringMatching(problem) }]);
    expect(answer.err).not.toContain('2004');
  });

  it('is refused in another encoding', async () => {
    const latin = Buffer.from(sound.replace('Harbour', 'Hafen für'), 'latin1');
    expect(problemsOf(await fed(latin))[0]?.problem).toMatch(/^is not UTF-8/);
  });

  it('is refused over 10 MB before it is parsed, and only then', async () => {
    const padded = (bytes: number) => `${' '.repeat(bytes - sound.length)}${sound}`;
    expect((await fed(padded(10_000_000))).exitCode).toBe(0);
    const answer = await fed(padded(10_000_001).replace('{', '!'));
    expect(problemsOf(answer)).toEqual([{ path: '', problem: expect.stringMatching(/larger than 10 MB/) }]);
  });

  it.each(['null', '7', '"text"', 'true'])('%s is no object', async (input) => {
    expect(problemsOf(await fed(input))).toEqual([{ path: '', problem: 'must be an object' }]);
  });
});

describe('a list', () => {
  it('may be empty', async () => {
    expect(JSON.parse((await fed(' [ ] ')).out)).toEqual([]);
  });

  it('is answered as a list though it holds one', async () => {
    expect(JSON.parse((await fed(`[${sound}]`)).out)).toHaveLength(1);
  });

  it('may be longer than one person’s facts may be', async () => {
    const many = await fed(
      `[${Array.from({ length: 400 }, () => `${' '.repeat(30_000)}${sound}`).join(',')}]`,
    );
    expect(many.exitCode).toBe(0);
    expect(JSON.parse(many.out)).toHaveLength(400);
  });

  it('holds texts with brackets, commas and quotes', async () => {
    const offer = { ...iecFacts().offer, employer: ']},"[{\\' };
    const { exitCode, out } = await fed(JSON.stringify([{ ...iecFacts(), offer }, iecFacts()]));
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toHaveLength(2);
  });

  it('is not answered at all when one entry is at fault; every fault of every entry is told', async () => {
    const answer = await fed(
      JSON.stringify([
        iecFacts(),
        5,
        { ...iecFacts(), birthDate: 'x', ita: {} },
        [iecFacts()],
        { ...iecFacts(), 'a b': 1 },
      ]),
    );
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    expect(problemsOf(answer).map(({ path }) => path)).toEqual([
      '[1]',
      '[2].birthDate',
      '[2].ita.issuedAt',
      '[3]',
      '[4]["a b"]',
    ]);
  });

  it.each([
    ['[', 'is not JSON: the list has no end'],
    [`[${sound}`, 'is not JSON: the list has no end'],
    ['["', 'is not JSON: a text in the list has no closing quote'],
    ['[1}', 'is not JSON: the list is closed by another bracket'],
    [`[${sound}] x`, 'is not JSON: something follows the list'],
  ])('%j has no shape', async (input, problem) => {
    expect(problemsOf(await fed(input))).toEqual([{ path: '', problem }]);
  });

  it.each([
    [`[${sound},]`, '[1]'],
    [`[,${sound}]`, '[0]'],
    [`[${sound},,${sound}]`, '[1]'],
    [`[${sound} ${sound}]`, '[0]'],
    ['[{]]', '[0]'],
  ])('%j names the entry that is not JSON', async (input, path) => {
    const answer = await fed(input);
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    expect(problemsOf(answer)[0]).toEqual({ path, problem: expect.stringMatching(/^is not JSON/) });
  });
});
