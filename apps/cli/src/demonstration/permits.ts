import type { DocumentPurpose } from '#casework/documents/document.js';
import type { PermitKind, RestrictedSetting } from '#domain/work-authorization/facts.js';
import type { PermitRow } from './case-rows.js';
import type { Telling } from './telling.js';
import { OFFICE } from './office.js';
import type { Person } from './people.js';

/** Remarks as permits print them (R4): two qualify, one is older, one needs a person's look. */
export const REMARKS = {
  K1: [
    'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.',
  ],
  K2: [
    'This permit does not authorize the holder to engage in off campus employment in Canada. May accept employment only on campus if meeting eligibility criteria as per R186(f). Must cease working if no longer meeting these criteria.',
  ],
  older: [
    'May work 20 hrs per week off-campus or full-time during regular breaks if meeting criteria per 186(v) of IRPR.',
  ],
  campusOnly: [
    'May accept employment on the campus of the institution at which registered in full-time studies.',
  ],
  none: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The number of a school that is not ours. */
export const OTHER_DLI = 'O19990000001';

/** Days count from today; a date as text stands for itself. */
export interface PermitWish {
  readonly kind: PermitKind;
  readonly issued: number | string;
  readonly expires: number | string;
  readonly source?: PermitRow['source'];
  readonly remarks?: readonly string[] | null;
  readonly dliNumber?: string | null;
  readonly employerName?: string | null;
  readonly restrictions?: readonly RestrictedSetting[];
  readonly cancelledOn?: string;
  readonly verified?: boolean;
  readonly documentId?: string;
  readonly seenDaysAgo?: number;
  /** What was read from its document, number included. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

const FIRST_LETTER = { study_permit: 'F', coop_work_permit: 'U', other_work_permit: 'U' } as const;

export function permitRow({ calendar, random }: Telling, wish: PermitWish): PermitRow {
  const date = (when: number | string): string => (typeof when === 'string' ? when : calendar.day(when));
  const isStudy = wish.kind === 'study_permit';
  const isCoop = wish.kind === 'coop_work_permit';
  const number = wish.fields?.['documentNumber'];
  return {
    id: random.uuid(),
    kind: wish.kind,
    source: wish.source ?? (wish.documentId ? 'permit' : 'office'),
    documentId: wish.documentId ?? null,
    documentNumber: typeof number === 'string' ? number : `${FIRST_LETTER[wish.kind]}${random.digits(9)}`,
    issuedOn: date(wish.issued),
    expiresOn: date(wish.expires),
    dliNumber: wish.dliNumber === undefined ? (isStudy ? OFFICE.dliNumber : null) : wish.dliNumber,
    // R13: a co-op work permit names the institution as the employer.
    employerName: wish.employerName ?? (isCoop ? OFFICE.institutionName : null),
    remarks: wish.remarks === undefined ? (isStudy ? REMARKS.K1 : []) : wish.remarks,
    restrictions: wish.restrictions ?? [],
    cancelledOn: wish.cancelledOn ?? null,
    verified: wish.verified ?? true,
    supersededBy: null,
  };
}

/** What a person reads from a permit: what a verified document keeps. */
export function fieldsOf(permit: PermitRow): Readonly<Record<string, unknown>> {
  const { kind, documentNumber, issuedOn, expiresOn, dliNumber, employerName, remarks, restrictions } =
    permit;
  return {
    kind,
    documentNumber,
    issuedOn,
    validFrom: null,
    expiresOn,
    dliNumber,
    employerName,
    remarks,
    restrictions,
  };
}

const TITLES: Readonly<Record<DocumentPurpose, string>> = {
  study_permit: 'STUDY PERMIT',
  coop_work_permit: 'WORK PERMIT',
  other_work_permit: 'WORK PERMIT',
  approval_letter: 'LETTER OF APPROVAL',
  submission_confirmation: 'CONFIRMATION OF SUBMISSION',
};

export const titleOf = (purpose: DocumentPurpose): string => TITLES[purpose];

type PrintedPermit = Pick<
  PermitRow,
  'kind' | 'documentNumber' | 'issuedOn' | 'expiresOn' | 'dliNumber' | 'employerName' | 'remarks'
>;

/** The lines of a specimen: made up, and like no form that exists. */
export function printedOnPermit(
  person: Pick<Person, 'givenName' | 'familyName'>,
  permit: PrintedPermit,
  purpose: DocumentPurpose,
): string[] {
  return [
    `Family name: ${person.familyName}`,
    `Given name: ${person.givenName}`,
    `Document number: ${permit.documentNumber ?? 'none'}`,
    ...(purpose === 'approval_letter'
      ? [`Your application has been approved: ${TITLES[permit.kind].toLowerCase()}`]
      : []),
    `Date of issue: ${permit.issuedOn}`,
    `Expires on: ${permit.expiresOn}`,
    ...(permit.dliNumber ? [`Institution (DLI): ${permit.dliNumber}`] : []),
    ...(permit.employerName ? [`Employer: ${permit.employerName}`] : []),
    'Conditions and remarks:',
    ...(permit.remarks?.length ? permit.remarks : ['(no remark about work)']),
  ];
}
