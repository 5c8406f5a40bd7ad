export const PROGRAM_LEVELS = ['post_secondary', 'secondary'] as const;
export const PROGRAM_KINDS = ['academic', 'language', 'general_interest', 'preparatory'] as const;
/** Why placements are part of the program (R70). */
export const PLACEMENT_BASES = ['mandatory_all', 'required_in_stream', 'optional'] as const;

export interface ProgramValues {
  readonly code: string;
  readonly name: string;
  /** Null: it leads to none. */
  readonly credential: string | null;
  readonly level: (typeof PROGRAM_LEVELS)[number];
  readonly kind: (typeof PROGRAM_KINDS)[number];
  readonly months: number;
  readonly totalWeeks: number;
  readonly workTermWeeks: number;
  readonly placementBasis: (typeof PLACEMENT_BASES)[number];
  /** The registrar confirmed that every student of the stream must do placements (Q2). */
  readonly streamCertified: boolean;
}

export interface Program extends ProgramValues {
  readonly id: string;
  /** Its stages were written one by one: weeks, basis and certification come from the plan and are changed there. */
  readonly planWritten: boolean;
  readonly version: number;
}
