import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '#platform/config/settings.js';

const execute = promisify(execFile);

const PROGRAMS = ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'ceph', 'ceph-authtool', 'monmaptool'];

/** Whether this machine has the programs; the tests that need them run where it does, and in CI everywhere. */
export function hasRadosGateway(): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return PROGRAMS.every((program) => folders.some((folder) => existsSync(join(folder, program))));
}

export interface RunningRadosGateway {
  /** Of a bucket of its own, which is there. */
  readonly settings: S3Settings;
  /** Freezes the gateway, as a hung machine would. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/**
 * Starts a whole Ceph of one monitor, one object store in memory and one gateway: a real S3 server, which checks
 * signatures and sums. Without keys of its own between its parts, on this machine's loopback alone.
 */
export async function startRadosGateway(): Promise<RunningRadosGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'coopdesk-ceph-'));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.toReversed().map(ended));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const ports = await freePorts(3);
    const [v2, v1, http] = ports as [number, number, number];
    const conf = join(folder, 'ceph.conf');
    const cluster = randomUUID();
    for (const name of ['mon', 'osd', 'rgw', 'run']) await mkdir(join(folder, name));
    await writeFile(conf, configuration(folder, cluster, v2, v1));
    const run = (program: string, ...args: string[]) =>
      execute(program, args, { cwd: folder, timeout: 60_000, maxBuffer: 10_000_000 });
    const daemon = (program: string, ...args: string[]): ChildProcess => {
      const child = spawn(program, ['-c', conf, '-f', ...args], { cwd: folder, stdio: 'ignore' });
      children.push(child);
      return child;
    };
    const address = `[v2:127.0.0.1:${v2},v1:127.0.0.1:${v1}]`;
    const all = ['--cap', 'mon', 'allow *', '--cap', 'osd', 'allow *', '--cap', 'mgr', 'allow *'];
    await run(
      'ceph-authtool',
      '--create-keyring',
      'keyring',
      '--gen-key',
      '-n',
      'mon.',
      '--cap',
      'mon',
      'allow *',
    );
    await run('ceph-authtool', 'keyring', '--gen-key', '-n', 'client.admin', ...all);
    await run('monmaptool', '--create', '--addv', 'a', address, '--fsid', cluster, 'monmap');
    await run('ceph-mon', '-c', conf, '--mkfs', '-i', 'a', '--monmap', 'monmap', '--keyring', 'keyring');
    daemon('ceph-mon', '-i', 'a');
    const osd = randomUUID();
    await run('ceph', '-c', conf, '--connect-timeout', '30', 'osd', 'new', osd);
    await run('ceph-osd', '-c', conf, '-i', '0', '--mkfs', '--osd-uuid', osd);
    daemon('ceph-osd', '-i', '0');
    await run('ceph', '-c', conf, 'osd', 'crush', 'add', 'osd.0', '1.0', 'root=default', 'host=h1');
    const [accessKeyId, secretAccessKey] = ['coopdesk', randomUUID()];
    const name = ['user', 'create', '--uid', 'coopdesk', '--display-name', 'Coopdesk'];
    const keys = ['--access-key', accessKeyId, '--secret-key', secretAccessKey];
    await run('radosgw-admin', '-c', conf, ...name, ...keys);
    const none = ['auth_client_required', 'auth_service_required', 'auth_cluster_required', 'auth_supported'];
    const gateway = daemon(
      'radosgw',
      '-n',
      'client.admin',
      '--keyring',
      'keyring',
      '--ms_mon_client_mode=crc',
      '--rgw-enable-apis=s3',
      // On the command line they override what the gateway would else ask for, and wait for, for ever.
      ...none.map((setting) => `--${setting}=none`),
      `--rgw-frontends=beast endpoint=127.0.0.1:${http}`,
      `--rgw-data=${folder}/rgw`,
    );
    const settings = {
      endpoint: `http://127.0.0.1:${http}`,
      bucket: 'coopdesk-test',
      region: 'us-east-1',
      accessKeyId,
      secretAccessKey,
    };
    await answering(settings.endpoint, gateway);
    await createBucket(settings);
    return {
      settings,
      freeze: () => void gateway.kill('SIGSTOP'),
      thaw: () => void gateway.kill('SIGCONT'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const configuration = (folder: string, cluster: string, v2: number, v1: number): string => `[global]
fsid = ${cluster}
mon host = [v2:127.0.0.1:${v2},v1:127.0.0.1:${v1}]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
auth supported = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd pool default pgp num = 8
osd crush chooseleaf type = 0
mon allow pool size one = true
mon warn on pool no redundancy = false
mon data = ${folder}/mon
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 1073741824
run dir = ${folder}/run
admin socket = ${folder}/run/$name.asok
pid file = ${folder}/run/$name.pid
log file = /dev/null
mon cluster log file = /dev/null
keyring = ${folder}/keyring
`;

async function answering(endpoint: string, gateway: ChildProcess): Promise<void> {
  const exited = new Promise<never>((_resolve, reject) => {
    gateway.once('error', reject);
    gateway.once('exit', (code) => reject(new Error(`radosgw ended with ${code}.`)));
  });
  exited.catch(() => undefined);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const ready = await Promise.race([asked(endpoint), exited]);
    if (ready) return;
    if (Date.now() > deadline) throw new Error('radosgw did not answer within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const asked = (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

async function createBucket({ endpoint, region, bucket, ...credentials }: S3Settings): Promise<void> {
  const client = new S3Client({ region, ...(endpoint && { endpoint }), forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Held open together, so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
