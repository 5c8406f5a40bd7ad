import { EnvironmentReader, type Environment, type SettingProblem } from './environment-reader.js';
import { reportProductionProblems } from './production-refusals.js';
import { readProviders } from './read-providers.js';
import { logLevels, Settings, type StorageSettings } from './settings.js';

/** Thrown before anything starts; the message lists what is wrong and what to set, one line each. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map(({ name, problem, remedy }) => `  ${name} ${problem}. ${remedy}`);
    super(`These settings are not usable (see .env.example):\n${lines.join('\n')}`);
    this.name = 'SettingsError';
  }
}

/** Reads and checks the whole environment; throws SettingsError with every problem found. */
export function readSettings(env: Environment): Settings {
  const reader = new EnvironmentReader(env);
  const settings = collectSettings(reader);
  if (settings.mode === 'production') reportProductionProblems(settings, reader);
  if (reader.problems.length > 0) throw new SettingsError(reader.problems);
  return deepFreeze(Object.assign(new Settings(), settings));
}

/** The variables that `readSettings` knows, for the check against `.env.example`. */
export function settingNames(): string[] {
  const reader = new EnvironmentReader({ STORAGE: 's3', CLAMD_HOST: 'clamd' });
  collectSettings(reader);
  const folderReader = new EnvironmentReader({});
  collectSettings(folderReader);
  return [...new Set([...reader.names, ...folderReader.names])].sort();
}

function collectSettings(read: EnvironmentReader): Settings {
  const dataDir = read.text('COOPDESK_DATA_DIR', 'Set a folder.', '.data');
  const host = read.text('HOST', 'Set an address to listen on.', '127.0.0.1');
  const port = read.integer('PORT', { from: 1, to: 65_535, fallback: 3000 });
  const httpUrls = ['http:', 'https:'];
  const publicUrl = read.url('PUBLIC_URL', httpUrls, 'https://coop.example.ca', `http://localhost:${port}`);
  return {
    nodeEnv: read.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development'),
    mode: read.oneOf('COOPDESK_MODE', ['demonstration', 'production'], 'demonstration'),
    dataDir,
    http: {
      host,
      port,
      publicUrl: publicUrl.replace(/\/+$/, ''),
      trustProxy: read.integer('TRUST_PROXY', { from: 0, to: 10, fallback: 0 }),
    },
    database: collectDatabase(read),
    storage: collectStorage(read, dataDir),
    clamd: collectClamd(read),
    mail: collectMail(read),
    masterKey: collectMasterKey(read),
    rulePacks: {
      mayBeginInThePast:
        read.oneOf('RULE_PACKS_IN_THE_PAST', ['refused', 'allowed'], 'refused') === 'allowed',
    },
    letterSigning: collectLetterSigning(read),
    session: {
      idleMinutes: read.integer('SESSION_IDLE_MINUTES', { from: 1, to: 1_440, fallback: 30 }),
      absoluteHours: read.integer('SESSION_ABSOLUTE_HOURS', { from: 1, to: 72, fallback: 12 }),
    },
    signIn: {
      local: read.oneOf('LOCAL_SIGN_IN', ['everyone', 'staff', 'administrators'], 'everyone'),
      invitationDays: read.integer('INVITATION_DAYS', { from: 1, to: 60, fallback: 7 }),
      resetMinutes: read.integer('PASSWORD_RESET_MINUTES', { from: 10, to: 1_440, fallback: 60 }),
      secondFactorRoles: read.someOf('SECOND_FACTOR_ROLES', [
        'reviewer',
        'coordinator',
        'administrator',
        'adviser',
        'auditor',
      ]),
      providers: readProviders(read),
    },
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
  };
}

