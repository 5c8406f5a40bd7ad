import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../config/read-settings.js';
import { Settings } from '../config/settings.js';
import { createLetterSigner } from './create-letter-signer.js';

describe('createLetterSigner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coopdesk-signer-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const settings = (more: Record<string, string> = {}) =>
    readSettings({
      COOPDESK_DATA_DIR: folder,
      DATABASE_URL: 'postgres://a:b1-x@db/coopdesk',
      WORKER_DATABASE_URL: 'postgres://a:b2-x@db/coopdesk',
      BYTES_DATABASE_URL: 'postgres://b:b3-x@db/coopdesk',
      MIGRATION_DATABASE_URL: 'postgres://a:b3-x@db/coopdesk',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...more,
    });

  it('makes a certificate for the demonstration that nobody takes for a real one', () => {
    const status = createLetterSigner(settings()).certificateStatus(new Date());
    expect(status).toMatchObject({ demonstration: true, state: 'good' });
    expect(status.name).toContain('DEMONSTRATION ONLY');
  });

  it('makes none for production', () => {
    const production: Settings = Object.assign(new Settings(), settings(), { mode: 'production' });
    expect(() => createLetterSigner(production)).toThrow(/certificate of the office alone/);
  });

  it('stops the start over a file that is not there or no certificate, and names what to look at', () => {
    const absent = settings({ LETTER_SIGNING_P12_FILE: join(folder, 'absent.p12') });
    expect(() => createLetterSigner(absent)).toThrow(
      /LETTER_SIGNING_P12_FILE names cannot be read \(ENOENT\)/,
    );
    const file = join(folder, 'wrong.p12');
    writeFileSync(file, 'not one');
    const wrong = settings({ LETTER_SIGNING_P12_FILE: file, LETTER_SIGNING_P12_PASSWORD: 'pass-4711' });
    expect(() => createLetterSigner(wrong)).toThrow(/cannot be opened/);
    expect(() => createLetterSigner(wrong)).not.toThrow(/4711/);
  });
});
