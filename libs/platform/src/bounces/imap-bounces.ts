import { ImapFlow } from 'imapflow';
import { type Bounce, readBounce } from './read-bounce.js';
import { BounceMailbox } from './bounce-mailbox.js';

export interface ImapMailbox {
  readonly host: string;
  readonly port: number;
  /** True: TLS from the first byte; false: STARTTLS or nothing, so that the password never travels in clear. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

export interface ImapOptions {
  /** Authorities that are trusted beside those of the system, in PEM. */
  readonly ca?: string;
  readonly timeoutMs?: number;
}

/** A report and the headers of the mail that came back stand well within this; whole attachments need not be fetched. */
const MOST_BYTES = 512 * 1024;
/** Put on what was looked at, so that unread mails stay unread for the people who share the mailbox. */
const LOOKED_AT = 'CoopdeskLookedAt';

/** A mailbox over IMAP: what is not marked as looked at is looked at once; nothing is moved or removed. */
export class ImapBounces extends BounceMailbox {
  constructor(
    private readonly mailbox: ImapMailbox,
    private readonly options: ImapOptions = {},
  ) {
    super();
  }

  override async readNew(take: (bounce: Bounce | null) => Promise<void>): Promise<number> {
    const client = this.client();
    try {
      await client.connect();
      const { permanentFlags } = await client.mailboxOpen(this.mailbox.folder);
      // A few servers keep no marks of others: there, a mailbox for this alone has its mails marked as read.
      const keepsMarks = !permanentFlags || permanentFlags.has('\\*') || permanentFlags.has(LOOKED_AT);
      const mark = keepsMarks ? LOOKED_AT : '\\Seen';
      const found = await client.search(keepsMarks ? { unKeyword: LOOKED_AT } : { seen: false }, {
        uid: true,
      });
      for (const uid of found || []) await this.read(client, uid, mark, take);
      await client.logout();
      return found ? found.length : 0;
    } catch (error) {
      throw new Error(`The mailbox for mails that come back could not be read: ${reasonOf(error)}.`, {
        cause: error,
      });
    } finally {
      client.close();
    }
  }

  private async read(
    client: ImapFlow,
    uid: number,
    mark: string,
    take: (bounce: Bounce | null) => Promise<void>,
  ): Promise<void> {
    const message = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES } }, { uid: true });
    // Somebody has removed it meanwhile.
    if (!message || !message.source) return;
    await take(await readBounce(message.source));
    await client.messageFlagsAdd(String(uid), [mark], { uid: true });
  }

  private client(): ImapFlow {
    const { host, port, secure, user, password } = this.mailbox;
    const { ca, timeoutMs = 20_000 } = this.options;
    const client = new ImapFlow({
      host,
      port,
      secure,
      ...(!secure && { doSTARTTLS: true }),
      auth: { user, pass: password },
      tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
    // Whatever was under way fails with the same error.
    client.on('error', () => undefined);
    return client;
  }
}

/** What the server or the network says; the library's own message is no more than "Command failed". */
function reasonOf(error: unknown): string {
  const { responseText, code, message } = error as Error & { responseText?: string; code?: string };
  return responseText ?? code ?? message;
}

/** `imaps://user:password@mail.example.ca:993/INBOX`; percent signs as in every URL. */
export function imapMailboxOf(address: string): ImapMailbox {
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  const folder = decodeURIComponent(url.pathname.replace(/^\//, ''));
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: folder === '' ? 'INBOX' : folder,
  };
}
