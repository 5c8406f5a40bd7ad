import type { NotificationDetails } from './notification.js';

export type Language = 'en' | 'fr';

/** One mail in one language: the subject and the paragraphs of its body. The link and the signature are added to all. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The page of the portal that the mail leads to. */
  readonly path: string;
}

export type Words = (details: NotificationDetails) => {
  readonly en: Omit<MailWords, 'path'>;
  readonly fr: Omit<MailWords, 'path'>;
  readonly path: string;
};

export const say = (subject: string, ...paragraphs: string[]) => ({ subject, paragraphs });
