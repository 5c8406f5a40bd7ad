import { createHash, sign } from 'node:crypto';
import { der, elementsOf, NULL, OCTET_STRING, oid, SEQUENCE, SET, smallInteger } from './der.js';
import type { SigningIdentity } from './signing-identity.js';

const SHA256 = der(SEQUENCE, oid('2.16.840.1.101.3.4.2.1'));
const RSA = der(SEQUENCE, oid('1.2.840.113549.1.1.1'), NULL);
const ECDSA_SHA256 = der(SEQUENCE, oid('1.2.840.10045.4.3.2'));
const DATA = oid('1.2.840.113549.1.7.1');
const SIGNED_DATA = oid('1.2.840.113549.1.7.2');
const CONTENT_TYPE = oid('1.2.840.113549.1.9.3');
const MESSAGE_DIGEST = oid('1.2.840.113549.1.9.4');
const SIGNING_CERTIFICATE_V2 = oid('1.2.840.113549.1.9.16.2.47');

const attribute = (type: Buffer, value: Buffer): Buffer => der(SEQUENCE, type, der(SET, value));

/**
 * A detached CMS signature (RFC 5652) over a SHA-256 digest, as PAdES asks: the certificate is named by its hash among
 * what is signed (RFC 5035), and the time stands in the PDF, not here.
 */
export function cmsSignature(identity: SigningIdentity, digest: Buffer): Buffer {
  const { certificate, chain, key } = identity;
  const certHash = createHash('sha256').update(certificate.raw).digest();
  // DER sorts the members of a set by their bytes.
  const attributes = [
    attribute(CONTENT_TYPE, DATA),
    attribute(MESSAGE_DIGEST, der(OCTET_STRING, digest)),
    attribute(
      SIGNING_CERTIFICATE_V2,
      der(SEQUENCE, der(SEQUENCE, der(SEQUENCE, der(OCTET_STRING, certHash)))),
    ),
  ].toSorted((a, b) => Buffer.compare(a, b));
  const rsa = key.asymmetricKeyType === 'rsa';
  // Signed as a set, stored under a tag of its own.
  const signature = sign('sha256', der(SET, ...attributes), key);
  const signerInfo = der(
    SEQUENCE,
    smallInteger(1),
    issuerAndSerial(certificate.raw),
    SHA256,
    der(0xa0, ...attributes),
    rsa ? RSA : ECDSA_SHA256,
    der(OCTET_STRING, signature),
  );
  const certificates = [certificate, ...chain].map(({ raw }) => raw).toSorted((a, b) => Buffer.compare(a, b));
  const signedData = der(
    SEQUENCE,
    smallInteger(1),
    der(SET, SHA256),
    der(SEQUENCE, DATA),
    der(0xa0, ...certificates),
    der(SET, signerInfo),
  );
  return der(SEQUENCE, SIGNED_DATA, der(0xa0, signedData));
}

function issuerAndSerial(certificate: Uint8Array): Buffer {
  const [signedPart] = elementsOf(certificate);
  const fields = elementsOf(signedPart!);
  // The version, tagged 0, is left out of certificates of version 1.
  const [serial, , issuer] = fields[0]?.[0] === 0xa0 ? fields.slice(1) : fields;
  return der(SEQUENCE, issuer!, serial!);
}
