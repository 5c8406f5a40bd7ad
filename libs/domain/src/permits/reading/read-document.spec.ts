import { describe, expect, it } from '@jest/globals';
import type { ReadPage } from './read-page.js';
import { readDocument } from './read-document.js';

/** A page of typewriter letters: each word stands where it stands in the text. */
function typed(text: string, confidence = 1): ReadPage {
  const [columns, rows] = [90, 60];
  const lines = text.split('\n').map((line, row) => ({
    words: [...line.matchAll(/\S+/g)].map((word) => ({
      text: word[0],
      box: { x: word.index / columns, y: row / rows, width: word[0].length / columns, height: 1 / rows },
      confidence,
    })),
  }));
  return { number: 1, lines };
}

const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(readDocument([typed(text)]).fields.map(({ field, value }) => [field, value]));

const STUDY_PERMIT = `
STUDY PERMIT / PERMIS D’ÉTUDES                                   F123456789
UCI / IUC: 11-2233-4455              Application no. / No de la demande: S304958671
Family name / Nom de famille: NGUYỄN
Given names / Prénoms: Thị Linh      Date of birth / Date de naissance: 2004/03/09
Citizenship / Citoyenneté: Viet Nam  Sex / Sexe: F
Date issued / Délivré le             Expiry date / Date d’expiration
2025/08/20                           2026/11/30
Institution / Établissement: Kestrel Polytechnic University    DLI no.: O19359011033
Conditions:
1. Unless authorized, prohibited from engaging in employment in Canada.
Remarks / Remarques:
May accept employment on or off campus if meeting eligibility criteria as per
R186(f), (v) or (w). Must cease working if no longer meeting these criteria.
Issuing officer / Agent émetteur: 04412`;

describe('reading the words of a document', () => {
  it('finds every field of a study permit, beside its label or beneath it', () => {
    expect(valuesOf(STUDY_PERMIT)).toEqual({
      documentNumber: 'F123456789',
      uci: '1122334455',
      applicationNumber: 'S304958671',
      familyName: 'NGUYỄN',
      givenNames: 'Thị Linh',
      birthDate: '2004-03-09',
      issuedOn: '2025-08-20',
      expiresOn: '2026-11-30',
      institution: 'Kestrel Polytechnic University',
      dliNumber: 'O19359011033',
    });
  });

  it('takes the remarks line by line, and nothing of what follows them', () => {
    const { remarks } = readDocument([typed(STUDY_PERMIT)]);
    expect(remarks?.lines).toEqual([
      '1. Unless authorized, prohibited from engaging in employment in Canada.',
      'May accept employment on or off campus if meeting eligibility criteria as per',
      'R186(f), (v) or (w). Must cease working if no longer meeting these criteria.',
    ]);
  });

  it('takes a label’s word within the remarks for a word', () => {
    const text = 'DLI no.: O19359011033\nRemarks:\nON THE CAMPUS OF THE INSTITUTION AT WHICH REGISTERED';
    expect(valuesOf(text)).toEqual({ dliNumber: 'O19359011033' });
  });

  it('says where each value stands, in fractions of the page', () => {
    const { fields } = readDocument([typed(STUDY_PERMIT)]);
    const expiry = fields.find(({ field }) => field === 'expiresOn');
    expect(expiry).toMatchObject({ page: 1, printed: '2026/11/30', confidence: 1 });
    expect(expiry?.box.x).toBeCloseTo(37 / 90);
    expect(expiry?.box.y).toBeCloseTo(7 / 60);
  });

  it.each([
    ['STUDY PERMIT', 'study_permit'],
    ['PERMIS D’ÉTUDES', 'study_permit'],
    ['STUDY PERMlT / PERMIS DETUDES', 'study_permit'],
    ['WORK PERMIT / PERMIS DE TRAVAIL', 'work_permit'],
    ['VISITOR RECORD', 'visitor_record'],
    ['We are pleased to tell you that your application has been approved.', 'approval_letter'],
    ['Votre demande a été approuvée.', 'approval_letter'],
    ['Confirmation of Online Application Transmission', 'submission_confirmation'],
    ['This study permit was seen by the registrar', null],
    ['IMM 1442', null],
  ])('calls “%s” %s', (title, kind) => {
    expect(readDocument([typed(title)]).kind?.kind ?? null).toBe(kind);
  });

  it.each([
    ['Expiry date: 2O26/11/3O', '2026-11-30'],
    ['Expiry dale: 2026/11/30', '2026-11-30'],
    ['Date d’expiration : 30 novembre 2026', '2026-11-30'],
    ['Expire le 1er mai 2027', '2027-05-01'],
    ['Valid until November 30, 2026', '2026-11-30'],
    ['Valid until 2026 NOV 30', '2026-11-30'],
  ])('reads the expiry of “%s”', (text, expiresOn) => {
    expect(valuesOf(text)).toEqual({ expiresOn });
  });

  it.each(['Expiry date: 2026/02/30', 'Expiry date: 03/04/2026', 'Expiry date: see back', 'Expiry date:'])(
    'reads no date from “%s”',
    (text) => {
      expect(valuesOf(text)).toEqual({});
    },
  );

  it('corrects letters only where digits must stand, and believes the correction half', () => {
    const [field] = readDocument([typed('Document no.: F1234S6789', 0.9)]).fields;
    expect(field).toMatchObject({ value: 'F123456789', printed: 'F1234S6789', confidence: 0.45 });
  });

  it('never guesses the letter that a number begins with', () => {
    expect(valuesOf('Document no.: 5123456789')).toEqual({});
  });

  it('takes a digit of its shape for the letter of an application alone, and believes that half', () => {
    const [field] = readDocument([typed('Application no.: 5304958671')]).fields;
    expect(field).toMatchObject({ value: 'S304958671', confidence: 0.5 });
  });

  it.each(['UCL: 1122-3344', 'IUC : 1122-3344', '1UC: 1122-3344'])(
    'knows the short label of “%s” by the shapes of its letters',
    (text) => {
      expect(valuesOf(text)).toEqual({ uci: '11223344' });
    },
  );

  it('goes on with a long name close beneath it, not with what stands further down', () => {
    const close = 'Institution: Kestrel Polytechnic\n             University\n\n             Room 4';
    expect(valuesOf(close)).toEqual({ institution: 'Kestrel Polytechnic University' });
    expect(valuesOf('Family name: DUBOIS\n\n             Room 4')).toEqual({ familyName: 'DUBOIS' });
  });

  it('is as sure as its least sure word', () => {
    const page = typed('Family name: DE LA CRUZ');
    const words = page.lines[0]!.words.map((word, at) => (at === 3 ? { ...word, confidence: 0.4 } : word));
    expect(readDocument([{ number: 1, lines: [{ words }] }]).fields[0]).toMatchObject({
      value: 'DE LA CRUZ',
      confidence: 0.4,
    });
  });

  it('prefers the surer of two readings', () => {
    const pages = [
      typed('Expiry date: 2026/11/80\nDate of expiry: 2026/11/30', 0.5),
      typed('Expire le 2026/12/30', 0.9),
    ];
    expect(readDocument(pages).fields.map(({ value }) => value)).toEqual(['2026-12-30']);
  });

  it('reads nothing from an empty page', () => {
    expect(readDocument([{ number: 1, lines: [] }])).toEqual({ kind: null, fields: [], remarks: null });
    expect(readDocument([])).toEqual({ kind: null, fields: [], remarks: null });
  });
});
