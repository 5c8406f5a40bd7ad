import { expect, test } from '@jest/globals';
import { changesBetween } from './changes.js';

test('what changed is told value by value, without the counters', () => {
  const seen = { state: 'submitted', version: 3, answers: { passportExpiresOn: '2028-05-01', tags: ['a'] } };
  const current = {
    state: 'returned',
    version: 4,
    answers: { passportExpiresOn: '2030-05-01', tags: ['a'] },
    dueOn: '2026-12-01',
  };
  expect(changesBetween(seen, current)).toEqual([
    { path: 'state', before: 'submitted', now: 'returned' },
    { path: 'answers.passportExpiresOn', before: '2028-05-01', now: '2030-05-01' },
    { path: 'dueOn', before: '', now: '2026-12-01' },
  ]);
});
