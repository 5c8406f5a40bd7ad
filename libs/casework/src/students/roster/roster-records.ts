import { changedValues } from '../changed-values.js';
import type { Program, ProgramValues } from '../program.js';
import type { StudentFactKind, StudentFacts, WorkTermValues } from '../student-fact.js';
import type { StudentValues } from '../student-record.js';

/** A row of a table as it was found (`before`, null for a new one) and as it shall be. */
export interface Draft<Values extends object> {
  readonly id: string;
  readonly version: number;
  readonly before: Values | null;
  after: Values;
}

export interface ProgramDraft extends Draft<ProgramValues> {
  /** Its stages were written by the office: a roster does not change what the plan says. */
  readonly planWritten: boolean;
}
export type FactDraft<K extends StudentFactKind> = Draft<StudentFacts[K]>;
export type RosterFactKind = StudentFactKind;

/** A student with everything of theirs that a roster may bring. */
export interface StudentDraft extends Draft<StudentValues> {
  readonly studentNumber: string;
  readonly facts: { readonly [K in RosterFactKind]: FactDraft<K>[] };
  /** Work terms that were cancelled: a roster does not bring them back. */
  readonly cancelled: readonly WorkTermValues[];
}

export const fromProgram = ({ id, version, planWritten, ...values }: Program): ProgramDraft => ({
  id,
  version,
  planWritten,
  before: values,
  after: values,
});

/** The fields that a draft adds or changes. */
export function changesOf<Values extends object>({
  before,
  after,
}: Draft<Values>): (keyof Values & string)[] {
  const changed = changedValues<Partial<Values>>(before ?? {}, after);
  return changed ? (Object.keys(changed.after) as (keyof Values & string)[]) : [];
}
