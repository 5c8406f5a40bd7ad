import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpEnvelope, SmtpServer, SmtpTimeouts } from './smtp-server.js';

/** A connection to the mail server, signed in, for one mail after the other. */
export class SmtpLine {
  private readonly connection: SMTPConnection;
  private fail: (error: Error) => void = () => undefined;
  private rest: NodeJS.Timeout | undefined;
  /** Mails taken over it. */
  carried = 0;
  isOver = false;

  constructor(
    server: SmtpServer,
    private readonly timeouts: SmtpTimeouts,
  ) {
    this.connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.secure,
      requireTLS: server.requireTls,
      connectionTimeout: timeouts.connectMs,
      greetingTimeout: timeouts.connectMs,
      socketTimeout: timeouts.idleMs,
    });
    this.connection.on('error', (error: Error) => this.end(error));
    this.connection.on('end', () => this.end(new Error('the connection ended')));
  }

  /** Everything that is done in one go, within the limit for a whole exchange. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    let limit: NodeJS.Timeout | undefined;
    const lost = new Promise<never>((_resolve, reject) => {
      this.fail = reject;
      limit = setTimeout(
        () => reject(Object.assign(new Error('no end in time'), { code: 'ETIMEDOUT' })),
        this.timeouts.totalMs,
      );
    });
    lost.catch(() => undefined);
    try {
      return await Promise.race([lost, work()]);
    } finally {
      clearTimeout(limit);
      this.fail = () => undefined;
    }
  }

  async open(login: SmtpServer['login']): Promise<void> {
    await step((done) => this.connection.connect(done));
    if (login) await step((done) => this.connection.login({ credentials: login }, done));
  }

  /** @param handedOver called once all of the content is on its way */
  async send(
    { from, to }: SmtpEnvelope,
    content: Buffer,
    handedOver: () => void,
  ): Promise<{ response?: string } | undefined> {
    const stream = Readable.from([content]);
    stream.once('end', handedOver);
    const info = await step<{ response?: string }>((done) =>
      this.connection.send({ from, to: [to] }, stream, done),
    );
    this.carried += 1;
    return info;
  }

  /** Nothing of the mail before is left on it. */
  async reset(): Promise<void> {
    await step((done) => this.connection.reset(done));
  }

  /** Closed when nobody has taken it up again by then. */
  restFor(milliseconds: number, over: () => void): void {
    this.rest = setTimeout(() => {
      over();
      this.close();
    }, milliseconds);
    this.rest.unref();
  }

  takeUp(): void {
    clearTimeout(this.rest);
  }

  close(): void {
    this.isOver = true;
    this.connection.close();
  }

  private end(error: Error): void {
    this.isOver = true;
    this.fail(error);
  }
}

const step = <T>(run: (done: (error?: Error | null, value?: T) => void) => void): Promise<T | undefined> =>
  new Promise<T | undefined>((resolve, reject) =>
    run((error, value) => (error ? reject(error) : resolve(value))),
  );
