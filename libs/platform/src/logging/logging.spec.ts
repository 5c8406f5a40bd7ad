import { describe, expect, it } from '@jest/globals';
import type { LogFields } from './log-fields.js';
import { NestLogger } from './nest-logger.js';
import { createLogger } from './pino-logger.js';
import { prettyLines } from './pretty-lines.js';

function logTo(lines: string[], logLevel: 'info' | 'debug' = 'info') {
  return createLogger({ logLevel, mode: 'production' }, { write: (line: string) => void lines.push(line) });
}

describe('createLogger', () => {
  it('writes one JSON line with time, level, message and fields', () => {
    const lines: string[] = [];
    logTo(lines).with({ job: 'render-letter' }).info('letter rendered', { durationMs: 4 });
    expect(lines).toHaveLength(1);
    const line: unknown = JSON.parse(lines[0] ?? '');
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      message: 'letter rendered',
      job: 'render-letter',
      durationMs: 4,
    });
  });

  it('drops every field that is not on the list, even from a spread row', () => {
    const lines: string[] = [];
    const row = { documentId: 'd1', familyName: 'CANARY', uci: '1122334455', status: { name: 'CANARY' } };
    const fields: unknown = row;
    logTo(lines).info('document read', fields as LogFields);
    logTo(lines)
      .with(fields as LogFields)
      .warn('document read');
    expect(lines.join()).toContain('"documentId":"d1"');
    expect(lines.join()).not.toMatch(/CANARY|1122334455/);
  });

  it('says of an error its kind, code and place, and no value it quotes', () => {
    const lines: string[] = [];
    const cause = Object.assign(new Error('duplicate key "CANARY"'), {
      code: '23505',
      constraint: 'student_uci_key',
      detail: 'Key (uci)=(CANARY) already exists.',
    });
    const thrown = new Error('could not save 1122334455 born 2003-04-05 of canary@example.ca', { cause });
    logTo(lines).error('request failed', thrown, { requestId: 'r1' });
    expect(lines.join()).not.toMatch(/canary|1122334455|2003/i);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      error: {
        kind: 'Error',
        stack: expect.any(Array),
        cause: { code: '23505', constraint: 'student_uci_key' },
      },
    });
  });

  it('keeps one line a line', () => {
    const lines: string[] = [];
    logTo(lines).info('asked', { route: 'a\nb"}\n{"level":"fatal"' });
    expect(lines[0]?.match(/\n/g)).toHaveLength(1);
  });

  it('is silent below its level', () => {
    const lines: string[] = [];
    logTo(lines).debug('detail');
    expect(lines).toEqual([]);
  });
});

describe('prettyLines', () => {
  it('shows a line for people without letting its values steer the terminal', () => {
    const shown: string[] = [];
    const stream = prettyLines({ write: (text) => shown.push(text) });
    const line = {
      level: 'info',
      time: '2026-04-01T10:11:12.000Z',
      message: 'asked',
      route: '/a\u001B[2J\n',
    };
    stream.write(JSON.stringify(line));
    expect(shown[0]).toBe('10:11:12 \u001B[36minfo \u001B[0m asked route=/a \n');
  });
});

describe('NestLogger', () => {
  it('passes on what Nest says, with the part that says it', () => {
    const lines: string[] = [];
    new NestLogger(logTo(lines)).error('Nest cannot resolve "X"', 'stack', 'Injector');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', component: 'Injector' });
  });
});
