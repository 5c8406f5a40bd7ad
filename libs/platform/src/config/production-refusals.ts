import type { EnvironmentReader } from './environment-reader.js';
import { isSampleDatabasePassword, sampleMasterKey, sampleS3Secret } from './sample-secrets.js';
import type { Settings } from './settings.js';

/** What is allowed in the demonstration and would be a hole where real students' data lives. */
export function reportProductionProblems(settings: Settings, reader: EnvironmentReader): void {
  const { database, http, storage } = settings;
  if (settings.masterKey.toString('base64') === sampleMasterKey) {
    reader.report('MASTER_KEY', 'is the sample of .env.example', 'Make your own: openssl rand -base64 32.');
  }
  const urls = {
    DATABASE_URL: database.url,
    WORKER_DATABASE_URL: database.workerUrl,
    BYTES_DATABASE_URL: database.bytesUrl,
    MIGRATION_DATABASE_URL: reader.optional('MIGRATION_DATABASE_URL') ?? '',
  };
  for (const [name, url] of Object.entries(urls)) {
    if (URL.canParse(url) && isSampleDatabasePassword(new URL(url).password)) {
      reader.report(name, 'has the password of an example', 'Give the role a password of your own.');
    }
  }
  if (storage.kind === 's3' && storage.s3.secretAccessKey === sampleS3Secret) {
    reader.report(
      'S3_SECRET_ACCESS_KEY',
      'is the sample of .env.example',
      'Set the secret of your access key.',
    );
  }
  if (settings.clamd === undefined) {
    reader.report('CLAMD_HOST', 'is not set', 'Production takes no unscanned file: set the host of a clamd.');
  }
  if (settings.letterSigning === undefined) {
    reader.report(
      'LETTER_SIGNING_P12_FILE',
      'is not set',
      'Production signs no letter with a made-up certificate: name the PKCS#12 file of the office.',
    );
  }
  if (!http.publicUrl.startsWith('https://')) {
    reader.report(
      'PUBLIC_URL',
      'is not an https:// address',
      'Set the address people use, with TLS in front.',
    );
  }
  const plain = settings.signIn.providers.filter((one) =>
    (one.kind === 'oidc' ? one.issuer : one.entryPoint).startsWith('http:'),
  );
  if (plain.length > 0) {
    reader.report(
      'SIGN_IN_PROVIDERS_FILE',
      'names a provider by an http:// address',
      'Give its https:// address: what it says is believed.',
    );
  }
}
