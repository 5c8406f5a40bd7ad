import { countryName, type Candidate } from './candidate.js';
import { countryNames } from './country-names.js';
import { partnerOf } from './country-table.js';
import { against, warn, type Finding } from './findings.js';

/** Places whose people are British citizens; the row of the United Kingdom covers them, their own code has none. */
const CROWN_DEPENDENCIES: readonly string[] = ['JE', 'GG'];

/** R43, R55: is there an agreement, and has it the category? A recognized organization does without either. */
export function agreementFindings(candidate: Candidate): Finding[] {
  const { partner, terms, throughRo, table } = candidate;
  if (terms || throughRo) return [];
  if (partner) {
    return [against('no_coop_category', 'R55', `The agreement with ${partner.name} has no co-op category.`)];
  }
  const text = `Canada has no agreement with ${countryName(candidate)} (table verified on ${table.verifiedOn}).`;
  return [against('no_agreement', 'R55', text)];
}

/** What to know about the route: the organization's own rules, filing from the United States, another citizenship. */
export function routeNotes(candidate: Candidate): Finding[] {
  const { facts, terms, throughRo } = candidate;
  const findings: Finding[] = [];
  if (throughRo) {
    const text =
      'Through a recognized organization its own agreement sets ages, stays, repeated categories and gaps: ask it.';
    findings.push(warn('recognized_organization', 'R45', text));
  } else if (!terms) {
    findings.push(
      warn('recognized_organization', 'R55', 'Only a recognized organization can open this pathway.'),
    );
  }
  const american = facts.citizenships.includes('US') || facts.usPermanentResident === true;
  if (american && (throughRo || !terms)) {
    const text =
      'Citizens and permanent residents of the United States may file online or at the border, with the invitation, ' +
      "the organization's letter and the fee receipt.";
    findings.push(warn('united_states_filing', 'R55', text));
  }
  const others = otherRows(candidate);
  if (others.length > 0) {
    const text = `Another citizenship held has the category too (${others.map((code) => countryNames(code).en).join(', ')}): one may be chosen, with its own row.`;
    findings.push(warn('other_citizenship', 'R43', text));
  }
  if (CROWN_DEPENDENCIES.includes(facts.chosenCitizenship)) {
    const text =
      'British citizens of Jersey and Guernsey are covered by the row of the United Kingdom: choose GB.';
    findings.push(warn('crown_dependency', 'R43', text));
  }
  return findings;
}

/** Citizenships held beside the chosen one whose row has the category (R43). */
export const otherRows = ({ facts, table }: Candidate): readonly string[] =>
  facts.citizenships.filter(
    (country) => country !== facts.chosenCitizenship && partnerOf(table, country)?.coop,
  );

/** The row's own hints, and the quota of a past season as a figure to judge by, never a reason. */
export function rowNotes({ partner }: Candidate): Finding[] {
  const findings = (partner?.hints ?? []).map((hint) => warn('country_hint', 'R43', hint));
  const places = partner?.quota?.places;
  if (partner?.quota && typeof places === 'number') {
    const text = `${partner.name} had ${places} co-op places in ${partner.quota.season}, by secondary sources.`;
    findings.push(warn('quota', 'R43', text));
  }
  return findings;
}
