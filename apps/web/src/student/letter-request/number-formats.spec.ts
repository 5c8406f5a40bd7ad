import { expect, test } from '@jest/globals';
import { canonical, isApplicationNumber, isDliNumber, isDocumentNumber } from './number-formats.js';

test('numbers are read as people write them', () => {
  expect(canonical('f 204-518-837')).toBe('F204518837');
  expect(isDocumentNumber('f204 518 837')).toBe(true);
  expect(isDocumentNumber('F20451883')).toBe(false);
  expect(isDliNumber('O19359011033')).toBe(true);
  expect(isDliNumber('019359011033')).toBe(false);
  expect(isApplicationNumber('W123456789')).toBe(true);
  expect(isApplicationNumber('XEP123456789')).toBe(true);
  expect(isApplicationNumber('123456789')).toBe(false);
});
