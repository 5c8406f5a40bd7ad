import { expect, test } from '@jest/globals';
import { isLook } from './views-in-history.js';

test('looking is told apart from doing', () => {
  const looks = [
    'case.read',
    'document_file.viewed',
    'session.opened',
    'account.seen',
    'roster.report_read',
    'authorization.what_if',
  ];
  const deeds = ['document.verified', 'letter_request.submitted', 'letter.downloaded', 'student.changed'];
  expect([...looks, ...deeds].filter((action) => isLook({ action }))).toEqual(looks);
});
