import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendResult } from './mailer.js';

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** STARTTLS or nothing: so that a password never travels in clear. */
  requireTls: boolean;
  login: { user: string; pass: string } | undefined;
}

export interface SmtpTimeouts {
  connectMs: number;
  /** Of silence. */
  idleMs: number;
  /** For the whole exchange; must be shorter than the sender's lease. */
  totalMs: number;
}

export interface SmtpEnvelope {
  from: string;
  to: string;
}

type Reply = Error & { responseCode?: number; response?: string; command?: string; code?: string };

/** Opens a connection, signs in, sends the content if any, and leaves. One message, one connection, one try. */
export async function smtpExchange(
  server: SmtpServer,
  timeouts: SmtpTimeouts,
  mail?: { envelope: SmtpEnvelope; content: Buffer },
): Promise<SendResult> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.connectMs,
    socketTimeout: timeouts.idleMs,
  });
  const content = mail && Readable.from([mail.content]);
  let handedOver = false;
  content?.once('end', () => (handedOver = true));
  let limit: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject);
    connection.on('end', () => reject(new Error('the connection ended')));
    limit = setTimeout(
      () => reject(Object.assign(new Error('no end in time'), { code: 'ETIMEDOUT' })),
      timeouts.totalMs,
    );
  });
  lost.catch(() => undefined);
  const step = <T>(run: (done: (error?: Error | null, value?: T) => void) => void): Promise<T | undefined> =>
    Promise.race([
      lost,
      new Promise<T | undefined>((resolve, reject) =>
        run((error, value) => (error ? reject(error) : resolve(value))),
      ),
    ]);
  try {
    await step((done) => connection.connect(done));
    const { login } = server;
    if (login) await step((done) => connection.login({ credentials: login }, done));
    if (!mail || !content) return { result: 'accepted', code: 'ready' };
    const { from, to } = mail.envelope;
    const info = await step<{ response?: string }>((done) =>
      connection.send({ from, to: [to] }, content, done),
    );
    return { result: 'accepted', code: replyCode(info?.response) ?? '250' };
  } catch (error) {
    return resultOf(error as Reply, handedOver);
  } finally {
    clearTimeout(limit);
    connection.close();
  }
}

/** Refusals of the sign-in are no fault of the message: they are tried again once somebody has repaired them. */
function resultOf(error: Reply, handedOver: boolean): SendResult {
  const { responseCode = 0, response, command = '', code } = error;
  const aboutMessage = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
  if (responseCode >= 400) {
    const result = responseCode >= 500 && aboutMessage ? 'permanent' : 'temporary';
    return { result, code: replyCode(response) ?? String(responseCode) };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { result: 'permanent', code };
  return { result: handedOver ? 'cut' : 'temporary', code: code ?? 'ECONNECTION' };
}

/** "550 5.1.1" of "550 5.1.1 <somebody@…> unknown". */
function replyCode(response: string | undefined): string | undefined {
  return /^\d{3}([ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response ?? '')?.[0].replace('-', ' ');
}
