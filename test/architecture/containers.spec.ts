import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { COMMANDS } from '#cli/commands.js';
import { readSettings, settingNames } from '#platform/config/read-settings.js';
import { projectFiles, readProjectFile } from './project-files.js';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

/** What an operator puts into .env, as the top of the file asks. */
const given: Record<string, string> = {
  POSTGRES_PASSWORD: 'p0stgres',
  OWNER_PASSWORD: 'owner1own',
  APP_PASSWORD: 'app1own',
  WORKER_PASSWORD: 'worker1own',
  BYTES_PASSWORD: 'bytes1own',
  S3_SECRET: 's3own',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

/** Asked for by the servers themselves, with words of their own. */
const certificate: Record<string, string> = {
  LETTER_SIGNING_P12_FILE: '/certificates/letters.p12',
  LETTER_SIGNING_P12_PASSWORD: 'p12own',
};

/** Fills `${NAME:-default}` and `${NAME:?message}` in as docker compose does. */
function fillIn(text: string, env: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string, rest: string) => {
    const value = env[name] ?? (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`${name} is not given: ${rest}`);
    return value;
  });
}

function composed(env: Record<string, string>): Record<string, Service> {
  const file = parse(fillIn(readProjectFile('docker-compose.yml'), env), { merge: true }) as {
    services: Record<string, Service>;
  };
  return file.services;
}

const services = composed(given);
const ours = Object.entries(services).filter(([, { image }]) => image === 'coopdesk');
const programOf = ({ command }: Service) => command?.[0] ?? 'dist/apps/api/src/main.js';

describe('docker-compose.yml', () => {
  it('runs PostgreSQL 18, migrations, the two servers, a scanner, a mailbox and an S3 server', () => {
    expect(services['database']?.image).toMatch(/^postgres:18/);
    const names = ['database', 'bootstrap', 'migrate', 'api', 'worker', 'scanner', 'mailbox', 'files'];
    expect(Object.keys(services)).toEqual(expect.arrayContaining(names));
  });

  it.each(Object.keys(given))('asks for %s', (name) => {
    const { [name]: _, ...others } = given;
    expect(() => composed(others)).toThrow(name);
  });

  it.each(ours)('%s is given nothing but settings that exist', (_, { environment = {} }) => {
    const bootstrap = readProjectFile('apps/cli/src/commands/bootstrap.ts');
    const known = (name: string) => settingNames().includes(name) || bootstrap.includes(name);
    expect(Object.keys(environment).filter((name) => !known(name))).toEqual([]);
  });

  it.each(['demonstration', 'production'])('gives the servers settings they start with, in %s', (mode) => {
    const { api, worker } = composed({
      ...given,
      ...certificate,
      COOPDESK_MODE: mode,
      PUBLIC_URL: 'https://coop.example.ca',
      SMTP_URL: 'smtps://coop:secret@mail.example.ca:465',
    });
    for (const service of [api, worker]) {
      const environment = Object.entries(service?.environment ?? {}).map(([name, value]) => [
        name,
        String(value),
      ]);
      expect(readSettings(Object.fromEntries(environment) as Record<string, string>).mode).toBe(mode);
    }
  });

  it('gives the owner’s connection string to the migrations alone', () => {
    const owners = ours.filter(([, { environment = {} }]) => 'MIGRATION_DATABASE_URL' in environment);
    expect(owners.map(([name]) => name)).toEqual(['migrate']);
  });

  it.each(ours)('%s runs a program that exists, without rights it does not need', (_, service) => {
    const source = programOf(service).replace(/^dist\/(.*)\.js$/, '$1.ts');
    expect(projectFiles()).toContain(source);
    if (source.startsWith('apps/cli/'))
      expect(COMMANDS.map(({ name }) => name)).toContain(service.command?.[1]);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  it('waits only for services it has', () => {
    const awaited = Object.values(services).flatMap(({ depends_on = [] }) =>
      Array.isArray(depends_on) ? (depends_on as string[]) : Object.keys(depends_on),
    );
    expect(awaited.filter((name) => !(name in services))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const stages = readProjectFile('Dockerfile')
    .split(/^(?=FROM )/m)
    .filter((stage) => stage.startsWith('FROM '));
  const last = stages.at(-1) ?? '';

  it('builds in one stage and runs in another, on Debian', () => {
    expect(stages.length).toBeGreaterThan(1);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:24-bookworm-slim\b/);
  });

  it('runs under an account of its own, and says whether it is well', () => {
    expect(last).toMatch(/^USER coopdesk$/m);
    expect(last.indexOf('USER coopdesk')).toBeGreaterThan(last.lastIndexOf('RUN '));
    expect(last).toContain('/health/ready');
  });

  it('takes from the build only what runs', () => {
    const copied = [...last.matchAll(/^COPY (.*)$/gm)].map(([, what]) => what);
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((what) => !what?.startsWith('--from=build '))).toEqual([]);
  });

  it('takes along every folder that the programs read as it is', () => {
    const programs = projectFiles().filter(
      (file) =>
        /^(apps|libs)\/.*(?<!\.spec)\.ts$/.test(file) && !/^libs\/testing\/|\/spec-support\//.test(file),
    );
    const folders = programs.flatMap((file) =>
      [...readProjectFile(file).matchAll(/productFolder\('([^']+)'\)/g)].map(([, folder]) => folder),
    );
    expect(folders).toContain('libs/casework/src/letters/templates');
    for (const folder of folders) expect(last).toContain(`COPY --from=build /app/${folder} ./${folder}\n`);
  });
});
