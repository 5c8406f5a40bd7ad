import { expect, test } from '@jest/globals';
import { safeReturn } from './safe-return.js';

test('goes back to a page of this site and to nowhere else', () => {
  expect(safeReturn('/documents/new?purpose=study_permit')).toBe('/documents/new?purpose=study_permit');
  for (const foreign of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/',
    7,
  ])
    expect(safeReturn(foreign)).toBeUndefined();
});
