import type { KeyObject, X509Certificate } from 'node:crypto';

/** Who signs: read once, then used for every letter. */
export interface SigningIdentity {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
  /** Certificates of those who issued it, as far as they were given; sent along in each signature. */
  readonly chain: readonly X509Certificate[];
  readonly demonstration: boolean;
}

export function commonNameOf(certificate: X509Certificate): string {
  return /^CN=(.*)$/mu.exec(certificate.subject)?.[1] ?? certificate.subject.replaceAll('\n', ', ');
}
