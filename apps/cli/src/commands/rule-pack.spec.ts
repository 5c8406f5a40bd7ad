import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { authorizationFacts } from '#testing/builders/authorization-facts.js';
import { problemsOf, runCli } from '#testing/cli-run.js';

const PACK = coopPermitNeededFrom('2026-10-01', '2026-10-01');

describe('coopdesk rule-pack', () => {
  it('check finds a pack sound, and what it changes', async () => {
    const { exitCode, out, err } = await runCli(['rule-pack', 'check', '-'], JSON.stringify(PACK));
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/^Rule pack 2026-10-01: \d\d rows, no fault\. 3 rows differ from 2026-11-21\.\n$/);
    const asJson = await runCli(['rule-pack', 'check', '-', '--json'], JSON.stringify(PACK));
    expect(JSON.parse(asJson.out)).toMatchObject({
      id: '2026-10-01',
      against: '2026-11-21',
      difference: [{ change: 'changed' }, { change: 'added' }, { change: 'changed' }],
    });
  });

  it('check tells every fault with its path, one a line, and ends with 2', async () => {
    const bad = { ...PACK, id: 'next', breaks: [], filing: {}, reminders: { lossDays: [1, 1] } };
    const answer = await runCli(['rule-pack', 'check', '-'], JSON.stringify(bad));
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    const paths = problemsOf(answer).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['id', 'filing', 'reminders.lossDays', 'reminders.permitExpiryDays']),
    );
    const gap = await runCli(['rule-pack', 'check', '-'], JSON.stringify({ ...PACK, breaks: [] }));
    expect(problemsOf(gap)).toEqual([
      { path: 'breaks', problem: 'has no row in force on any day: every day needs one' },
    ]);
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['nothing', '', 'is empty'],
    ['a list', '[]', 'must be an object'],
  ])('check refuses %s', async (_name, input, words) => {
    const answer = await runCli(['rule-pack', 'check', '-'], input);
    expect(answer.exitCode).toBe(2);
    expect(problemsOf(answer)).toEqual([{ path: '', problem: expect.stringContaining(words) }]);
  });

  it('check says so where there is no such file', async () => {
    const answer = await runCli(['rule-pack', 'check', '/nowhere/pack.json']);
    expect([answer.exitCode, problemsOf(answer)]).toEqual([
      2,
      [{ path: '', problem: 'there is no file of this name: check the path' }],
    ]);
  });

  it('show prints the shipped pack, in words or whole', async () => {
    const words = await runCli(['rule-pack', 'show']);
    expect(words.exitCode).toBe(0);
    expect(words.out).toContain('Rule pack 2026-11-21\n\nregimes\n  R1  … to 2026-03-31  in_force');
    const whole = await runCli(['rule-pack', 'show', '2026-11-21', '--json']);
    expect(JSON.parse(whole.out)).toEqual(JSON.parse(JSON.stringify(RULE_PACK_2026_11)));
    const again = await runCli(['rule-pack', 'check', '-'], whole.out);
    expect(again.out).toContain('0 rows differ');
  });

  it('explains itself', async () => {
    const { exitCode, out } = await runCli(['rule-pack', 'check', '--help']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Exit code 0: the pack can be loaded.');
  });
});

describe('coopdesk evaluate --rule-pack', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-packs-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const file = async (name: string, content: object): Promise<string> => {
    await writeFile(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const facts = JSON.stringify(authorizationFacts());

  it('tries a pack offline', async () => {
    const path = await file('pack.json', PACK);
    const { exitCode, out } = await runCli(['evaluate', '--rule-pack', path, '-'], facts);
    expect(exitCode).toBe(0);
    const answer = JSON.parse(out) as WorkAuthorizationResult;
    expect(answer.engine.rulePack).toBe('2026-10-01');
    expect(answer.placements[0]).toMatchObject({
      verdict: 'partly_covered',
      firstUncoveredDay: '2026-10-01',
    });
  });

  it('refuses a pack with faults before it looks at the facts', async () => {
    const path = await file('bad.json', { ...PACK, filing: [] });
    const answer = await runCli(['evaluate', '--rule-pack', path, '-'], facts);
    expect([answer.exitCode, answer.out]).toEqual([2, '']);
    expect(problemsOf(answer)).toEqual([
      { path: 'rulePack.filing', problem: 'has no row in force on any day: every day needs one' },
    ]);
  });
});
