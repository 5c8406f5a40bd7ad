import { describe, expect, it } from '@jest/globals';
import { composeMail } from './compose-mail.js';
import type { NotificationKind } from './notification.js';

const TELEPHONE = '+1 604 555 0100';
const DETAILS = { date: '2027-08-31' };
const mail = (kind: NotificationKind, language: 'en' | 'fr') =>
  composeMail({
    kind,
    details: DETAILS,
    language,
    name: 'Ananya',
    publicUrl: 'https://coop.example',
    office: {
      institutionName: 'Kestrel Polytechnic University',
      officeName: 'Co-operative Education',
      email: 'coop@kestrel.example',
      telephone: TELEPHONE,
    },
  });

describe('mails about papers that end and files that change', () => {
  it.each(['en', 'fr'] as const)(
    'about a SIN says the day, asks for no number and gives none (%s)',
    (language) => {
      const { subject, text } = mail('sin_renewal', language);
      expect(subject).toContain(language === 'en' ? '31 August 2027' : '31 août 2027');
      expect(text).toContain(language === 'en' ? 'please never send it to us' : 'ne nous l’envoyez jamais');
      expect(text.replace(TELEPHONE, '')).not.toMatch(/\d{3}[ -]?\d{3}/);
    },
  );

  it.each(['en', 'fr'] as const)(
    'about a medical exam says the day and where one is needed, and wants no results (%s)',
    (language) => {
      const { subject, text } = mail('medical_exam_expiry', language);
      expect(subject).toContain(language === 'en' ? '31 August 2027' : '31 août 2027');
      expect(text).toContain(language === 'en' ? 'health care' : 'soins de santé');
      expect(text).toContain(language === 'en' ? 'Send us no results' : 'Ne nous envoyez aucun résultat');
    },
  );

  it.each(['en', 'fr'] as const)(
    'about a letter of proof says that the letter ends, not the permission (%s)',
    (language) => {
      const { subject, text } = mail('proof_letter_expiry', language);
      expect(subject).toContain(language === 'en' ? '31 August 2027' : '31 août 2027');
      expect(text).toContain(language === 'en' ? 'does not end with it' : 'ne prend pas fin avec elle');
    },
  );

  it.each(['en', 'fr'] as const)(
    'about a changed file names no cancellation, refusal, kind or day (%s)',
    (language) => {
      const { subject, text } = mail('case_changed', language);
      expect(`${subject} ${text}`).not.toMatch(/cancel|annul|refus|order|décret|2027/i);
      expect(text).toContain('coop@kestrel.example');
    },
  );
});
