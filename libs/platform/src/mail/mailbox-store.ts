import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

export interface MailboxEntry {
  id: string;
  messageId: string;
  /** The Date header, ISO 8601 UTC. */
  date: string | undefined;
  receivedAt: string;
  from: string;
  /** Recipients of the envelope, which is where it really went. */
  to: string[];
  subject: string;
  text: string;
}

const envelopeHeader = 'X-Mailbox-Recipients';

/** Mails as files, the newest kept, so that a restart loses none. */
export class MailboxStore {
  private entries: MailboxEntry[] = [];

  private constructor(
    private readonly folder: string,
    private readonly keep: number,
  ) {}

  static async open(folder: string, keep = 500): Promise<MailboxStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const store = new MailboxStore(folder, keep);
    const names = (await readdir(folder)).sort();
    for (const name of names) {
      if (name.endsWith('.eml')) store.entries.push(await readEntry(folder, name));
      else if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
    }
    await store.dropOldest();
    return store;
  }

  /** Newest first. */
  list(): MailboxEntry[] {
    return this.entries.toReversed();
  }

  find(id: string): MailboxEntry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  withMessageId(messageId: string): MailboxEntry[] {
    return this.entries.filter((entry) => entry.messageId === messageId);
  }

  raw(id: string): Promise<Buffer> {
    return readFile(join(this.folder, `${id}.eml`));
  }

  /** On the disk when it returns: only then is the mail acknowledged. */
  async add(content: Buffer, recipients: readonly string[]): Promise<void> {
    // The time comes first, so that names sort as the mails came.
    const id = `${Date.now().toString().padStart(15, '0')}-${randomBytes(4).toString('hex')}`;
    const path = join(this.folder, `${id}.eml`);
    const header = Buffer.from(`${envelopeHeader}: ${recipients.join(', ')}\r\n`);
    await writeDown(`${path}.part`, Buffer.concat([header, content]));
    await rename(`${path}.part`, path);
    this.entries.push(await readEntry(this.folder, `${id}.eml`));
    await this.dropOldest();
  }

  private async dropOldest(): Promise<void> {
    const dropped = this.entries.splice(0, Math.max(0, this.entries.length - this.keep));
    for (const { id } of dropped) await rm(join(this.folder, `${id}.eml`), { force: true });
  }
}

async function writeDown(path: string, content: Buffer): Promise<void> {
  await using file = await open(path, 'wx', 0o600);
  await file.writeFile(content);
  await file.sync();
}

async function readEntry(folder: string, name: string): Promise<MailboxEntry> {
  const mail = await simpleParser(await readFile(join(folder, name)));
  const id = name.replace(/\.eml$/, '');
  const recipients = mail.headers.get(envelopeHeader.toLowerCase());
  return {
    id,
    messageId: mail.messageId ?? '',
    date: mail.date?.toISOString(),
    receivedAt: new Date(Number(id.slice(0, 15))).toISOString(),
    from: mail.from?.text ?? '',
    to: typeof recipients === 'string' ? recipients.split(', ') : [],
    subject: mail.subject ?? '',
    text: mail.text ?? '',
  };
}
