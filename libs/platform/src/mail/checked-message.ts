import type { MailAddress, MailMessage } from './mailer.js';

/**
 * Says why a message must not go out, or undefined. A line break in a header becomes a header, and in an address
 * a second recipient, so nothing with control characters in these fields is sent.
 */
export function messageFault(message: MailMessage): 'bad_recipient' | 'bad_header' | undefined {
  if (addressFault(message.to)) return 'bad_recipient';
  if (message.replyTo && addressFault(message.replyTo)) return 'bad_header';
  const headers = [message.subject, message.messageId, message.to.name ?? '', message.replyTo?.name ?? ''];
  if (headers.some(hasControlCharacter)) return 'bad_header';
  if (!/^<[^<>@\s]+@[^<>@\s]+>$/.test(message.messageId)) return 'bad_header';
  return Number.isNaN(message.date.getTime()) ? 'bad_header' : undefined;
}

export function addressFault({ address }: MailAddress): boolean {
  return address.length > 254 || !/^[^\s<>()[\],;:\\"@\p{C}]{1,64}@[^\s<>()[\],;:\\"@\p{C}]+$/u.test(address);
}

/** Line and paragraph separators and direction marks too: they hide what a name says. */
function hasControlCharacter(text: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(text);
}

/** Reads `Name <address>` or a bare address, as MAIL_FROM has it. */
export function parseSender(from: string): Required<MailAddress> {
  const [, name = '', address = from] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  if (addressFault({ address: address.trim() }) || hasControlCharacter(name)) {
    throw new Error('MAIL_FROM is no address: write, for example, Co-op office <coop@example.ca>.');
  }
  return { name, address: address.trim() };
}
