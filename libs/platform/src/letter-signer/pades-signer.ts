import { createHash } from 'node:crypto';
import { cmsSignature } from './cms-signature.js';
import {
  type CertificateStatus,
  certificateState,
  LetterSigner,
  LetterSigningError,
} from './letter-signer.js';
import { withSignaturePlace } from './signature-place.js';
import { commonNameOf, type SigningIdentity } from './signing-identity.js';

/** ECDSA signatures differ by a few bytes in length; what is left stays zero. */
const SPARE_BYTES = 8;

/** PAdES (ETSI EN 319 142, level B-B) in a revision of its own: the page before it stays byte for byte. */
export class PadesSigner extends LetterSigner {
  private readonly signatureBytes: number;

  constructor(private readonly identity: SigningIdentity) {
    super();
    const length = cmsSignature(identity, Buffer.alloc(32)).length;
    this.signatureBytes = identity.key.asymmetricKeyType === 'rsa' ? length : length + SPARE_BYTES;
  }

  override async sign(pdf: Buffer, at: Date): Promise<Buffer> {
    const { state } = this.certificateStatus(at);
    if (state === 'expired' || state === 'not_yet_valid')
      throw new LetterSigningError('certificate_expired', `the certificate is ${state.replaceAll('_', ' ')}`);
    try {
      return this.signed(pdf, at);
    } catch (error) {
      throw new LetterSigningError('signing_failed', error instanceof Error ? error.name : 'unknown', {
        cause: error,
      });
    }
  }

  override certificateStatus(at: Date): CertificateStatus {
    const { certificate, demonstration } = this.identity;
    const [notBefore, notAfter] = [certificate.validFromDate, certificate.validToDate];
    return {
      name: commonNameOf(certificate),
      notBefore,
      notAfter,
      demonstration,
      state: certificateState(notBefore, notAfter, at),
    };
  }

  private signed(page: Buffer, at: Date): Buffer {
    const { pdf, from, to } = withSignaturePlace(page, {
      bytes: this.signatureBytes,
      at,
      fieldName: 'Signature of the office',
    });
    const digest = createHash('sha256').update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest();
    const signature = cmsSignature(this.identity, digest);
    if (signature.length > this.signatureBytes) throw new RangeError('The signature does not fit its place.');
    pdf.write(signature.toString('hex'), from + 1, 'latin1');
    return pdf;
  }
}
