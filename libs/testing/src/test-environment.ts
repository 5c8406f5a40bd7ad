import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLE_NAMES } from '#database/bootstrap.js';

/** 32 bytes that wrap the keys of invented persons. */
export const TEST_MASTER_KEY = Buffer.alloc(32, 7);

export interface DatabaseUrls {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly ownerUrl: string;
}

/** The settings that every program needs, as environment variables; mail goes nowhere. */
export const testEnvironment = ({ appUrl, workerUrl, ownerUrl }: DatabaseUrls, dataDir: string) => ({
  NODE_ENV: 'test',
  COOPDESK_DATA_DIR: dataDir,
  DATABASE_URL: appUrl,
  WORKER_DATABASE_URL: workerUrl,
  // The test database's roles share one password.
  BYTES_DATABASE_URL: bytesUrlOf(appUrl),
  MIGRATION_DATABASE_URL: ownerUrl,
  SMTP_URL: 'smtp://127.0.0.1:9',
  MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
  // COOPDESK_TEST_LOG=error shows why a route answered 500.
  LOG_LEVEL: process.env['COOPDESK_TEST_LOG'] ?? 'silent',
});

export const bytesUrlOf = (appUrl: string): string =>
  Object.assign(new URL(appUrl), { username: ROLE_NAMES.bytes }).href;

export const makeDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'coopdesk-test-'));

export const removeDataDir = (dataDir: string): Promise<void> =>
  rm(dataDir, { recursive: true, force: true });
