import { describe, expect, test } from '@jest/globals';
import { faultOf, MAX_BYTES, sizeInWords } from './picked-files.js';

const file = (name: string, type: string, size = 1000) => ({ name, type, size });

describe('a chosen file', () => {
  test('is known by its type or, where the device tells none, by its name', () => {
    expect(faultOf(file('a.pdf', 'application/pdf'))).toBeNull();
    expect(faultOf(file('IMG_1.HEIC', ''))).toBeNull();
    expect(faultOf(file('a.docx', 'application/vnd.ms-word'))).toBe('wrongType');
  });

  test('is neither empty nor over the limit', () => {
    expect(faultOf(file('a.pdf', 'application/pdf', 0))).toBe('emptyFile');
    expect(faultOf(file('a.pdf', 'application/pdf', MAX_BYTES))).toBeNull();
    expect(faultOf(file('a.pdf', 'application/pdf', MAX_BYTES + 1))).toBe('tooLarge');
  });

  test('has its size said in the reader’s language', () => {
    expect(sizeInWords(2_340_112, 'en')).toBe('2.3 MB');
    expect(sizeInWords(2_340_112, 'fr')).toBe('2,3 Mo');
    expect(sizeInWords(41_200, 'en')).toBe('41 kB');
    expect(sizeInWords(398, 'en')).toBe('1 kB');
  });
});
