import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialsOf, readVerificationCode, verificationCode } from './verification-code.js';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('the code of a letter', () => {
  it.each([
    [new Uint8Array(16), '00000000000000000000000000'],
    [new Uint8Array(16).fill(255), '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
    [Uint8Array.from([...new Uint8Array(15), 33]), '00000000000000000000000011'],
  ])('writes %s as %s', (value, code) => {
    expect(verificationCode(value)).toBe(code);
  });

  it('gives every value a code of its own, which is read back however it is typed', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const code = verificationCode(one);
        expect(readVerificationCode(code)).toBe(code);
        const typed = code
          .toLowerCase()
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
          .replaceAll(/(.{4})/g, '$1 ');
        expect(readVerificationCode(` ${typed}\u2011`)).toBe(code);
        expect(verificationCode(other) === code).toBe(Buffer.from(one).equals(Buffer.from(other)));
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  it.each([
    '',
    '0000',
    '8ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    'U0000000000000000000000000',
    '../../etc/passwd',
    '0'.repeat(27),
  ])('reads no code from “%s”', (typed) => {
    expect(readVerificationCode(typed)).toBeNull();
  });
});

describe('initials', () => {
  it.each([
    ['Thị Linh Nguyễn', 'T. L. N.'],
    ['Ana Maria de la Cruz', 'A. M. D. L. C.'],
    ['Jean-Pierre O’Neill', 'J. P. O.'],
    ['Łukasz Żak', 'Ł. Ż.'],
    ['王 小明', '王. 小.'],
    ['  ', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
