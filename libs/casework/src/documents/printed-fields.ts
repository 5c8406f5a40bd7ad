import {
  canonicalApplicationNumber,
  canonicalDliNumber,
  canonicalDocumentNumber,
} from '#domain/permits/document-formats.js';
import { isIecPermit } from '#domain/iec/recognize-permit.js';
import { isDate } from '#domain/time/days.js';
import type { Fault } from '../outcome.js';
import type { PermitValues } from './permit.js';

/** The fields as a person typed them from the document; dates `YYYY-MM-DD`, numbers with or without spaces and hyphens. */
export type TypedPermitFields = Partial<Omit<PermitValues, 'kind'>> & Pick<PermitValues, 'kind'>;

export type CheckedFields<T> = { readonly values: T } | { readonly faults: readonly Fault[] };

/** R15 formats and R17 order. What merely looks odd is a finding, not a fault: staff record what is printed. */
export function checkPermitFields(typed: TypedPermitFields, today: string): CheckedFields<PermitValues> {
  const faults: Fault[] = [];
  const date = (name: 'issuedOn' | 'validFrom' | 'expiresOn', needed: boolean): string | null => {
    const value = typed[name] ?? null;
    if (value === null && !needed) return null;
    if (value !== null && isDate(value)) return value;
    faults.push({
      path: `fields.${name}`,
      problem: 'Enter the printed date as YYYY-MM-DD, for example 2027-08-31.',
    });
    return null;
  };
  const issuedOn = date('issuedOn', true);
  const validFrom = date('validFrom', false);
  const expiresOn = date('expiresOn', true);
  faults.push(...orderFaults({ issuedOn, validFrom, expiresOn }, today));
  const documentNumber = typed.documentNumber ? canonicalDocumentNumber(typed.documentNumber) : null;
  if (typed.documentNumber && documentNumber === null) {
    faults.push({
      path: 'fields.documentNumber',
      problem: 'A document number is one letter and nine digits, for example F123456789.',
    });
  }
  const dliNumber = typed.dliNumber ? canonicalDliNumber(typed.dliNumber) : null;
  if (typed.dliNumber && dliNumber === null) {
    faults.push({
      path: 'fields.dliNumber',
      problem: 'A DLI number is the letter O and 11 or 12 digits, for example O19359011033.',
    });
  }
  if (namesOneEmployer(typed)) faults.push(ONE_EMPLOYER);
  if (faults.length > 0 || !issuedOn || !expiresOn) return { faults };
  const { kind, employerName = null, remarks = null, restrictions = [] } = typed;
  return {
    values: {
      kind,
      documentNumber,
      issuedOn,
      validFrom,
      expiresOn,
      dliNumber,
      employerName,
      remarks,
      restrictions,
    },
  };
}

/** How an open permit prints its line for the employer: the whole of it, since companies are called Open Text too. */
const ANY_EMPLOYER =
  /^\s*(?:open|any|any employer|unspecified|ouvert|tout employeur|non pr[ée]cis[ée])\.?\s*$/iu;

/** R8: any employer, or it is no open permit. An IEC permit names one too; it is recorded and shown to a person (R42). */
const namesOneEmployer = ({ kind, employerName, remarks }: TypedPermitFields): boolean =>
  kind === 'other_work_permit' &&
  Boolean(employerName) &&
  !ANY_EMPLOYER.test(employerName!) &&
  !isIecPermit({ kind, remarks: remarks ?? null });

const ONE_EMPLOYER = {
  path: 'fields.employerName',
  problem:
    'An open work permit names no employer. One that does is for that employer alone and allows no placement elsewhere: reject it, saying so; or empty this field if the name is not the employer’s.',
};

function orderFaults(
  dates: {
    readonly issuedOn: string | null;
    readonly validFrom: string | null;
    readonly expiresOn: string | null;
  },
  today: string,
): Fault[] {
  const { issuedOn, validFrom, expiresOn } = dates;
  const faults: Fault[] = [];
  if (issuedOn && issuedOn > today)
    faults.push({ path: 'fields.issuedOn', problem: 'The date of issue lies in the future. Copy it again.' });
  if (issuedOn && expiresOn && issuedOn > expiresOn) {
    faults.push({
      path: 'fields.expiresOn',
      problem: 'The document expires before it was issued. Copy both dates again.',
    });
  }
  if (validFrom && expiresOn && validFrom > expiresOn) {
    faults.push({
      path: 'fields.validFrom',
      problem: 'The document becomes valid after it expires. Copy both dates again.',
    });
  }
  return faults;
}

export interface ProofValues {
  readonly receivedAt: Date;
  readonly applicationNumber: string | null;
}

/** What a confirmation of a submission says: IRCC's stamp as an instant in UTC, and the application number. */
export function checkProofFields(
  typed: { readonly receivedAt?: string | undefined; readonly applicationNumber?: string | null | undefined },
  now: Date,
): CheckedFields<ProofValues> {
  const faults: Fault[] = [];
  const receivedAt = new Date(typed.receivedAt ?? Number.NaN);
  if (Number.isNaN(receivedAt.getTime())) {
    faults.push({
      path: 'fields.receivedAt',
      problem:
        'Enter when IRCC received it, with the zone, for example 2026-11-30T23:59:59Z or 2026-11-30T18:59:59-05:00.',
    });
  } else if (receivedAt > now) {
    faults.push({
      path: 'fields.receivedAt',
      problem: 'This lies in the future. Copy the time from the confirmation again.',
    });
  }
  const applicationNumber = typed.applicationNumber
    ? canonicalApplicationNumber(typed.applicationNumber)
    : null;
  if (typed.applicationNumber && applicationNumber === null) {
    faults.push({
      path: 'fields.applicationNumber',
      problem: 'An application number is one to three letters and nine digits, for example V123456789.',
    });
  }
  return faults.length > 0 ? { faults } : { values: { receivedAt, applicationNumber } };
}
