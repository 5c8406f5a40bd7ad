import { describe, expect, it } from '@jest/globals';
import { composeMail } from '../compose-mail.js';
import { NOTIFICATION_KINDS, type NotificationDetails } from '../notification.js';
import { builtInWording } from './built-in-wording.js';
import { wordingFaults } from './mail-wording.js';
import { EDITABLE, wordingKindOf } from './wording-slots.js';

const OFFICE = {
  institutionName: 'Kestrel',
  officeName: 'Co-op office',
  email: 'coop@kestrel.example',
  telephone: '604 555 0100',
};
const LIMIT: NotificationDetails = {
  date: '2027-02-15',
  until: '2027-02-15T07:00:00-08:00',
  zone: 'America/Vancouver',
};

describe('the words of every mail', () => {
  it('may be written by the office: no kind is without, and the letter that replaces another has its own', () => {
    expect(EDITABLE.map(({ kind }) => kind).toSorted()).toEqual(
      [...NOTIFICATION_KINDS, 'letter_replaced', 'staff_digest'].toSorted(),
    );
    expect(wordingKindOf('letter_issued', { replacesIssuedOn: '2026-05-01' })).toBe('letter_replaced');
    expect(wordingKindOf('letter_issued', {})).toBe('letter_issued');
  });

  it.each(EDITABLE.map(({ kind }) => [kind] as const))(
    '%s: the built-in words pass the checks that the office’s own have to pass',
    (kind) => {
      const builtIn = builtInWording(kind);
      expect(JSON.stringify(builtIn)).not.toContain('undefined');
      expect(wordingFaults(kind, builtIn)).toEqual([]);
    },
  );

  it.each(['iec_invitation', 'iec_submission', 'iec_documents'] as const)(
    '%s names the last instant whole, with its place',
    (kind) => {
      const of = (language: 'en' | 'fr') =>
        composeMail({
          kind,
          details: LIMIT,
          language,
          name: 'Anna',
          publicUrl: 'https://x.example',
          office: OFFICE,
        });
      expect(of('en').text).toContain('07:00 on 15 February 2027, Vancouver time (UTC−8)');
      expect(of('fr').text).toContain('07 h 00 le 15 février 2027, heure de Vancouver (UTC−8)');
    },
  );

  it('sends the office’s words about a letter with its name in the language of the mail', () => {
    const details = {
      nameEn: 'Enrolment letter',
      nameFr: 'Lettre d’inscription',
      issuedOn: '2026-11-20',
      replacesIssuedOn: '2026-05-01',
    };
    const wording = {
      en: { subject: 'New: {{ letterName }}', paragraphs: ['Of {{ issuedOn }}, not {{ replacedOn }}.'] },
      fr: { subject: 'Nouveau : {{ letterName }}', paragraphs: ['Du {{ issuedOn }}, non {{ replacedOn }}.'] },
    };
    const mail = composeMail({
      kind: 'letter_issued',
      details,
      language: 'fr',
      name: 'Anna',
      publicUrl: 'https://x.example',
      office: OFFICE,
      wordings: new Map([['letter_replaced', wording]]),
    });
    expect(mail.subject).toBe('Nouveau : Lettre d’inscription');
    expect(mail.text).toContain('Du 20 novembre 2026, non 1er mai 2026.');
  });
});
