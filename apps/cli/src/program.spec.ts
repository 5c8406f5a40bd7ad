import { describe, expect, it } from '@jest/globals';
import { runCli } from '#testing/cli-run.js';
import { COMMANDS, type CommandEntry } from './commands.js';

const failing: CommandEntry = {
  name: 'fail',
  summary: 'fails',
  load: () =>
    Promise.resolve({
      define: (command) => {
        command.action(() => Promise.reject(new Error('the disk is gone')));
      },
    }),
};
const untouched: CommandEntry = {
  name: 'untouched',
  summary: 'is never loaded',
  load: () => Promise.reject(new Error('was loaded')),
};

describe('the program', () => {
  it.each([[['--help']], [['help']], [['-h']]])('lists every command for %j', async (args) => {
    const { exitCode, out, err } = await runCli(args);
    expect([exitCode, err]).toEqual([0, '']);
    for (const { name, summary } of COMMANDS) {
      expect(out).toContain(name);
      expect(out.replaceAll(/\s+/g, ' ')).toContain(summary);
    }
  });

  it.each([[['evaluate', '--help']], [['help', 'evaluate']]])('explains a command for %j', async (args) => {
    expect(await runCli(args)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('--schema') as unknown,
    });
  });

  it('tells its version', async () => {
    expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([[[]], [['evalute']], [['evaluate', '--shema']], [['--verbose']]])(
    'is used wrongly by %j',
    async (args) => {
      const { exitCode, out, err } = await runCli(args);
      expect([exitCode, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    },
  );

  it('loads only the command asked for', async () => {
    expect((await runCli(['fail'], '', [failing, untouched])).err).not.toContain('was loaded');
  });

  it('says a failure in one line, without a stack', async () => {
    expect(await runCli(['fail'], '', [failing])).toEqual({
      exitCode: 1,
      out: '',
      err: 'coopdesk: the disk is gone\n',
    });
  });
});
