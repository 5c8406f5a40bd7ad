import type { Day } from '../time/days.js';
import { rowOn, type CompiledPack } from './compiled-pack.js';
import type { ProgramFacts } from './facts.js';
import type { FindingCode } from './result.js';
import type { ProgramRow } from './rule-pack.js';

/** R35: work-term weeks as a share of all weeks of the program, study and work together. */
export const programShare = (program: Pick<ProgramFacts, 'workTermWeeks' | 'totalWeeks'>): number =>
  program.totalWeeks === 0 ? 0 : program.workTermWeeks / program.totalWeeks;

export type ProgramFault = Extract<
  FindingCode,
  | 'placement_optional'
  | 'stream_not_certified'
  | 'share_over_half'
  | 'program_too_short'
  | 'program_kind_excluded'
  | 'no_credential'
>;

/** What the program itself gets wrong for a placement (R3, R35, R70), in a fixed order. Empty: nothing. */
export function programFaults(program: ProgramFacts, pack: CompiledPack, day: Day): ProgramFault[] {
  const row = rowOn(pack.programs, day);
  return row ? faultsUnder(row, program) : [];
}

export function faultsUnder(row: ProgramRow, program: ProgramFacts): ProgramFault[] {
  const faults: ProgramFault[] = [];
  if (row.excludedBases.includes(program.placementBasis)) faults.push('placement_optional');
  // Q2: an optional stream is a requirement only where the registrar certified it.
  if (program.placementBasis === 'required_in_stream' && !program.streamCertified)
    faults.push('stream_not_certified');
  // In whole percents, so that exactly half stays within the limit.
  if (100 * program.workTermWeeks > row.maximumPercent * program.totalWeeks) faults.push('share_over_half');
  if (program.months < row.minimumMonths) faults.push('program_too_short');
  if (row.excludedKinds.includes(program.kind)) faults.push('program_kind_excluded');
  if (!program.credential) faults.push('no_credential');
  return faults;
}

/** Q5: close enough to half to warn. */
export function isNearHalf(program: ProgramFacts, pack: CompiledPack, day: Day): boolean {
  const row = rowOn(pack.programs, day);
  const percent = 100 * programShare(program);
  return row !== undefined && percent >= row.nearPercent && percent <= row.maximumPercent;
}
