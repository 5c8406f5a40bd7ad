/**
 * Secrets that anyone can read in this repository. They are good enough for the demonstration on one's own
 * machine and refused in production.
 */

/** The MASTER_KEY of `.env.example`: base64 of 32 bytes. */
export const sampleMasterKey = 'Y29vcGRlc2stc2FtcGxlLW1hc3Rlci1rZXktMzJieXQ=';

/** Passwords of the database roles in the demonstration and in `.env.example`. */
export const demonstrationDatabasePasswords = {
  app: 'demonstration-app',
  worker: 'demonstration-worker',
  bytes: 'demonstration-bytes',
  migration: 'demonstration-migration',
} as const;

/** The S3 secret of `.env.example`. */
export const sampleS3Secret = 'sample-s3-secret';

/** Passwords that stand in examples of PostgreSQL everywhere, and so are guessed first. */
const wellKnownPasswords = ['postgres', 'password', 'coopdesk', 'changeme', 'secret'];

export function isSampleDatabasePassword(password: string): boolean {
  return [...Object.values(demonstrationDatabasePasswords), ...wellKnownPasswords].includes(password);
}
