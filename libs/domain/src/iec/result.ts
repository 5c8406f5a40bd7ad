export type IecEligibility = 'yes' | 'no' | 'ro_only' | 'unknown';
export type PermitEndReason = 'country_max' | 'offer' | 'passport' | 'insurance';

export type IecReasonCode =
  | 'no_coop_category'
  | 'no_agreement'
  | 'age'
  | 'school_country'
  | 'residence'
  | 'sector'
  | 'unpaid'
  | 'participations_used'
  | 'category_used'
  | 'discontinuity'
  | 'not_student'
  | 'not_required_by_curriculum'
  | 'no_offer'
  | 'passport'
  | 'funds'
  | 'dependants'
  | 'ita_expired'
  | 'submission_late';

export type IecNoteCode =
  | 'fact_missing'
  | 'recognized_organization'
  | 'united_states_filing'
  | 'other_citizenship'
  | 'crown_dependency'
  | 'country_hint'
  | 'quota'
  | 'insurance_short'
  | 'insurance_missing'
  | 'unpaid_needs_means'
  | 'offer_number_missing'
  | 'medical_setting'
  | 'teer_disputed'
  | 'clock_half_gone';

/** Why the answer is no, with the rule it rests on and a sentence for the reader. */
export interface IecReason {
  readonly code: IecReasonCode;
  readonly rule: string;
  readonly text: string;
}

/** What only warns. `fact` is the path of the fact that is missing. */
export interface IecNote {
  readonly code: IecNoteCode;
  readonly rule: string;
  readonly text: string;
  readonly fact?: string;
}

/**
 * The answer for one candidate. Dates are inclusive calendar dates, instants RFC 3339 in UTC without fractions.
 * `null` stands where the table or the facts give no value: no row to read a maximum from, no start to count from.
 */
export interface IecResult {
  readonly eligible: IecEligibility;
  readonly ageTestedOn: string;
  readonly maxMonths: number | null;
  readonly permitEndsOn: string | null;
  readonly permitEndReason: PermitEndReason | null;
  readonly extendable: boolean;
  readonly earliestStart?: string;
  readonly acceptBy?: string;
  readonly submitBy?: string;
  readonly reasons: readonly IecReason[];
  readonly notes: readonly IecNote[];
  readonly source: { readonly table: string; readonly verifiedOn: string };
}
