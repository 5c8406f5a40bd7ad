import { readFileSync } from 'node:fs';
import type { Settings } from '../config/settings.js';
import { demonstrationIdentity } from './demonstration-identity.js';
import { PadesSigner } from './pades-signer.js';
import { readPkcs12 } from './pkcs12.js';
import type { LetterSigner } from './letter-signer.js';

/** @throws at the start of the process, with words for the operator, when the certificate cannot be used. */
export function createLetterSigner({ letterSigning, dataDir, mode }: Settings): LetterSigner {
  if (letterSigning !== undefined) {
    const { p12File, password } = letterSigning;
    return new PadesSigner(readPkcs12(readP12(p12File), password));
  }
  if (mode === 'production')
    throw new Error('Production signs letters with a certificate of the office alone.');
  return new PadesSigner(demonstrationIdentity(dataDir, new Date()));
}

function readP12(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new Error(`The file that LETTER_SIGNING_P12_FILE names cannot be read (${code}).`, {
      cause: error,
    });
  }
}
