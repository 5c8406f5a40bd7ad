/** Crockford's alphabet: no letter that is read as a digit, and none that makes words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** 128 random bits as 26 characters, for a letter's code. @param bytes sixteen of them */
export function verificationCode(bytes: Uint8Array): string {
  let value = bytes.reduce((whole, byte) => whole * 256n + BigInt(byte), 0n);
  let code = '';
  for (let at = 0; at < 26; at += 1) {
    code = (ALPHABET[Number(value % 32n)] as string) + code;
    value /= 32n;
  }
  return code;
}

/** A code as a person typed it: in groups, in small letters, with the letters that look like digits. @returns null when it is none */
export function readVerificationCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
}

/** Where anybody can check the letter. @param publicUrl of this installation, without a slash at its end */
export const verificationAddress = (publicUrl: string, code: string): string => `${publicUrl}/v/${code}`;

/** The first letters of a name's words: `Thị Linh Nguyễn` is `T. L. N.` */
export function initialsOf(name: string): string {
  return (name.normalize('NFC').match(/(?<![\p{L}\p{M}'’])\p{L}\p{M}*/gu) ?? [])
    .map((first) => `${first.toUpperCase()}.`)
    .join(' ');
}
