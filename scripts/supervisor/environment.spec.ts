import { describe, expect, it } from '@jest/globals';
import { serverEnvironment } from './environment.mjs';

const urls = {
  DATABASE_URL: 'postgres://app@db/coopdesk',
  WORKER_DATABASE_URL: 'postgres://worker@db/coopdesk',
  BYTES_DATABASE_URL: 'postgres://bytes@db/coopdesk',
  MIGRATION_DATABASE_URL: 'postgres://owner:secret@db/coopdesk',
};
const facts = {
  dataFolder: '/srv/coopdesk',
  ports: { web: 3000, smtp: 2525, mailboxPage: 8025 },
  urls,
  masterKey: 'key',
};

describe('serverEnvironment', () => {
  it('tells the servers where the database is, and nobody the owner’s way into it', () => {
    const env = serverEnvironment({ ...facts, env: { ...urls } });
    expect(env).toMatchObject({
      DATABASE_URL: urls.DATABASE_URL,
      WORKER_DATABASE_URL: urls.WORKER_DATABASE_URL,
      BYTES_DATABASE_URL: urls.BYTES_DATABASE_URL,
    });
    expect(JSON.stringify(env)).not.toContain('owner');
  });

  it('takes the mail server that is given, or our own mailbox', () => {
    expect(serverEnvironment({ ...facts, env: {} })).toMatchObject({ SMTP_URL: 'smtp://127.0.0.1:2525' });
    const given = { SMTP_URL: 'smtps://mail.example.ca' };
    expect(serverEnvironment({ ...facts, env: given })).toMatchObject(given);
  });
});
