import { longDate } from '#domain/time/long-date.js';
import { mailBodies } from '../mail-bodies.js';
import type { Language } from '../mail-words-shape.js';
import { filled, type MailWording } from '../wording/mail-wording.js';
import { digestLines, STAFF_DIGEST_FRAME, STAFF_DIGEST_WORDING } from './staff-digest-words.js';
import type { DeskCounts } from './staff-digest.store.js';

/** @returns null where nothing waits: then nobody is written to */
export function composeStaffDigest(digest: {
  readonly language: Language;
  readonly name: string;
  /** The office's day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly waits: DeskCounts;
  /** The office's own; null: the built-in words. */
  readonly wording: MailWording | null;
  readonly publicUrl: string;
}): { readonly subject: string; readonly text: string; readonly html: string } | null {
  const { language, name, day, waits, wording, publicUrl } = digest;
  const items = digestLines(waits, language);
  if (items.length === 0) return null;
  const frame = STAFF_DIGEST_FRAME[language];
  const builtIn = STAFF_DIGEST_WORDING[language];
  const { subject, paragraphs } =
    filled((wording ?? STAFF_DIGEST_WORDING)[language], { date: longDate(day, language, ' ') }) ?? builtIn;
  return {
    subject,
    ...mailBodies({
      language,
      greeting: `${frame.hello} ${name},`,
      paragraphs,
      items,
      link: { before: frame.link, url: `${publicUrl}/desk` },
      questions: frame.stop,
      signature: ['Coopdesk'],
    }),
  };
}
