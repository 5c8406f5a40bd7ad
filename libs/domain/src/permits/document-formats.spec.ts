import { describe, expect, it } from '@jest/globals';
import {
  canonicalApplicationNumber,
  canonicalDliNumber,
  canonicalDocumentNumber,
} from './document-formats.js';

describe('printed numbers (R15)', () => {
  it.each([
    [canonicalDocumentNumber('f 123-456-789'), 'F123456789'],
    [canonicalDocumentNumber('F12345678'), null],
    [canonicalDocumentNumber('1123456789'), null],
    [canonicalDocumentNumber(''), null],
    [canonicalApplicationNumber('v123456789'), 'V123456789'],
    [canonicalApplicationNumber('XS 123 456 789'), 'XS123456789'],
    [canonicalApplicationNumber('XWPE123456789'), 'XWPE123456789'],
    [canonicalApplicationNumber('ABCDE123456789'), null],
    [canonicalDliNumber('o19359011033'), 'O19359011033'],
    [canonicalDliNumber('019359011033'), 'O19359011033'],
    [canonicalDliNumber('O1935901103'), null],
  ])('%s', (got, expected) => expect(got).toBe(expected));
});
