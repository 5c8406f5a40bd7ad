import { createPrivateKey, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { SigningIdentity } from './signing-identity.js';

const KEY_BAGS = ['keyBag', 'pkcs8ShroudedKeyBag'] as const;

/**
 * Reads the file that a certificate authority, or `openssl pkcs12 -export`, gives.
 * @throws when the password is wrong, or there is no key with its certificate inside; never with either in the message.
 */
export function readPkcs12(content: Buffer, password: string): SigningIdentity {
  const bags = open(content, password);
  const keys = KEY_BAGS.flatMap(
    (type) => bags.getBags({ bagType: forge.pki.oids[type]! })[forge.pki.oids[type]!] ?? [],
  );
  const certificates = (
    bags.getBags({ bagType: forge.pki.oids['certBag']! })[forge.pki.oids['certBag']!] ?? []
  ).map((bag) => new X509Certificate(derOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1)));
  const [bag] = keys;
  if (!bag) throw new Error('The PKCS#12 file holds no private key.');
  const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  const key = createPrivateKey({ key: derOf(asn1), format: 'der', type: 'pkcs8' });
  const certificate = certificates.find((candidate) => candidate.checkPrivateKey(key));
  if (!certificate) throw new Error('The PKCS#12 file holds no certificate of its private key.');
  const chain = certificates.filter((other) => other !== certificate);
  return { key, certificate, chain, demonstration: false };
}

function open(content: Buffer, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(content.toString('binary')), password);
  } catch {
    throw new Error(
      'The PKCS#12 file cannot be opened: wrong password (ASCII characters only), or not such a file.',
    );
  }
}

const derOf = (asn1: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
