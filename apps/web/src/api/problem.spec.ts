import { describe, expect, test } from '@jest/globals';
import { problemFrom } from './problem.js';

describe('an error answer', () => {
  test('keeps its code, its words and the fields it names', () => {
    const problem = problemFrom(422, {
      code: 'invalid_input',
      title: 'Some answers need correcting',
      detail: 'Correct them.',
      errors: [{ path: 'answers.permit.expiresOn', problem: 'Enter the date.' }, 'noise'],
    });
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input', detail: 'Correct them.' });
    expect(problem.errors).toEqual([{ path: 'answers.permit.expiresOn', problem: 'Enter the date.' }]);
  });

  test('has its further members at hand, beside or under `extra`', () => {
    expect(problemFrom(422, { code: 'x', offsets: ['-04:00'] }).extra['offsets']).toEqual(['-04:00']);
    expect(problemFrom(409, { code: 'x', extra: { current: { version: 2 } } }).extra['current']).toEqual({
      version: 2,
    });
  });

  test('is still a problem when a proxy answered instead', () => {
    expect(problemFrom(502, null)).toMatchObject({ status: 502, code: 'http_502', errors: [] });
  });
});
