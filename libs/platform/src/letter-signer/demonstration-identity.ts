import { createPrivateKey, generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';
import type { SigningIdentity } from './signing-identity.js';

const NAME = 'DEMONSTRATION ONLY - not a real signature';
const YEARS = 5;
/** The demonstration's letters were issued before its first start. */
const BACK_YEARS = 3;
const YEAR = 365 * 86_400_000;

/** The certificate of a demonstration, kept in the data folder so that letters of yesterday are still good today. */
export function demonstrationIdentity(dataDir: string, now: Date): SigningIdentity {
  const folder = join(dataDir, 'letter-signing');
  const file = join(folder, 'demonstration.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = readIfThere(file);
  const pem = kept !== null && stillGood(kept, now) ? kept : makeAnew(file, now, kept !== null);
  return {
    key: createPrivateKey(pem),
    certificate: new X509Certificate(pem),
    chain: [],
    demonstration: true,
  };
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const stillGood = (pem: string, now: Date): boolean => new X509Certificate(pem).validToDate > now;

/** Two processes may start at once: the first one's file stands, and both use it. */
function makeAnew(file: string, now: Date, replace: boolean): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, newIdentityPem(now), { mode: 0o600, flag: 'wx' });
  try {
    if (replace) rmSync(file, { force: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}

/** A key and a certificate it signed itself, whose name says in any reader what it is. */
function newIdentityPem(now: Date): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(
    publicKey.export({ type: 'spki', format: 'pem' }) as string,
  );
  // Positive, as a serial number must be.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(now.getTime() - BACK_YEARS * YEAR);
  certificate.validity.notAfter = new Date(now.getTime() + YEARS * YEAR);
  const name = [
    { name: 'commonName', value: NAME },
    { name: 'organizationName', value: 'Coopdesk demonstration' },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(keyPem), forge.md.sha256.create());
  return keyPem + forge.pki.certificateToPem(certificate);
}
