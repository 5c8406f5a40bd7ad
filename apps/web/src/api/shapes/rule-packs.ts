import type { Schemas, With } from '../schema.js';

export type RulePackPeriod = Schemas['RulePackPeriodAnswer'] & {
  fromAtLocal?: string;
  takenBackAtLocal?: string | null;
};

export type RulePackSummary = Schemas['RulePackSummaryAnswer'] & { loadedAtLocal?: string | null };

export type RulePackList = With<
  Schemas['RulePackListAnswer'],
  { inForce: RulePackPeriod; periods: RulePackPeriod[]; packs: RulePackSummary[] }
>;

/** One dated row of law, with what its kind adds. */
export type RuleRow = Record<string, unknown> & {
  rule: string;
  from: string | null;
  to: string | null;
  appliesBy: string;
  state: 'in_force' | 'disputed' | 'proposed';
  source: string;
  verifiedOn: string;
};

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
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export type RulePackContents = Record<RuleKind, RuleRow[]> & {
  id: string;
  reminders: Record<string, unknown>;
};

export type RowDifference = With<
  Schemas['RowDifferenceAnswer'],
  {
    kind: RuleKind | 'reminders';
    row: Record<string, unknown>;
    fields: { name: string; before: unknown; after: unknown }[];
  }
>;

export type DryRun = Schemas['DryRunAnswer'] & { startedAtLocal?: string };
export type DryRunRow = Schemas['DryRunRowAnswer'];
export type DryRunRowPage = Schemas['DryRunRowPageAnswer'];
export type ChangedOutcome = DryRunRow['outcome'];

export type RulePackInFull = With<
  Schemas['RulePackAnswer'],
  { contents: RulePackContents; difference: RowDifference[]; dryRuns: DryRun[] }
> &
  RulePackSummary;

export type LoadedRulePack = Schemas['LoadedRulePackAnswer'];
