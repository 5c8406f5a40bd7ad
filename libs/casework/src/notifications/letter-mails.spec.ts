import { describe, expect, it } from '@jest/globals';
import { composeMail } from './compose-mail.js';
import type { NotificationDetails, NotificationKind } from './notification.js';

const TELEPHONE = '+1 604 555 0100';
const LETTER = {
  letterKind: 'placement_confirmation',
  nameEn: 'Placement confirmation letter',
  nameFr: 'Lettre de confirmation de stage',
  issuedOn: '2026-11-21',
};
const mail = (kind: NotificationKind, language: 'en' | 'fr', details: NotificationDetails) => {
  const { subject, text } = composeMail({
    kind,
    details,
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
  return `${subject}\n${text.replaceAll(/\s+/g, ' ')}`;
};

describe('mails about letters', () => {
  it.each([
    ['en', '“Placement confirmation letter” of 21 November 2026. It replaces the one of 3 November 2026'],
    ['fr', '« Lettre de confirmation de stage » du 21 novembre 2026. Elle remplace celle du 3 novembre 2026'],
  ] as const)('say which letter replaces which (%s)', (language, words) => {
    const said = mail('letter_issued', language, { ...LETTER, replacesIssuedOn: '2026-11-03' });
    expect(said).toContain(words);
    expect(said.replace(TELEPHONE, '')).not.toMatch(/\d{5}/);
  });

  it('say nothing of a replacement where there is none', () => {
    expect(mail('letter_issued', 'en', LETTER)).toMatch(/^Your letter is ready/);
  });

  it.each([
    ['en', '“Placement confirmation letter” of 21 November 2026', 'this reason: “Left the program.”'],
    ['fr', '« Lettre de confirmation de stage » du 21 novembre 2026', 'cette raison : « Left the program. »'],
  ] as const)('say which letter was revoked and why (%s)', (language, which, why) => {
    const said = mail('letter_revoked', language, { ...LETTER, reason: 'Left the program.' });
    expect(said).toContain(which);
    expect(said).toContain(why);
  });

  it.each(['en', 'fr'] as const)('still read well when they were planned without names (%s)', (language) => {
    for (const kind of ['letter_issued', 'letter_revoked'] as const)
      expect(mail(kind, language, { letterKind: 'placement_confirmation' })).not.toMatch(/undefined|“”|« »/);
  });
});
