import { countryNames } from './country-names.js';
import { partnerOf, type CoopTerms, type CountryTable, type PartnerRow } from './country-table.js';
import type { IecFacts } from './facts.js';

/** The facts together with what the country table says of the chosen citizenship. */
export interface Candidate {
  readonly facts: IecFacts;
  readonly table: CountryTable;
  /** Undefined where there is no agreement with the country. */
  readonly partner: PartnerRow | undefined;
  /** Undefined where there is no agreement, or none for co-op. */
  readonly terms: CoopTerms | undefined;
  readonly throughRo: boolean;
}

/** Reads the row of the chosen citizenship: a dual citizen is judged under one citizenship only (R43). */
export function candidateOf(facts: IecFacts, table: CountryTable): Candidate {
  const partner = partnerOf(table, facts.chosenCitizenship);
  return { facts, table, partner, terms: partner?.coop ?? undefined, throughRo: facts.throughRo === true };
}

/** The country's name as the table has it, else its usual one. */
export const countryName = (candidate: Candidate): string =>
  candidate.partner?.name ?? countryNames(candidate.facts.chosenCitizenship).en;
