import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TypstRenderer } from '../letter-renderer/typst-renderer.js';
import { demonstrationIdentity } from './demonstration-identity.js';
import { LetterSigningError } from './letter-signer.js';
import { PadesSigner } from './pades-signer.js';
import { readPkcs12 } from './pkcs12.js';

const TODAY = new Date('2026-11-22T18:00:00Z');
const PASSWORD = 'kestrel & 4711:opens';
const LETTER = `
#set document(title: "Letter", date: auto)
#set text(lang: "en", font: "Noto Sans")
= Letter
#lorem(400)
#pagebreak()
#lorem(40)
`;

describe('PadesSigner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coopdesk-signing-'));
  const identity = demonstrationIdentity(folder, TODAY);
  const signer = new PadesSigner(identity);
  let page: Buffer;
  let signed: Buffer;

  beforeAll(async () => {
    writeFileSync(join(folder, 'letter.typ'), LETTER);
    const renderer = new TypstRenderer({ templates: folder });
    page = await renderer.render({ template: 'letter', data: {}, createdAt: TODAY });
    await renderer.close();
    signed = await signer.sign(page, TODAY);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (pdf: Buffer): string => {
    const path = join(folder, `${randomUUID()}.pdf`);
    writeFileSync(path, pdf);
    return path;
  };
  const pdfsig = (pdf: Buffer): string => {
    const { stdout, stderr } = spawnSync('pdfsig', ['-nocert', file(pdf)], { encoding: 'utf8' });
    return stdout + stderr;
  };
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

  /** What an authority would send: key and certificate of an issuer of its own, in one file. */
  function p12Of(kind: readonly string[], name: string, days = 365): Buffer {
    openssl(
      'req',
      '-x509',
      '-newkey',
      ...kind,
      '-nodes',
      '-keyout',
      'k.pem',
      '-out',
      'c.pem',
      '-days',
      String(days),
      '-subj',
      `/CN=${name}`,
    );
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      'k.pem',
      '-in',
      'c.pem',
      '-out',
      'k.p12',
      '-passout',
      `pass:${PASSWORD}`,
    );
    return readFileSync(join(folder, 'k.p12'));
  }

  it('signs so that a reader finds the whole document signed', () => {
    const report = pdfsig(signed);
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('Signature Type: ETSI.CAdES.detached');
    expect(report).toContain('Signing Hash Algorithm: SHA-256');
    expect(report).toContain('Total document signed');
    expect(report).toContain('DEMONSTRATION ONLY');
  });

  it('adds to the page and changes no byte of it; the file stays whole and archivable', () => {
    expect(signed.subarray(0, page.length).equals(page)).toBe(true);
    const check = spawnSync('qpdf', ['--check', file(signed)], { encoding: 'utf8' });
    expect(check.stdout + check.stderr).toContain('No syntax or stream encoding errors found');
    expect(check.status).toBe(0);
    expect(signed.toString('latin1')).toContain('<pdfaid:conformance>A');
    expect(signed.length - page.length).toBeLessThan(8_000);
  });

  it('states the time it was given, in the document and not twice', () => {
    expect(signed.toString('latin1')).toContain('/M (D:20261122180000Z)');
  });

  it('shows a change of any byte that is signed', () => {
    const from = signed.indexOf('/Contents <', page.length) + '/Contents '.length;
    const to = signed.indexOf('>', from) + 1;
    const outside = fc.nat(signed.length - 1).filter((at) => at < from || at >= to);
    fc.assert(
      fc.property(outside, fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(signed);
        changed[at] = changed[at]! ^ flip;
        expect(pdfsig(changed)).not.toContain('Signature is Valid');
      }),
      {
        seed: 20_261_122,
        numRuns: 60,
        examples: [
          [0, 1],
          [page.length, 1],
          [signed.length - 1, 1],
        ],
      },
    );
  });

  it('shows a change of the signature itself', () => {
    const from = signed.indexOf('/Contents <', page.length) + '/Contents <'.length;
    const to = signed.indexOf('>', from);
    // The last bytes are the signature's value.
    for (const back of [2, 40, 200, 480]) {
      const changed = Buffer.from(signed);
      const digit = String.fromCharCode(changed[to - back]!);
      changed.write(digit === '0' ? '1' : '0', to - back, 'latin1');
      expect(pdfsig(changed)).not.toContain('Signature is Valid');
    }
  });

  it('shows what is added behind it', () => {
    const report = pdfsig(Buffer.concat([signed, Buffer.from('\n% more\n')]));
    expect(report).not.toContain('Total document signed');
  });

  it.each([
    ['RSA', ['rsa:3072']],
    ['elliptic curve', ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']],
  ])('signs with an %s key of a PKCS#12 file', async (_name, kind) => {
    const office = new PadesSigner(readPkcs12(p12Of(kind, 'Kestrel Co-op Office'), PASSWORD));
    const report = pdfsig(await office.sign(page, new Date()));
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('Kestrel Co-op Office');
    expect(office.certificateStatus(new Date())).toMatchObject({
      name: 'Kestrel Co-op Office',
      demonstration: false,
      state: 'good',
    });
  });

  it('opens no file with another password, and repeats neither', () => {
    const p12 = p12Of(['rsa:2048'], 'Office');
    expect(() => readPkcs12(p12, 'guess-0815')).toThrow(/wrong password/);
    expect(() => readPkcs12(p12, 'guess-0815')).not.toThrow(/0815|4711/);
    expect(() => readPkcs12(Buffer.from('none'), PASSWORD)).toThrow(/cannot be opened/);
  });

  it('signs nothing outside the days of its certificate, and warns 60 days ahead', async () => {
    const { validFromDate, validToDate } = identity.certificate;
    const days = (count: number, from: Date) => new Date(from.getTime() + count * 86_400_000);
    const stateAt = (at: Date) => signer.certificateStatus(at).state;
    expect(stateAt(days(-1, validFromDate))).toBe('not_yet_valid');
    expect(stateAt(days(-61, validToDate))).toBe('good');
    expect(stateAt(days(-60, validToDate))).toBe('expires_soon');
    expect(stateAt(days(1, validToDate))).toBe('expired');
    for (const at of [days(-1, validFromDate), days(1, validToDate)])
      await expect(signer.sign(page, at)).rejects.toMatchObject({ code: 'certificate_expired' });
  });

  it('says of what it cannot sign that it could not, and nothing of what is in it', async () => {
    const failing = signer.sign(Buffer.from('Ananya Sharma'), TODAY);
    await expect(failing).rejects.toBeInstanceOf(LetterSigningError);
    await expect(failing).rejects.toMatchObject({ code: 'signing_failed' });
    await expect(failing).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Ananya') }),
    );
  });

  it('keeps its demonstration certificate for itself, and makes it once', () => {
    const path = join(folder, 'letter-signing', 'demonstration.pem');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'letter-signing')).mode & 0o777).toBe(0o700);
    const again = demonstrationIdentity(folder, TODAY);
    expect(again.certificate.fingerprint256).toBe(identity.certificate.fingerprint256);
    const later = new Date(identity.certificate.validToDate.getTime() + 1_000);
    const renewed = demonstrationIdentity(folder, later).certificate;
    expect(renewed.validToDate > later).toBe(true);
    expect(new X509Certificate(readFileSync(path)).fingerprint256).toBe(renewed.fingerprint256);
  });
});
