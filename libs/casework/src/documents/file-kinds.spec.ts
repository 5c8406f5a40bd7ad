import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf } from './file-kinds.js';

describe('kinds of files by their first bytes', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xff\xd8\xff\xe0 JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['II*\0rest', 'image/tiff'],
    ['MM\0*rest', 'image/tiff'],
    ['\0\0\0\x18ftypheic', 'image/heic'],
    ['\0\0\0\x18ftypmif1', 'image/heic'],
    ['\0\0\0\x18ftypisom', null],
    ['<html>%PDF-', null],
    ['PK\x03\x04', null],
    ['\xff\xd8', null],
    ['', null],
  ])('%j', (head, expected) => expect(mediaTypeOf(Buffer.from(head, 'latin1'))).toBe(expected));
});
