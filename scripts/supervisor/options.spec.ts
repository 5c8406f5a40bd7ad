import { describe, expect, it } from '@jest/globals';
import { readOptions } from '#scripts/supervisor/options.mjs';

describe('the options of npm start', () => {
  it('have defaults, which the environment changes and the command line overrides', () => {
    expect(readOptions([], {})).toMatchObject({ help: false, port: 3000, reset: false, demo: true });
    expect(readOptions([], {}).dataFolder).toMatch(/\/\.data$/);
    const env = { PORT: '4000', COOPDESK_DATA_DIR: '/srv/coop' };
    expect(readOptions([], env)).toMatchObject({ port: 4000, dataFolder: '/srv/coop' });
    const args = ['--port', '5000', '--data', '/tmp/other', '--no-demo', '--reset'];
    expect(readOptions(args, env)).toEqual({
      help: false,
      port: 5000,
      dataFolder: '/tmp/other',
      reset: true,
      demo: false,
    });
  });

  it.each([['--port', 'abc'], ['--port', '0'], ['--port', '65536'], ['--prot', '3000'], ['extra']])(
    'refuse %s %s with a word on what to do',
    (...args) => {
      expect(() => readOptions(args, {})).toThrow(/whole number from 1 to 65535|npm start -- \[options\]/);
    },
  );
});
