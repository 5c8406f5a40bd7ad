import { seededChoice } from './seeded-choice.js';
import { FAMILY_NAMES, GIVEN_NAMES, INSTITUTIONS, REMARKS } from './specimen-words.js';
import type { Specimen, SpecimenField } from './specimen-shape.js';

/** The same seed and number make the same document, on any machine. */
export function makeSpecimen(seed: number, number: number): Specimen {
  const { pick, digits, day, oneIn, next } = seededChoice(seed * 100_003 + number);
  const kind = pick([
    'study_permit',
    'study_permit',
    'work_permit',
    'approval_letter',
    'submission_confirmation',
  ] as const);
  const [institution, dliNumber] = pick(INSTITUTIONS);
  const issued = day(2024, 700);
  const remark = kind === 'study_permit' ? pick(REMARKS) : { class: 'none' as const, lines: [] };
  const fields: Partial<Record<SpecimenField, string>> = {
    uci: digits(oneIn(3) ? 8 : 10),
    applicationNumber: `${pick(['S', 'W', 'V'])}${digits(9)}`,
    familyName: pick(FAMILY_NAMES),
    givenNames: pick(GIVEN_NAMES),
    birthDate: day(1995, 4_000),
    issuedOn: issued,
    expiresOn: `${Number(issued.slice(0, 4)) + pick([1, 2, 3])}${pick(['-04-30', '-08-31', '-12-31', '-01-15', '-06-09'])}`,
    institution,
    dliNumber,
  };
  if (kind === 'submission_confirmation') {
    for (const none of ['issuedOn', 'expiresOn', 'institution', 'dliNumber'] as const) delete fields[none];
    fields.receivedAt = `${day(2026, 300)}T${clock(next)}${pick(['Z', '-05:00', '-04:00'])}`;
  } else if (kind !== 'approval_letter')
    fields.documentNumber = `${kind === 'study_permit' ? 'F' : 'U'}${digits(9)}`;
  if (kind === 'work_permit') {
    fields.employer = institution;
    delete fields.institution;
  }
  return {
    kind,
    language: pick(['en', 'fr'] as const),
    layout: pick(['beside', 'above'] as const),
    fields,
    remarks: remark.lines,
    remarkClass: remark.class,
  };
}

/** Any second of a day, `HH:mm:ss`. */
const clock = (next: () => number): string =>
  new Date(Math.floor(next() * 86_400) * 1_000).toISOString().slice(11, 19);