function collectMail(read: EnvironmentReader): Settings['mail'] {
  const mail = {
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.ca:465'),
    from: read.text('MAIL_FROM', 'Set the address mails come from.', 'Co-op office <coop@coopdesk.example>'),
    lookupUrl: read.optionalUrl('MAIL_LOOKUP_URL', ['http:', 'https:'], 'http://127.0.0.1:8025'),
    bounceMaildir: read.optional('BOUNCE_MAILDIR'),
    bounceImapUrl: read.optionalUrl('BOUNCE_IMAP_URL', ['imap:', 'imaps:'], IMAP_EXAMPLE),
  };
  if (mail.bounceImapUrl === undefined) return mail;
  if (mail.bounceMaildir !== undefined)
    read.report('BOUNCE_IMAP_URL', 'is set beside BOUNCE_MAILDIR', 'Set one of the two.');
  if (URL.canParse(mail.bounceImapUrl)) {
    const { hostname, username, password } = new URL(mail.bounceImapUrl);
    if (hostname === '' || username === '' || password === '')
      read.report('BOUNCE_IMAP_URL', 'names no host, user or password', `Set, for example, ${IMAP_EXAMPLE}.`);
  }
  return mail;
}

const IMAP_EXAMPLE = 'imaps://user:password@mail.example.ca:993/INBOX';

function collectDatabase(read: EnvironmentReader): Settings['database'] {
  const url = (name: string) =>
    read.url(name, ['postgres:', 'postgresql:'], 'postgres://role:password@db.example.ca:5432/coopdesk');
  // The owner's is for the command that migrates alone: a server neither asks for it nor keeps it.
  if (read.optional('MIGRATION_DATABASE_URL') !== undefined) url('MIGRATION_DATABASE_URL');
  const urls = {
    url: url('DATABASE_URL'),
    workerUrl: url('WORKER_DATABASE_URL'),
    bytesUrl: url('BYTES_DATABASE_URL'),
  };
  const roleOf = (address: string) => (URL.canParse(address) ? new URL(address).username : '');
  if (roleOf(urls.bytesUrl) !== '' && [urls.url, urls.workerUrl].map(roleOf).includes(roleOf(urls.bytesUrl)))
    read.report(
      'BYTES_DATABASE_URL',
      'names the role of another connection string',
      'Connect as the role that opens files and does nothing else: coopdesk_bytes.',
    );
  return {
    ...urls,
    poolSize: read.integer('DATABASE_POOL_SIZE', { from: 2, to: 200, fallback: 10 }),
  };
}

function collectStorage(read: EnvironmentReader, dataDir: string): StorageSettings {
  const folder = read.text('STORAGE_FOLDER', 'Set a folder.', `${dataDir}/files`);
  if (read.oneOf('STORAGE', ['folder', 's3'], 'folder') === 'folder') return { kind: 'folder', folder };
  const s3 = {
    endpoint: read.optionalUrl('S3_ENDPOINT', ['http:', 'https:'], 'https://s3.example.ca'),
    bucket: read.text('S3_BUCKET', 'Set the bucket for files.'),
    region: read.text('S3_REGION', 'Set the region of the bucket.', 'ca-central-1'),
    accessKeyId: read.text('S3_ACCESS_KEY_ID', 'Set the access key of the bucket.'),
    secretAccessKey: read.text('S3_SECRET_ACCESS_KEY', 'Set the secret of the access key.'),
  };
  return { kind: 's3', s3 };
}

function collectClamd(read: EnvironmentReader): Settings['clamd'] {
  const port = read.integer('CLAMD_PORT', { from: 1, to: 65_535, fallback: 3310 });
  const host = read.optional('CLAMD_HOST');
  return host === undefined ? undefined : { host, port };
}

function collectLetterSigning(read: EnvironmentReader): Settings['letterSigning'] {
  const p12File = read.optional('LETTER_SIGNING_P12_FILE');
  const password = read.optional('LETTER_SIGNING_P12_PASSWORD');
  return p12File === undefined ? undefined : { p12File, password: password ?? '' };
}

function collectMasterKey(read: EnvironmentReader): Buffer {
  const remedy = 'Set 32 random bytes in base64: openssl rand -base64 32.';
  const key = read.text('MASTER_KEY', remedy);
  const bytes = Buffer.from(key, 'base64');
  if (key !== '' && (bytes.length !== 32 || bytes.toString('base64') !== key)) {
    read.report('MASTER_KEY', 'is not 32 bytes in base64', remedy);
  }
  return bytes;
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    // Bytes cannot be frozen.
    if (typeof inner === 'object' && inner !== null && !ArrayBuffer.isView(inner)) deepFreeze(inner);
  }
  return Object.freeze(value);
}
