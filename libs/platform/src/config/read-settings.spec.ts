import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSettings, settingNames, SettingsError } from './read-settings.js';
import { sampleMasterKey } from './sample-secrets.js';

const example = Object.fromEntries(
  readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
);

const production = {
  ...example,
  COOPDESK_MODE: 'production',
  PUBLIC_URL: 'https://coop.example.ca/',
  DATABASE_URL: 'postgres://app:kL3-xq@db:5432/coopdesk',
  WORKER_DATABASE_URL: 'postgres://worker:kL4-xq@db:5432/coopdesk',
  BYTES_DATABASE_URL: 'postgres://bytes:kL5-xq@db:5432/coopdesk',
  MIGRATION_DATABASE_URL: 'postgres://owner:kL5-xq@db:5432/coopdesk',
  CLAMD_HOST: 'clamd',
  LETTER_SIGNING_P12_FILE: '/run/secrets/letters.p12',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map((problem) => problem.name);
  }
}

describe('readSettings', () => {
  it('lists in .env.example exactly the variables it reads', () => {
    expect(Object.keys(example).sort()).toEqual(settingNames());
  });

  it('takes .env.example as it stands for the demonstration', () => {
    const settings = readSettings(example);
    expect(settings.mode).toBe('demonstration');
    expect(settings.clamd).toBeUndefined();
    expect(settings.storage).toEqual({ kind: 'folder', folder: '.data/files' });
    expect(settings.masterKey.toString('base64')).toBe(sampleMasterKey);
  });

  it('is frozen to the bottom', () => {
    const settings = readSettings(example);
    expect(() => Object.assign(settings.http, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(settings, { mode: 'production' })).toThrow(TypeError);
  });

  it.each([
    ['another protocol', { BOUNCE_IMAP_URL: 'https://user:password@mail.example.ca' }],
    ['no password', { BOUNCE_IMAP_URL: 'imaps://user@mail.example.ca/INBOX' }],
    ['no address', { BOUNCE_IMAP_URL: 'mail.example.ca' }],
    ['a folder beside it', { BOUNCE_IMAP_URL: 'imaps://a:b@mail.example.ca', BOUNCE_MAILDIR: '/var/mail' }],
  ])('refuses a mailbox for returned mails with %s', (_what, given) => {
    expect(problemsOf({ ...example, ...given })).toEqual(['BOUNCE_IMAP_URL']);
    expect(problemsOf({ ...example, BOUNCE_IMAP_URL: 'imaps://a%40b:c@mail.example.ca:993/INBOX' })).toEqual(
      [],
    );
  });

  it('collects every problem into one list that says what to set', () => {
    const broken = { ...example, PORT: '70000', SMTP_URL: 'mail', MASTER_KEY: 'c2hvcnQ=', DATABASE_URL: '' };
    expect(problemsOf(broken)).toEqual(['PORT', 'DATABASE_URL', 'SMTP_URL', 'MASTER_KEY']);
    expect(() => readSettings(broken)).toThrow(
      /PORT is not a whole number in range\. Set a whole number from 1/,
    );
  });

  it('keeps values, which may be secrets, out of the message', () => {
    expect(() => readSettings({ ...example, MASTER_KEY: 'hunter2hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it.each([['abc'], ['-1'], ['1e3'], ['0x50'], ['3000 ;']])('refuses %s as a port', (port) => {
    expect(problemsOf({ ...example, PORT: port })).toEqual(['PORT']);
  });

  it('asks for the bucket and its keys with s3 alone', () => {
    const { S3_BUCKET: _bucket, S3_SECRET_ACCESS_KEY: _secret, ...without } = example;
    expect(problemsOf(without)).toEqual([]);
    expect(problemsOf({ ...without, STORAGE: 's3' })).toEqual(['S3_BUCKET', 'S3_SECRET_ACCESS_KEY']);
  });

  it('asks for no connection string of the owner, and keeps none', () => {
    const { MIGRATION_DATABASE_URL: ownerUrl, ...without } = example;
    expect(problemsOf(without)).toEqual([]);
    expect(JSON.stringify(readSettings(example))).not.toContain(ownerUrl);
    expect(problemsOf({ ...example, MIGRATION_DATABASE_URL: 'mysql://owner@db/coopdesk' })).toEqual([
      'MIGRATION_DATABASE_URL',
    ]);
  });

  it.each(['DATABASE_URL', 'WORKER_DATABASE_URL'])('refuses to open files as the role of %s', (other) => {
    expect(problemsOf({ ...example, BYTES_DATABASE_URL: example[other] ?? '' })).toEqual([
      'BYTES_DATABASE_URL',
    ]);
  });

  it('takes a production of its own secrets, with TLS and a scanner', () => {
    const settings = readSettings(production);
    expect(settings.http.publicUrl).toBe('https://coop.example.ca');
    expect(settings.clamd).toEqual({ host: 'clamd', port: 3310 });
  });

  it('refuses in production every sample of .env.example', () => {
    expect(problemsOf({ ...example, COOPDESK_MODE: 'production', STORAGE: 's3' }).sort()).toEqual([
      'BYTES_DATABASE_URL',
      'CLAMD_HOST',
      'DATABASE_URL',
      'LETTER_SIGNING_P12_FILE',
      'MASTER_KEY',
      'MIGRATION_DATABASE_URL',
      'PUBLIC_URL',
      'S3_SECRET_ACCESS_KEY',
      'WORKER_DATABASE_URL',
    ]);
  });
});
