import type { OccupationSector } from './country-table.js';

/** Categories of International Experience Canada: co-op internship, young professionals, working holiday. */
export type IecCategory = 'coop' | 'yp' | 'wh';

/** The employer's offer. Dates are inclusive calendar dates; `offerNumber` is the portal's `A#######` (R48). */
export interface IecOffer {
  readonly employer: string;
  readonly from: string;
  readonly to: string;
  readonly paid: boolean;
  readonly offerNumber?: string;
  /** Recorded and shown; never a reason to refuse (R42). */
  readonly nocCode?: string;
}

/** An earlier stay. It counts only where the permit was issued at the port of entry (R45). */
export interface IecParticipation {
  readonly citizenship: string;
  readonly category: IecCategory;
  readonly months: number;
  readonly permitIssued: boolean;
  readonly expiredOn?: string;
  readonly throughRo?: boolean;
}

/** The invitation to apply; RFC 3339 instants in UTC. */
export interface IecInvitation {
  readonly issuedAt: string;
  readonly acceptedAt?: string;
  readonly submittedAt?: string;
}

/**
 * What is known of one candidate. Dates are `YYYY-MM-DD`, instants RFC 3339 with `Z`, countries ISO 3166-1 alpha-2,
 * funds Canadian dollars. A left-out key is unknown, never false.
 */
export interface IecFacts {
  readonly asOf: string;
  readonly citizenships: readonly string[];
  readonly chosenCitizenship: string;
  readonly birthDate: string;
  readonly residence: string;
  readonly school: { readonly country: string; readonly enrolled: boolean };
  /** Of somebody who is not enrolled any more; where a row takes recent graduates, it decides. */
  readonly studiesEndedOn?: string;
  readonly curriculumRequires: boolean;
  readonly fieldOfStudy?: string;
  readonly occupationSector?: OccupationSector;
  readonly offer?: IecOffer;
  readonly passportExpiresOn: string;
  readonly insuranceUntil?: string;
  readonly funds?: number;
  readonly dependants?: boolean;
  readonly previous: readonly IecParticipation[];
  /** Through a recognized organization (R55); left out means on one's own, the ordinary route. */
  readonly throughRo?: boolean;
  readonly usPermanentResident?: boolean;
  readonly ita?: IecInvitation;
}
