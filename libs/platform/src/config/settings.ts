import type { ProviderSettings } from './provider-settings.js';

export type Mode = 'demonstration' | 'production';
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface S3Settings {
  /** Undefined means Amazon's own endpoint of the region. */
  endpoint: string | undefined;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export type StorageSettings = { kind: 'folder'; folder: string } | { kind: 's3'; s3: S3Settings };

/** Everything the environment decides, read once at start and frozen. The class is the Nest token. */
export class Settings {
  readonly nodeEnv: 'development' | 'production' | 'test';
  readonly mode: Mode;
  /** Folder of the embedded database, uploads and the development mailbox. */
  readonly dataDir: string;
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Address people use, without a slash at the end. */
    readonly publicUrl: string;
    /** Hops of reverse proxies whose X-Forwarded-For is believed; 0 believes none. */
    readonly trustProxy: number;
  };
  readonly database: {
    readonly url: string;
    readonly workerUrl: string;
    /** Of the role that opens the bytes of files for requests. */
    readonly bytesUrl: string;
    readonly poolSize: number;
  };
  readonly storage: Readonly<StorageSettings>;
  /** Undefined: files are marked as not scanned (demonstration mode alone). */
  readonly clamd: { readonly host: string; readonly port: number } | undefined;
  readonly mail: {
    readonly smtpUrl: string;
    readonly from: string;
    readonly lookupUrl: string | undefined;
    /** At most one of the two is set; neither: mails that come back are not seen. */
    readonly bounceMaildir: string | undefined;
    /** `imaps://user:password@host:993/folder`, or `imap:` with STARTTLS. */
    readonly bounceImapUrl: string | undefined;
  };
  /** 32 bytes; wraps the key of each person. */
  readonly masterKey: Buffer;
  readonly rulePacks: {
    /** Whether a rule pack may be put in force from a day that is past, for an installation that takes up old cases. */
    readonly mayBeginInThePast: boolean;
  };
  /** PKCS#12 of who signs letters; undefined: a certificate of its own (demonstration mode alone). */
  readonly letterSigning: { readonly p12File: string; readonly password: string } | undefined;
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number };
  readonly signIn: {
    /** Who may have a password here; administrators always may. */
    readonly local: 'everyone' | 'staff' | 'administrators';
    /** How long the link of an invitation works. */
    readonly invitationDays: number;
    readonly resetMinutes: number;
    /** Roles that may do nothing before a second factor is set up. */
    readonly secondFactorRoles: readonly (
      'reviewer' | 'coordinator' | 'administrator' | 'adviser' | 'auditor'
    )[];
    /** The institution's own ways to sign in, in the order of the sign-in page. */
    readonly providers: readonly ProviderSettings[];
  };
  readonly logLevel: LogLevel;
}
