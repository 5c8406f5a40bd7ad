export interface MailAddress {
  name?: string;
  address: string;
}

export interface MailMessage {
  /** `<unique@domain>`, made once with the row of the mail and the same at every try. */
  messageId: string;
  /** The Date header, from the row too: some servers drop a repetition only if both are the same. */
  date: Date;
  to: MailAddress;
  /** Who reads the answer, where it is not the sender. */
  replyTo?: MailAddress;
  subject: string;
  text: string;
  html?: string;
  /** Pictures that the HTML shows as `cid:…`. */
  pictures?: readonly { cid: string; mediaType: string; content: Buffer }[];
}

/**
 * What is known after a try. `code` is the server's reply code ("550 5.1.1") or ours; never its text, which
 * repeats addresses.
 * - `accepted`: the server took it.
 * - `temporary`: surely not taken; try later.
 * - `permanent`: surely not taken, and the same message never will be.
 * - `cut`: all was sent and the answer never came. It may be delivered or not: `lookup` or a person decides.
 */
export interface SendResult {
  result: 'accepted' | 'temporary' | 'permanent' | 'cut';
  code: string;
}

export abstract class Mailer {
  /** Tries once and never throws for what a mail server does. */
  abstract send(message: MailMessage): Promise<SendResult>;
  /** Whether a mail with this Message-ID arrived. Throws when the question got no answer: ask again later. */
  abstract lookup(messageId: string): Promise<boolean | 'cannot_look_up'>;
  /** Throws when the server does not let us in; for the health page. Sends nothing. */
  abstract verify(): Promise<void>;
}
