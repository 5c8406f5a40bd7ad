import { parseDay, type Day } from '../time/days.js';
import type { StudyLevel } from './facts.js';
import { RemarkReader } from './remarks.js';
import type { FilingRow, ReminderPlan, RestorationRow, RulePack, RuleRow } from './rule-pack.js';

/** Later than every day of any fact. */
export const FAR: Day = 100_000_000;

export interface DatedRow<Row extends RuleRow> {
  readonly from: Day;
  readonly to: Day;
  readonly row: Row;
}

/** A rule pack with its dates as day numbers, made once for each pack. */
export interface CompiledPack {
  readonly id: string;
  /** Spans in which a study permit suffices for a placement, by level (R1). */
  readonly studyPermitSuffices: Readonly<Record<StudyLevel, readonly DatedRow<RuleRow>[]>>;
  readonly maintainedStudyWork: readonly DatedRow<RuleRow>[];
  readonly remarks: RemarkReader;
  readonly filing: readonly DatedRow<FilingRow>[];
  readonly restoration: readonly DatedRow<RestorationRow>[];
  readonly programs: readonly DatedRow<RulePack['programs'][number]>[];
  readonly offCampus: readonly DatedRow<RulePack['offCampus'][number]>[];
  readonly breaks: readonly DatedRow<RulePack['breaks'][number]>[];
  readonly studyPermitEnds: readonly DatedRow<RulePack['studyPermitEnds'][number]>[];
  readonly namedInstitution: readonly DatedRow<RuleRow>[];
  readonly closedCoopApplications: readonly DatedRow<RulePack['closedCoopApplications'][number]>[];
  readonly proofLetters: readonly DatedRow<RulePack['proofLetters'][number]>[];
  readonly reminders: ReminderPlan;
  /** The days on which a row for days of work begins or ceases to govern. */
  readonly changeDays: readonly Day[];
}

const datedRows = <Row extends RuleRow>(rows: readonly Row[]): DatedRow<Row>[] =>
  rows
    .filter(({ state }) => state !== 'proposed')
    .map((row) => ({
      from: row.from === null ? -FAR : parseDay(row.from),
      to: row.to === null ? FAR : parseDay(row.to),
      row,
    }));

/** The first row that governs a day. */
export function rowOn<Row extends RuleRow>(rows: readonly DatedRow<Row>[], day: Day): Row | undefined {
  for (const { from, to, row } of rows) if (from <= day && day <= to) return row;
  return undefined;
}

const compiled = new WeakMap<RulePack, CompiledPack>();

export function compilePack(pack: RulePack): CompiledPack {
  const known = compiled.get(pack);
  if (known) return known;
  const fresh = freshlyCompiled(pack);
  compiled.set(pack, fresh);
  return fresh;
}

function freshlyCompiled(pack: RulePack): CompiledPack {
  const sufficing = (level: StudyLevel): DatedRow<RuleRow>[] =>
    datedRows(pack.regimes.filter((row) => row.level === level && row.document === 'study_permit'));
  const studyPermitSuffices = {
    post_secondary: sufficing('post_secondary'),
    secondary: sufficing('secondary'),
  };
  const rows = {
    maintainedStudyWork: datedRows(pack.maintainedStudyWork),
    programs: datedRows(pack.programs),
    breaks: datedRows(pack.breaks),
  };
  const changing: readonly DatedRow<RuleRow>[] = [
    ...studyPermitSuffices.post_secondary,
    ...studyPermitSuffices.secondary,
    ...rows.maintainedStudyWork,
    ...rows.programs,
    ...rows.breaks,
  ];
  return {
    id: pack.id,
    studyPermitSuffices,
    ...rows,
    remarks: new RemarkReader(pack.remarks),
    filing: datedRows(pack.filing),
    restoration: datedRows(pack.restoration),
    offCampus: datedRows(pack.offCampus),
    studyPermitEnds: datedRows(pack.studyPermitEnds),
    namedInstitution: datedRows(pack.namedInstitution),
    closedCoopApplications: datedRows(pack.closedCoopApplications),
    proofLetters: datedRows(pack.proofLetters),
    reminders: pack.reminders,
    changeDays: [...new Set(changing.flatMap(({ from, to }) => [from, to + 1]))],
  };
}
