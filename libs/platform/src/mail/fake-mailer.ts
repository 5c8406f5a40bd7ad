import { messageFault } from './checked-message.js';
import { type MailMessage, Mailer, type SendResult } from './mailer.js';

/** Keeps what it takes, for unit tests. `answers` are given one a try; with none left, it accepts. */
export class FakeMailer extends Mailer {
  readonly delivered: MailMessage[] = [];
  readonly answers: (SendResult | SendResult['result'] | 'cut_delivered')[] = [];
  canLookUp = true;

  override async send(message: MailMessage): Promise<SendResult> {
    const fault = messageFault(message);
    if (fault !== undefined) return { result: 'permanent', code: fault };
    const answer = this.answers.shift() ?? 'accepted';
    if (typeof answer === 'object') return answer;
    if (answer === 'accepted' || answer === 'cut_delivered') this.delivered.push(message);
    return { result: answer === 'cut_delivered' ? 'cut' : answer, code: 'fake' };
  }

  override async lookup(messageId: string): Promise<boolean | 'cannot_look_up'> {
    if (!this.canLookUp) return 'cannot_look_up';
    return this.delivered.some((message) => message.messageId === messageId);
  }

  override async verify(): Promise<void> {}
}
