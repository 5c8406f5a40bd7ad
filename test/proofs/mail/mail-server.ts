import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** By the server's own clock, which a simulation moves. */
  readonly at: Date;
}

/** What the server does with a mail: takes it, refuses it, or falls silent after the last word, with or without the mail. */
export type Manner = 'take' | 'later' | 'refuse' | 'silent_with' | 'silent_without';

export interface MailServerScript {
  readonly now?: () => Date;
  /** Nobody gets past the greeting. */
  readonly isDown?: () => boolean;
  readonly manner?: (to: string, messageId: string) => Manner;
  /** Milliseconds that each mail takes. */
  readonly delayMs?: () => number;
}

/** A real SMTP server that keeps what it takes, and answers whether it has a mail. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  private readonly ids = new Set<string>();

  private constructor(
    private readonly smtp: SMTPServer,
    private readonly http: Server,
    readonly smtpPort: number,
    readonly lookupUrl: string,
  ) {}

  static async start(script: MailServerScript = {}): Promise<MailServer> {
    const { now = () => new Date(), isDown = () => false, manner = () => 'take', delayMs = () => 0 } = script;
    const failure = (code: number, says: string) => Object.assign(new Error(says), { responseCode: code });
    let server: MailServer | undefined = undefined;
    const keep = (mail: ReceivedMail): void => {
      server!.received.push(mail);
      server!.ids.add(mail.messageId);
    };
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 200,
      onConnect: (_session, done) => done(isDown() ? failure(421, '4.3.2 down') : null),
      onData(stream, { envelope }, done) {
        void (async () => {
          const parsed = await simpleParser(stream);
          const to = envelope.rcptTo[0]!.address;
          const mail = { messageId: parsed.messageId ?? '', to, subject: parsed.subject ?? '', at: now() };
          const how = manner(to, mail.messageId);
          const answer = (): void => {
            if (how === 'take' || how === 'silent_with') keep(mail);
            if (how === 'take') done();
            else if (how === 'later') done(failure(451, '4.7.1 later'));
            else if (how === 'refuse') done(failure(550, '5.1.1 nobody'));
          };
          const delay = delayMs();
          if (delay > 0) setTimeout(answer, delay);
          else answer();
        })().catch(done); // the sender went away in the middle of its mail: nothing was taken
      },
    });
    smtp.on('error', () => undefined);
    const http = createServer((request, response) => {
      const id = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '');
      response.writeHead(server!.ids.has(id) ? 200 : 404).end();
    });
    await new Promise<void>((resolve) => void smtp.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
    const smtpPort = (smtp.server.address() as AddressInfo).port;
    server = new MailServer(smtp, http, smtpPort, `http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    return server;
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${this.smtpPort}`;
  }

  /** What an earlier server of the same run took. */
  remember(mails: readonly ReceivedMail[]): void {
    for (const mail of mails) {
      this.received.push(mail);
      this.ids.add(mail.messageId);
    }
  }

  /** How often each mail was taken. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { messageId } of this.received) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    return counts;
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
    await new Promise<void>((resolve) => this.smtp.close(() => resolve()));
  }
}

/** The Message-ID that follows from a ledger row's key, as the ledger makes it. */
export const messageIdOf = (key: string, domain: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
