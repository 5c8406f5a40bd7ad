import MailComposer from 'nodemailer/lib/mail-composer';
import { messageFault, parseSender } from './checked-message.js';
import { type MailMessage, Mailer, type SendResult } from './mailer.js';
import { SmtpExchange } from './smtp-exchange.js';
import type { SmtpServer, SmtpTimeouts } from './smtp-server.js';

export interface SmtpMailerOptions {
  /** smtp://host:port (STARTTLS where offered, required with a password) or smtps://user:password@host:port */
  url: string;
  /** `Name <address>` */
  from: string;
  /** Where `GET /messages/by-id/:messageId` answers 200 or 404. */
  lookupUrl?: string | undefined;
  timeouts?: SmtpTimeouts;
}

const usualTimeouts: SmtpTimeouts = { connectMs: 10_000, idleMs: 20_000, totalMs: 60_000 };

export class SmtpMailer extends Mailer {
  private readonly exchange: SmtpExchange;
  private readonly from: { name: string; address: string };
  private readonly timeouts: SmtpTimeouts;

  constructor(private readonly options: SmtpMailerOptions) {
    super();
    this.from = parseSender(options.from);
    this.timeouts = options.timeouts ?? usualTimeouts;
    this.exchange = new SmtpExchange(serverOf(new URL(options.url)), this.timeouts);
  }

  override async send(message: MailMessage): Promise<SendResult> {
    const fault = messageFault(message);
    if (fault !== undefined) return { result: 'permanent', code: fault };
    const content = await this.compose(message);
    const envelope = { from: this.from.address, to: message.to.address };
    return this.exchange.send({ envelope, content });
  }

  override async lookup(messageId: string): Promise<boolean | 'cannot_look_up'> {
    const { lookupUrl } = this.options;
    if (lookupUrl === undefined) return 'cannot_look_up';
    const url = `${lookupUrl.replace(/\/+$/, '')}/messages/by-id/${encodeURIComponent(messageId)}`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(this.timeouts.idleMs) });
    await answer.body?.cancel();
    if (answer.status === 200) return true;
    if (answer.status === 404) return false;
    throw new Error(`The mail look-up answered ${answer.status}.`);
  }

  override async verify(): Promise<void> {
    const { result, code } = await this.exchange.verify();
    if (result !== 'accepted') throw new Error(`The mail server does not let us in: ${code}.`);
  }

  private async compose({
    messageId,
    date,
    to,
    replyTo,
    subject,
    text,
    html,
    pictures = [],
  }: MailMessage): Promise<Buffer> {
    const composer = new MailComposer({
      from: this.from,
      to: { name: to.name ?? '', address: to.address },
      ...(replyTo && { replyTo: { name: replyTo.name ?? '', address: replyTo.address } }),
      messageId,
      date,
      subject,
      text,
      ...(html === undefined ? {} : { html }),
      attachments: pictures.map(({ cid, mediaType, content }) => ({
        cid,
        content,
        contentType: mediaType,
        contentDisposition: 'inline' as const,
        filename: false as const,
      })),
      // Answers from robots to robots are not wanted.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return composer.compile().build();
  }
}

function serverOf(url: URL): SmtpServer {
  const secure = url.protocol === 'smtps:';
  const login = url.username === '' ? undefined : { user: decode(url.username), pass: decode(url.password) };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTls: !secure && login !== undefined,
    login,
  };
}

function decode(part: string): string {
  return decodeURIComponent(part);
}
