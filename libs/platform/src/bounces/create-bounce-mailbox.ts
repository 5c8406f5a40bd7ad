import type { Settings } from '../config/settings.js';
import { type BounceMailbox, MaildirBounces, NoBounces } from './bounce-mailbox.js';
import { ImapBounces, imapMailboxOf } from './imap-bounces.js';

export function createBounceMailbox({ mail }: Pick<Settings, 'mail'>): BounceMailbox {
  if (mail.bounceImapUrl !== undefined) return new ImapBounces(imapMailboxOf(mail.bounceImapUrl));
  return mail.bounceMaildir === undefined ? new NoBounces() : new MaildirBounces(mail.bounceMaildir);
}
