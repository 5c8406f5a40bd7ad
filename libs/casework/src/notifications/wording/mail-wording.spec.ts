import { describe, expect, it } from '@jest/globals';
import { composeMail } from '../compose-mail.js';
import { filled, type MailWording, wordingFaults } from './mail-wording.js';

const OFFICE = {
  institutionName: 'Kestrel',
  officeName: 'Co-op',
  email: 'coop@kestrel.example',
  telephone: '1',
};
const text = (subject: string, ...paragraphs: string[]) => ({ subject, paragraphs });
const BOTH: MailWording = {
  en: text('Permit until {{ date }}', 'Apply by {{actBy}}.'),
  fr: text('Permis jusqu’au {{ date }}', 'Présentez la demande d’ici le {{ actBy }}.'),
};
const faults = (kind: string, over: Partial<MailWording> = {}) =>
  wordingFaults(kind, { ...BOTH, ...over }).map(({ path }) => path);

describe('the words of a mail as an office writes them', () => {
  it('say what the mail is about, in both languages', () => {
    expect(faults('study_permit_expiry')).toEqual([]);
    expect(faults('study_permit_expiry', { en: text('Your permit ends', 'Apply by {{ actBy }}.') })).toEqual([
      'en.paragraphs',
      'fr.paragraphs',
    ]);
    const without = { en: text('Your document', 'On {{ date }}.'), fr: text('Votre document', 'Bientôt.') };
    expect(wordingFaults('evidence_missing', without).map(({ path }) => path)).toEqual(['fr.paragraphs']);
  });

  it.each([
    ['an unknown value', 'Your number {{ uci }}'],
    ['another language', '{% if date %}x{% endif %}'],
    ['a stray brace', 'Until {date}'],
    ['a number that could be somebody’s', 'File 12345'],
    ['an address', 'Write to a@b.example'],
    ['a link', 'See https://elsewhere.example'],
  ])('carry no %s', (_name, line) => {
    expect(faults('study_permit_expiry', { en: text(`${line} {{ date }}`, 'By {{ actBy }}.') })).toContain(
      'en.subject',
    );
  });

  it('are sent with their values, and give way to the built-in ones where a value is missing', () => {
    const compose = (details: Record<string, string>, language: 'en' | 'fr' = 'en') =>
      composeMail({
        kind: 'study_permit_expiry',
        details,
        language,
        name: 'Zoë',
        publicUrl: 'https://portal.example',
        office: OFFICE,
        wordings: new Map([['study_permit_expiry', BOTH]]),
      });
    const whole = { date: '2027-04-30', actBy: '2027-04-29' };
    expect(compose(whole).subject).toBe('Permit until 30 April 2027');
    expect(compose(whole).html).toContain('<p>Apply by 29 April 2027.</p>');
    expect(compose(whole).text).toContain('https://portal.example/authorization');
    expect(compose(whole, 'fr').subject).toBe('Permis jusqu’au 30 avril 2027');
    expect(compose({ date: '2027-04-30' }).subject).toMatch(/^Your study permit ends on/);
  });

  it('name each mail of a digest as it would have been named alone', () => {
    const { text: body } = composeMail({
      kind: 'digest',
      details: { date: '2027-03-01' },
      items: [
        { kind: 'study_permit_expiry', details: { date: '2027-04-30', actBy: '2027-04-29' } },
        { kind: 'study_permit_expiry', details: { date: '2027-05-31' } },
        { kind: 'document_verified', details: {} },
      ],
      language: 'en',
      name: 'Zoë',
      publicUrl: 'https://portal.example',
      office: OFFICE,
      wordings: new Map([['study_permit_expiry', BOTH]]),
    });
    const [own, builtIn, untouched] = body.match(/^- .*$/gm)!;
    expect(own).toBe('- Permit until 30 April 2027');
    expect(builtIn).toMatch(/^- Your study permit ends on/);
    expect(untouched).toBe('- Your document has been verified');
  });

  it('never take a value for words of their own', () => {
    expect(filled(text('{{ date }}', 'x'), { date: '{{ actBy }} $& $1' })?.subject).toBe('{{ actBy }} $& $1');
  });
});
