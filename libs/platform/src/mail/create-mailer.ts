import type { Settings } from '../config/settings.js';
import type { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

export function createMailer({ mail }: Pick<Settings, 'mail'>): Mailer {
  return new SmtpMailer({ url: mail.smtpUrl, from: mail.from, lookupUrl: mail.lookupUrl });
}
