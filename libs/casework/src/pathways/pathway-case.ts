import type {
  PathwayClock,
  PathwayFinding,
  MissingThing,
  Stage,
  StepKind,
  StepValues,
  SummaryLine,
} from '#domain/pathways/pathway.js';
import type { Words } from '#domain/letters/words.js';

export interface PathwayCaseRow {
  readonly id: string;
  readonly studentId: string;
  readonly pathway: string;
  readonly stage: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly version: number;
  /** ISO instants. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly person: {
    readonly reference: string;
    readonly name: string;
    readonly email: string;
    readonly language: 'en' | 'fr';
  };
}

export interface PathwayStepRow {
  readonly id: string;
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly values: StepValues;
  readonly doneBy: 'candidate' | 'office';
  readonly recordedByName: string;
  readonly recordedAt: string;
  readonly takenBackAt: string | null;
  readonly takenBackBy: string | null;
  readonly takenBackReason: string | null;
}

/** A step as it stands in a case's history, with its own name and those of its fields. */
export interface PathwayStepView extends PathwayStepRow {
  readonly names: Words;
  readonly fields: StepKind['fields'];
}

/** A case as whoever may see it sees it; instants have a twin by the office's clocks (`…AtLocal`). */
export interface PathwayCaseView extends Omit<PathwayCaseRow, 'stage' | 'studentId'> {
  readonly studentId: string;
  readonly pathwayNames: Words;
  readonly stage: Stage;
  readonly stages: readonly (Pick<Stage, 'code' | 'names'> & {
    readonly final: boolean;
    readonly state: 'done' | 'now' | 'ahead';
  })[];
  /** What whoever looks may record now. */
  readonly steps: readonly StepKind[];
  readonly clocks: readonly PathwayClock[];
  readonly missing: readonly MissingThing[];
  readonly findings: readonly PathwayFinding[];
  readonly summary: readonly SummaryLine[];
  readonly history: readonly PathwayStepView[];
}

/** A row of the desk's list. */
export interface PathwayCaseLine {
  readonly id: string;
  readonly studentId: string;
  readonly reference: string;
  readonly name: string;
  readonly pathway: string;
  readonly pathwayNames: Words;
  readonly stage: Pick<Stage, 'code' | 'names' | 'acting'>;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** The limit that runs and ends first. */
  readonly clock: Pick<PathwayClock, 'code' | 'names' | 'endsAt' | 'state'> | null;
  readonly blocks: number;
}
