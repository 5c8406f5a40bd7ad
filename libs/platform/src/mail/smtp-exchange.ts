import type { SendResult } from './mailer.js';
import { SmtpLine } from './smtp-line.js';
import type { SmtpEnvelope, SmtpServer, SmtpTimeouts } from './smtp-server.js';

export interface OutgoingMail {
  readonly envelope: SmtpEnvelope;
  readonly content: Buffer;
}

type Reply = Error & { responseCode?: number; response?: string; command?: string; code?: string };

/** Servers begin to limit a client that stays for longer, or in more company. */
const MAILS_A_LINE = 100;
const IDLE_LINES = 5;
const REST_MS = 2_000;

/** Hands mails to the server, one try each, over lines that are kept for the next mail as long as all goes well. */
export class SmtpExchange {
  private readonly idle: SmtpLine[] = [];

  constructor(
    private readonly server: SmtpServer,
    private readonly timeouts: SmtpTimeouts,
  ) {}

  async send(mail: OutgoingMail): Promise<SendResult> {
    for (let line = this.idle.pop(); line; line = this.idle.pop()) {
      line.takeUp();
      if (line.isOver) continue;
      const again = await this.over(line, mail);
      // The server may have hung up while the line was at rest; nothing of this mail has left then.
      if (again.result !== 'temporary' || !/^(E[A-Z]+|421)/.test(again.code)) return again;
      break;
    }
    const line = new SmtpLine(this.server, this.timeouts);
    return this.over(line, mail, true);
  }

  /** Opens a line, signs in, and leaves. */
  async verify(): Promise<SendResult> {
    const line = new SmtpLine(this.server, this.timeouts);
    try {
      await line.within(() => line.open(this.server.login));
      return { result: 'accepted', code: 'ready' };
    } catch (error) {
      return resultOf(error as Reply, false);
    } finally {
      line.close();
    }
  }

  private async over(
    line: SmtpLine,
    { envelope, content }: OutgoingMail,
    isNew = false,
  ): Promise<SendResult> {
    let handedOver = false;
    try {
      const info = await line.within(async () => {
        if (isNew) await line.open(this.server.login);
        return line.send(envelope, content, () => (handedOver = true));
      });
      this.keep(line);
      return { result: 'accepted', code: replyCode(info?.response) ?? '250' };
    } catch (error) {
      if (standsAfter(error as Reply, handedOver)) void this.clear(line);
      else line.close();
      return resultOf(error as Reply, handedOver);
    }
  }

  /** A mail that was refused is no reason to sign in anew. Nobody waits for it: the next mail may as well open another line. */
  private async clear(line: SmtpLine): Promise<void> {
    try {
      await line.within(() => line.reset());
      this.keep(line);
    } catch {
      line.close();
    }
  }

  private keep(line: SmtpLine): void {
    if (line.isOver || line.carried >= MAILS_A_LINE || this.idle.length >= IDLE_LINES) return line.close();
    this.idle.push(line);
    line.restFor(REST_MS, () => {
      const at = this.idle.indexOf(line);
      if (at >= 0) this.idle.splice(at, 1);
    });
  }
}

/** Refused was this mail, or its mailbox, and the server waits for the next. */
const standsAfter = ({ responseCode = 0, command = '' }: Reply, handedOver: boolean): boolean =>
  responseCode >= 400 &&
  responseCode !== 421 &&
  (command === 'RCPT TO' || (command === 'DATA' && handedOver));

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
