import type { PlacementBasis } from '../work-authorization/facts.js';

export const STAGE_KINDS = ['study', 'work'] as const;

/** A stretch of a program: of studies, or a work term. */
export interface ProgramStage {
  readonly kind: (typeof STAGE_KINDS)[number];
  readonly weeks: number;
  readonly credits: number | null;
  /** Which term of the program it stands in, the first being 1; null: not fixed. */
  readonly term: number | null;
  readonly name: { readonly en: string; readonly fr: string };
}

/** A program as the calendar lays it out, for students admitted within the days named (`YYYY-MM-DD`, inclusive). */
export interface ProgramPlanValues {
  readonly basis: PlacementBasis;
  readonly stages: readonly ProgramStage[];
  readonly admittedFrom: string | null;
  readonly admittedTo: string | null;
}

export interface PlanFault {
  readonly path: string;
  readonly problem: string;
  readonly fr: string;
}

export function weeksOf(stages: readonly ProgramStage[], kind?: ProgramStage['kind']): number {
  return stages.reduce(
    (sum, stage) => sum + (kind === undefined || stage.kind === kind ? stage.weeks : 0),
    0,
  );
}

/** R35, Q5: weeks of work terms over all weeks, both kinds counted; 0 to 1. */
export function workShareOf(stages: readonly ProgramStage[]): number {
  const total = weeksOf(stages);
  return total === 0 ? 0 : weeksOf(stages, 'work') / total;
}

const MOST_WEEKS = 600;

/** What keeps a plan from being kept. A share above one half is no fault of the plan: letters are refused by it (R35). */
export function planFaults({ basis, stages, admittedFrom, admittedTo }: ProgramPlanValues): PlanFault[] {
  const faults: PlanFault[] = [];
  const total = weeksOf(stages);
  if (total < 1 || total > MOST_WEEKS)
    faults.push({
      path: 'stages',
      problem: `The stages of a program take 1 to ${MOST_WEEKS} weeks together.`,
      fr: `Les étapes d’un programme durent ensemble de 1 à ${MOST_WEEKS} semaines.`,
    });
  // R70: what is required must be somewhere in the program.
  if (basis !== 'optional' && weeksOf(stages, 'work') === 0)
    faults.push({
      path: 'stages',
      problem: 'Placements are part of this program, so one stage at least is a work term.',
      fr: 'Les stages font partie de ce programme : une étape au moins est un stage.',
    });
  if (admittedFrom && admittedTo && admittedTo < admittedFrom)
    faults.push({
      path: 'admittedTo',
      problem: 'The last day of admission is not before the first.',
      fr: 'Le dernier jour d’admission ne précède pas le premier.',
    });
  return faults;
}
