import type { Schemas, With } from '../schema.js';
import type { Words } from './session.js';

type Answer = Schemas['PathwayCaseAnswer'];
export type StepKind = Answer['steps'][number];
export type StepField = StepKind['fields'][number];
export type TakenStep = With<
  Answer['history'][number],
  { readonly values: Readonly<Record<string, unknown>> }
>;
export type CaseLine = Schemas['PathwayCasesAnswer']['items'][number];
export type CasesPage = Schemas['PathwayCasesAnswer'];
export type PathwayOffer = Schemas['PathwayAnswer'];

/** The host side of an IEC case. */
export interface Host {
  employer: string;
  onCampus: boolean;
  supervisor?: string;
  site: string;
  from: string;
  to: string;
  paid: boolean;
}

export interface Stay {
  citizenship: string;
  category: 'coop' | 'yp' | 'wh';
  months: number;
  permitIssued: boolean;
  expiredOn?: string;
  throughRo?: boolean;
  season?: number;
}

/** What a candidate told; everything may be missing. */
export interface IecFacts {
  citizenships?: string[];
  chosenCitizenship?: string;
  birthDate?: string;
  residence?: string;
  school?: { country: string; enrolled: boolean };
  studiesEndedOn?: string;
  schoolName?: string;
  curriculumRequires?: boolean;
  fieldOfStudy?: string;
  occupationSector?: string;
  passportExpiresOn?: string;
  insuranceUntil?: string;
  funds?: number;
  dependants?: boolean;
  previous?: Stay[];
  iecPermitUntil?: string;
  throughRo?: boolean;
  organization?: string;
  usPermanentResident?: boolean;
  internshipAgreement?: boolean;
  meansToLeave?: boolean;
  healthSetting?: boolean;
  designatedCountryStay?: boolean;
  livedIn?: { country: string; months: number }[];
  admissibility?: string[];
  host?: Host;
}

export type PathwayCase = With<Answer, { readonly facts: IecFacts; readonly history: TakenStep[] }>;
export type Eligibility = Schemas['EligibilityAnswerDto'];
/** What becomes of a row of the programme's data between two editions. */
export type RowChange = With<
  Schemas['RowChangeAnswer'],
  { readonly fields: readonly { field: string; before: unknown; after: unknown }[] }
>;
export type Edition = With<
  Schemas['EditionAnswer'],
  { readonly rows: Record<string, unknown>[]; readonly changes: readonly RowChange[] }
>;
export type ProgrammePreview = With<
  Schemas['ProgrammePreviewAnswer'],
  { readonly changes: readonly RowChange[] }
>;
export type ProgrammePart = Edition['part'];
export const PROGRAMME_PARTS: readonly ProgrammePart[] = [
  'country_table',
  'fees',
  'seasons',
  'organizations',
  'readings',
];

/** A fault in both languages, as pathways answer it beside the English one. */
export interface FaultInWords extends Words {
  path: string;
}
