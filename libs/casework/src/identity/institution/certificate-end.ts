import { X509Certificate } from 'node:crypto';

/** When a certificate in PEM ends; null for a text that is none. */
export function certificateEnd(pem: string): Date | null {
  try {
    return new X509Certificate(pem).validToDate;
  } catch {
    // Node says in many ways that this is no certificate; whoever asked says it in one.
    return null;
  }
}
