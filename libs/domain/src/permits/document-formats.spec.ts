import { describe, expect, it } from '@jest/globals';
import {
  canonicalApplicationNumber,
  canonicalDliNumber,
  canonicalDocumentNumber,
  canonicalNumber,
  readDocumentNumber,
  readNumber,
  type NumberKind,
} from './document-formats.js';

describe('numbers on immigration documents', () => {
  it.each<[NumberKind, string, string, string, readonly string[]]>([
    ['uci', '1234-5678', '12345678', '1234-5678', []],
    ['uci', '12345678', '12345678', '1234-5678', []],
    ['uci', '11-2233-4455', '1122334455', '11-2233-4455', []],
    ['uci', ' 11 2233 4455 ', '1122334455', '11-2233-4455', []],
    ['uci', 'x1122334455', 'X1122334455', 'X11-2233-4455', ['temporary']],
    ['uci', 'T-11-2233-4455', 'T1122334455', 'T11-2233-4455', ['temporary']],
    ['document', 'f123456789', 'F123456789', 'F123456789', []],
    ['document', 'U 123 456 789', 'U123456789', 'U123456789', []],
    ['application', 'S123456789', 'S123456789', 'S123456789', []],
    ['application', 'W-123456789', 'W123456789', 'W123456789', []],
    ['application', 'ABC123456789', 'ABC123456789', 'ABC123456789', []],
    ['application', 'XS123456789', 'XS123456789', 'XS123456789', ['temporary']],
    ['application', 'X123456789', 'X123456789', 'X123456789', []],
    ['dli', 'o19359011033', 'O19359011033', 'O19359011033', []],
    ['dli', '019359011033', 'O19359011033', 'O19359011033', []],
    ['dli', 'O1935901–1033', 'O19359011033', 'O19359011033', []],
    ['dli', 'O193590110331', 'O193590110331', 'O193590110331', ['unusual_length']],
    ['iec_offer', 'a1234567', 'A1234567', 'A1234567', []],
    ['iec_reference', 'de1234567890', 'DE1234567890', 'DE1234567890', []],
  ])('%s %s', (kind, text, canonical, shown, warnings) => {
    expect(readNumber(kind, text)).toEqual({ valid: true, canonical, shown, warnings });
  });

  it.each<[NumberKind, string]>([
    ['uci', '123456789'],
    ['uci', '1234567'],
    ['uci', '12345678901'],
    ['uci', 'A1122334455'],
    ['uci', 'X12345678'],
    ['uci', ''],
    ['document', '123456789'],
    ['document', 'F12345678'],
    ['document', 'F1234567890'],
    ['document', 'FF12345678'],
    ['application', '123456789'],
    ['application', 'ABCDE123456789'],
    ['application', 'S12345678'],
    ['dli', '119359011033'],
    ['dli', 'O1935901103'],
    ['dli', 'O1935901103311'],
    ['iec_offer', 'A123456'],
    ['iec_offer', 'B1234567'],
    ['iec_reference', 'D1234567890'],
  ])('%s refuses %p and says what it expects', (kind, text) => {
    const reading = readNumber(kind, text);
    expect(reading).toMatchObject({ valid: false, canonical: canonicalNumber(text) });
    expect(!reading.valid && reading.expected).toMatch(/such as/);
  });

  it.each([
    ['F123456789', 'study_permit', []],
    ['U123456789', 'study_permit', ['other_document_kind']],
    ['U123456789', 'work_permit', []],
    ['C123456789', 'visitor_record', []],
    ['F123456789', 'visitor_record', ['other_document_kind']],
  ] as const)('%s as the number of a %s warns %j', (text, document, warnings) => {
    expect(readDocumentNumber(text, document)).toMatchObject({ valid: true, warnings });
  });

  it('a malformed document number is invalid, whatever the document', () => {
    expect(readDocumentNumber('F12', 'study_permit').valid).toBe(false);
  });

  it.each([
    [canonicalDocumentNumber('f 123-456.789'), 'F123456789'],
    [canonicalDocumentNumber('F12345678'), null],
    [canonicalApplicationNumber('XWPE123456789'), 'XWPE123456789'],
    [canonicalApplicationNumber('ABCDE123456789'), null],
    [canonicalDliNumber('019359011033'), 'O19359011033'],
    [canonicalDliNumber('O1935901103'), null],
  ])('the stored form alone: %s', (got, expected) => {
    expect(got).toBe(expected);
  });
});
