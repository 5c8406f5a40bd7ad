import type { RulePack, RuleRow } from './rule-pack.js';

/** The lists of rows in a pack. */
export const RULE_KINDS = [
  'regimes',
  'maintainedStudyWork',
  'remarks',
  'filing',
  'restoration',
  'programs',
  'offCampus',
  'breaks',
  'studyPermitEnds',
  'namedInstitution',
  'closedCoopApplications',
  'proofLetters',
  'fees',
] as const satisfies readonly (keyof RulePack)[];
export type RuleKind = (typeof RULE_KINDS)[number];

/** Any row with what its kind adds. */
export type AnyRow = RuleRow & Readonly<Record<string, unknown>>;

/** The rows of a kind, of whatever shape. */
export const rowsOf = (pack: RulePack, kind: RuleKind): readonly AnyRow[] =>
  pack[kind] as readonly RuleRow[] as readonly AnyRow[];

/** What tells rows of one kind apart besides their days: rows that agree in it speak of the same thing. */
const SUBJECT: Partial<Record<RuleKind, readonly string[]>> = {
  regimes: ['level'],
  restoration: ['measure'],
  fees: ['code'],
  remarks: ['class', 'parts', 'without'],
};

/** What a row speaks of within its kind, in the pack's own words; empty where the kind has one subject only. */
export const subjectOf = (kind: RuleKind, row: AnyRow): string =>
  (SUBJECT[kind] ?? [])
    .map((key) => row[key])
    .filter((value) => value !== undefined)
    .map((value) => (Array.isArray(value) ? value.join(' … ') : (value as string)))
    .join(', ');
