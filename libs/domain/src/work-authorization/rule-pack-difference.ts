import { canonicalText } from './canonical-text.js';
import type { RulePack } from './rule-pack.js';
import { type AnyRow, RULE_KINDS, type RuleKind, rowsOf, subjectOf } from './rule-pack-kinds.js';

/** One row in which two packs differ. `reminders` stands for the offsets of the reminders. */
export interface RowDifference {
  readonly kind: RuleKind | 'reminders';
  readonly change: 'added' | 'removed' | 'changed';
  /** The row as it is now, or as it was where it is gone. */
  readonly row: Readonly<Record<string, unknown>>;
  /** What changed within it, by key; a key that one of them lacks is null there. Empty where it is added or removed. */
  readonly fields: readonly FieldDifference[];
}

export interface FieldDifference {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What is other in a pack than in an earlier one, row by row in the order of the kinds. Rows have no names: a row counts
 * as changed where one of the same subject stood before, the one with the same first day if there is one.
 */
export function rulePackDifference(before: RulePack, after: RulePack): RowDifference[] {
  const reminders = fieldDifferences({ ...before.reminders }, { ...after.reminders });
  return [
    ...RULE_KINDS.flatMap((kind) => rowDifferences(kind, rowsOf(before, kind), rowsOf(after, kind))),
    ...(reminders.length > 0
      ? [{ kind: 'reminders', change: 'changed', row: { ...after.reminders }, fields: reminders } as const]
      : []),
  ];
}

function rowDifferences(
  kind: RuleKind,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): RowDifference[] {
  const gone = without(before, after);
  const differences: RowDifference[] = [];
  const claim = (fits: (row: AnyRow) => boolean): AnyRow | undefined => {
    const index = gone.findIndex(fits);
    return index === -1 ? undefined : gone.splice(index, 1)[0];
  };
  const fresh = without(after, before).map((row) => ({
    row,
    subject: subjectOf(kind, row),
    was: claim((old) => old.from === row.from && subjectOf(kind, old) === subjectOf(kind, row)),
  }));
  for (const { row, subject, was } of fresh) {
    const old = was ?? claim((one) => subjectOf(kind, one) === subject);
    differences.push(
      old
        ? { kind, change: 'changed', row, fields: fieldDifferences(old, row) }
        : { kind, change: 'added', row, fields: [] },
    );
  }
  for (const row of gone) differences.push({ kind, change: 'removed', row, fields: [] });
  return differences;
}

/** The rows that the other list has not; as often as they stand there. */
function without(rows: readonly AnyRow[], others: readonly AnyRow[]): AnyRow[] {
  const left = others.map(canonicalText);
  return rows.filter((row) => {
    const index = left.indexOf(canonicalText(row));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

function fieldDifferences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => canonicalText(before[name]) !== canonicalText(after[name]))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}
