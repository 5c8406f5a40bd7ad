import { codeAt, stepOf } from '#casework/identity/second-factor/totp.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code that an app shows which was given the secret as text; `ahead` steps of half a minute from now. */
export function codeOf(secret: string, ahead = 0): string {
  const bits = Array.from(secret, (sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  return codeAt(Buffer.from(bytes), stepOf(new Date()) + ahead);
}
