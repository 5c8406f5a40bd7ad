import { describe, expect, test } from '@jest/globals';
import { lookingAt } from './looking-at.js';

const ID = '0199e4a0-0000-7000-8000-000000000001';

describe('what a page shows', () => {
  test.each([
    [`/desk/documents/${ID}`, `document:${ID}`],
    [`/desk/letter-requests/${ID}`, `letter_request:${ID}`],
    [`/desk/students/${ID}/what-if`, `student:${ID}`],
    ['/desk/students', null],
    ['/desk', null],
    ['/desk/documents/x', null],
    [`/desk/rules/${ID}`, null],
  ])('%s', (path, subject) => {
    expect(lookingAt(path)).toBe(subject);
  });
});
