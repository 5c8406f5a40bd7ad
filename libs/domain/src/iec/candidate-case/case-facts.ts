import type { OccupationSector } from '../country-table.js';
import type { IecFacts, IecParticipation } from '../facts.js';

/** The host side: one employer, one place, to the end (R42). Dates are inclusive. */
export interface HostFacts {
  readonly employer: string;
  /** The institution itself is the employer. */
  readonly onCampus: boolean;
  readonly supervisor?: string;
  readonly site: string;
  readonly from: string;
  readonly to: string;
  readonly paid: boolean;
}

/** An earlier stay, with the year of the season whose pool it came from. */
export interface CaseParticipation extends IecParticipation {
  readonly season?: number;
}

/** A country lived in for six months or longer since 18 (R54). */
export interface LivedIn {
  readonly country: string;
  readonly months: number;
}

/** Things that are put to a candidate as a list to go through, and that the house does not judge. */
export const ADMISSIBILITY_TOPICS = [
  'offence',
  'overstay',
  'refusal',
  'removal',
  'health',
  'security',
] as const;
export type AdmissibilityTopic = (typeof ADMISSIBILITY_TOPICS)[number];

/** What a candidate has told so far: everything may still be missing. Shapes as in `IecFacts`. */
export interface IecCaseFacts {
  readonly citizenships?: readonly string[];
  readonly chosenCitizenship?: string;
  readonly birthDate?: string;
  readonly residence?: string;
  readonly school?: { readonly country: string; readonly enrolled: boolean };
  readonly studiesEndedOn?: string;
  readonly schoolName?: string;
  readonly curriculumRequires?: boolean;
  readonly fieldOfStudy?: string;
  readonly occupationSector?: OccupationSector;
  readonly passportExpiresOn?: string;
  readonly insuranceUntil?: string;
  readonly funds?: number;
  readonly dependants?: boolean;
  readonly previous?: readonly CaseParticipation[];
  /** The end of an IEC permit held in Canada now, as printed (R53). */
  readonly iecPermitUntil?: string;
  readonly throughRo?: boolean;
  readonly organization?: string;
  readonly usPermanentResident?: boolean;
  readonly internshipAgreement?: boolean;
  readonly meansToLeave?: boolean;
  readonly healthSetting?: boolean;
  readonly designatedCountryStay?: boolean;
  readonly livedIn?: readonly LivedIn[];
  /** Topics of the checklist that the candidate wants to speak of with a licensed adviser. */
  readonly admissibility?: readonly AdmissibilityTopic[];
  readonly host?: HostFacts;
}

/** Facts without which nothing can be answered. */
export const NEEDED_FACTS = [
  'citizenships',
  'chosenCitizenship',
  'birthDate',
  'residence',
  'school',
  'curriculumRequires',
  'passportExpiresOn',
] as const satisfies readonly (keyof IecCaseFacts & keyof IecFacts)[];
export type NeededFact = (typeof NEEDED_FACTS)[number];
