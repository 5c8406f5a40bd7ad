import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { selfSigned } from './self-signed.js';

const PROGRAM = '/usr/sbin/dovecot';
/** Mails belong to nobody where the server runs as root, which it lets no mailbox belong to. */
const NOBODY = 65_534;

export interface RunningDovecot {
  readonly host: string;
  /** TLS from the first byte. */
  readonly imapsPort: number;
  /** STARTTLS, and nothing in clear before it. */
  readonly imapPort: number;
  readonly user: string;
  readonly password: string;
  /** Of the authority that signed its certificate, PEM. */
  readonly ca: string;
  stop(): Promise<void>;
}

/**
 * Starts Debian's real Dovecot on free ports, with an empty mailbox.
 * @throws with what to install, when the machine has no Dovecot
 */
export async function startDovecot(): Promise<RunningDovecot> {
  if (!existsSync(PROGRAM))
    throw new Error('These tests need a real IMAP server: apt-get install dovecot-imapd.');
  const folder = await mkdtemp(join(tmpdir(), 'coopdesk-dovecot-'));
  const [imapPort, imapsPort] = [await freePort(), await freePort()];
  const password = randomUUID();
  const { keyPem, certificate } = selfSigned('mail.kestrel.example', '127.0.0.1');
  writeFileSync(join(folder, 'key.pem'), keyPem, { mode: 0o600 });
  writeFileSync(join(folder, 'certificate.pem'), certificate);
  const isRoot = userInfo().uid === 0;
  mkdirSync(join(folder, 'mail'));
  if (isRoot) {
    chownSync(join(folder, 'mail'), NOBODY, NOBODY);
    chownSync(folder, NOBODY, 0);
  }
  // In this folder nobody may set another mark than "read".
  writeFileSync(join(folder, 'rights'), 'Narrow owner lrsikxt\n');
  const settings = configuration({ folder, password, imapPort, imapsPort, isRoot });
  writeFileSync(join(folder, 'dovecot.conf'), settings);
  const child = spawn(PROGRAM, ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 60_000;
  while (!(await accepts(imapsPort))) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`Dovecot did not listen: ${said.slice(-5).join(' / ')}`);
  }
  return { host: '127.0.0.1', imapsPort, imapPort, user: 'returns', password, ca: certificate, stop };
}

function configuration(server: {
  readonly folder: string;
  readonly password: string;
  readonly imapPort: number;
  readonly imapsPort: number;
  readonly isRoot: boolean;
}): string {
  const { folder, password, imapPort, imapsPort, isRoot } = server;
  const { username, uid, gid } = userInfo();
  const [owner, group] = isRoot ? [NOBODY, NOBODY] : [uid, gid];
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
protocols = imap
mail_plugins = acl
plugin {
  acl = vfile:${folder}/rights
}
listen = 127.0.0.1
ssl = required
ssl_cert = <${folder}/certificate.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = yes
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail/%n
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner} gid=${group} home=${folder}/mail/%n
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
${isRoot ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}\nservice anvil {\n  chroot =\n}`}
`;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(() => resolve(false), 50));
  });
}
