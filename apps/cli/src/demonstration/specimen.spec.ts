import { expect, it } from '@jest/globals';
import { readDocument } from '#domain/permits/reading/read-document.js';
import { SandboxedReader } from '#platform/document-reader/sandboxed-reader.js';
import { printedOnPermit } from './permits.js';
import { specimenPdf } from './specimen.js';

it('is read by the machine, so that a demonstration shows what reading proposes', async () => {
  const person = { givenName: 'Amara', familyName: 'Adeyemi' };
  const permit = {
    kind: 'study_permit',
    documentNumber: 'F340780159',
    issuedOn: '2025-11-07',
    expiresOn: '2027-01-08',
    dliNumber: 'O19990001234',
    employerName: null,
    remarks: [
      'May accept employment on or off campus if meeting eligibility criteria per R186(f), (v) or (w).',
    ],
  } as const;
  const pdf = specimenPdf('STUDY PERMIT', printedOnPermit(person, permit, 'study_permit'));
  const read = await new SandboxedReader().readFile({ pdf, images: [] });
  const { kind, fields, remarks } = readDocument(read.ok ? [...read.pages] : []);
  expect(kind).toMatchObject({ kind: 'study_permit' });
  expect(Object.fromEntries(fields.map(({ field, value }) => [field, value]))).toEqual({
    familyName: 'Adeyemi',
    givenNames: 'Amara',
    documentNumber: 'F340780159',
    issuedOn: '2025-11-07',
    expiresOn: '2027-01-08',
    dliNumber: 'O19990001234',
  });
  expect(remarks?.lines[0]).toMatch(/^May accept employment on or off campus/);
});
