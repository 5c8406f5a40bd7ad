import { describe, expect, it } from '@jest/globals';
import { base32, codeAt, keyUri, stepOf, stepOfCode } from './totp.js';

/** The secret and the codes of RFC 6238, appendix B, of which six digits are used here. */
const SECRET = Buffer.from('12345678901234567890');

describe('codes of an authenticator', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i seconds is %s', (seconds, code) => {
    expect(codeAt(SECRET, stepOf(new Date(seconds * 1000)))).toBe(code);
  });

  it('counts half a minute before and after, no longer', () => {
    const at = (seconds: number) => stepOfCode(SECRET, '050471', new Date(seconds * 1000));
    const step = 37_037_037;
    expect([1_111_111_079, 1_111_111_080, 1_111_111_111, 1_111_111_169, 1_111_111_170].map(at)).toEqual([
      null,
      step,
      step,
      step,
      null,
    ]);
  });

  it.each(['', '50471', '0504711', '05047a', '٠٥٠٤٧١'])('takes no %j', (code) => {
    expect(stepOfCode(SECRET, code, new Date(1_111_111_111_000))).toBeNull();
  });

  it('writes the secret as authenticators read it (RFC 4648)', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(keyUri(SECRET, 'maya@coop.example', 'Co-op & Career')).toBe(
      'otpauth://totp/Co-op%20%26%20Career:maya%40coop.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Co-op%20%26%20Career&algorithm=SHA1&digits=6&period=30',
    );
  });
});
