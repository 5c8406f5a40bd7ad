/** Sectors that a country row can ask for (Austria's young workers exchange names three of them). */
export type OccupationSector = 'forestry' | 'agriculture' | 'tourism' | 'other';

/** How many months a permit may run under the row: the same each time, another for the first stay than for later ones, or a total over all stays. */
export type MonthCap =
  | { readonly per: 'participation'; readonly months: number }
  | { readonly per: 'order'; readonly first: number; readonly later: number }
  | { readonly per: 'lifetime'; readonly months: number };

/** Whether a category may be used twice. With a single participation the question does not arise. */
export type RepeatRule = 'no_repeat' | 'repeat_allowed' | 'coop_once' | 'single_participation';

/** What the bilateral agreement asks of a co-op intern (R43). Ages and months are inclusive; the gap is in months. */
export interface CoopTerms {
  readonly ages: { readonly from: number; readonly to: number };
  readonly cap: MonthCap;
  readonly participations: number;
  readonly repeat: RepeatRule;
  /** Months between the expiry of the earlier permit and the next start (R46); 0 where the agreement asks for none. */
  readonly gapMonths: number;
  readonly residentAtHome: boolean;
  readonly schoolAtHome: boolean;
  readonly paidOnly: boolean;
  readonly sectors?: readonly OccupationSector[];
  /** A graduate qualifies as well for so many months after the end of studies. */
  readonly graduateWithinMonths?: number;
}

/** A figure of the season, from secondary sources: shown as a note, never a reason. `null` places: not published. */
export interface Quota {
  readonly season: number;
  readonly places: number | 'no_cap' | null;
}

/** One partner country. `coop` is null where the agreement has no International Co-op category. */
export interface PartnerRow {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  readonly coop: CoopTerms | null;
  readonly quota?: Quota;
  /** What the applicant should also know; warns only. */
  readonly hints?: readonly string[];
  /** The same in French, in the same order. */
  readonly hintsFr?: readonly string[];
}

/** One dated edition of the country table. Dates are calendar dates (`YYYY-MM-DD`). */
export interface CountryTable {
  /** Name of the edition, quoted in every answer. */
  readonly table: string;
  readonly source: string;
  readonly publishedOn: string;
  readonly verifiedOn: string;
  readonly rows: readonly PartnerRow[];
}

/** The partner row of a citizenship, or undefined where there is no agreement. */
export function partnerOf(table: CountryTable, country: string): PartnerRow | undefined {
  return table.rows.find((row) => row.country === country);
}
