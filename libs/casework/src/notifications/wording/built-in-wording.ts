import { wordsOf } from '../mail-words.js';
import { STAFF_DIGEST_WORDING } from '../staff/staff-digest-words.js';
import type { MailWording, WordingText } from './mail-wording.js';
import { mailOfWording, OPEN_SLOTS, type WordingKind } from './wording-slots.js';

/** The words that a mail is sent in until the office writes its own, with their slots standing open. */
export function builtInWording(kind: WordingKind): MailWording {
  if (kind === 'staff_digest') return STAFF_DIGEST_WORDING;
  const mail = mailOfWording(kind, OPEN_SLOTS);
  const text = (language: 'en' | 'fr'): WordingText => {
    const { subject, paragraphs } = wordsOf(mail.kind, mail.details, language);
    return { subject, paragraphs };
  };
  return { en: text('en'), fr: text('fr') };
}
